import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose code is fetched when it is first drawn; nothing stands in its place until then. */
export function lazy<Props extends object = object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then((component) => {
        loaded = component;
        redraw(1);
      });
    }, []);
    const Component = loaded;
    return Component ? <Component {...props} /> : null;
  };
}
