import type { ComponentType } from "preact";
import { arriving } from "../../state/arriving.ts";

/** A component whose code is fetched when it is first drawn, or before by `fetch`; nothing stands in its place until then. */
export type Lazy<Props extends object> = ComponentType<Props> & { fetch(): Promise<void> };

/** Makes a component of code that `load` brings. */
export function lazy<Props extends object = object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  const code = arriving(load);
  function Lazy(props: Props) {
    const Component = code.value;
    return Component ? <Component {...props} /> : null;
  }
  return Object.assign(Lazy, { fetch: code.fetch });
}
