import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** When something goes that holds the focus, the dialog takes it, so that the next Tab begins in it and not at the page. */
export function usePassOn(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = box.current;
    const dialog = here?.closest<HTMLElement>(".projects");
    return () => {
      if (here?.contains(document.activeElement)) dialog?.focus({ preventScroll: true });
    };
  }, []);
}
