import { effect } from "@preact/signals";
import { packageAsked } from "./address.ts";
import { atlas, openAtlas } from "./atlas.ts";
import { ports } from "./ports.ts";

/**
 * Opens the package the address asks for, and another whenever the address asks for that, as a slide may; resolves when
 * the first is there or has failed. Called once by `main`.
 */
export function followPackage(): Promise<void> {
  let open = packageAsked.peek();
  const first = openAtlas(ports().loadFrom(open));
  effect(() => {
    const asked = packageAsked.value;
    if (asked === open) return;
    open = asked;
    void openAtlas(ports().loadFrom(asked));
  });
  effect(() => {
    if (atlas.value?.issues.length) void import("./problems.ts").then(({ tellProblems }) => tellProblems(atlas.peek()));
  });
  return first;
}
