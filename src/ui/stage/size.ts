import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { stage } from "../../state/scene.ts";

/** A reference for the element whose size is the stage's; the state follows it. */
export function useStageSize(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      stage.value = { width: element.clientWidth, height: element.clientHeight };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return box;
}
