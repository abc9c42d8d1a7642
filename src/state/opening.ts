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

/**
 * Fetches the slides as soon as the address holds some, at first or pasted over it, so that a damaged link is told at once
 * and not when slides are next wanted. Called once by `main`.
 */
export function followSlides(): void {
  const look = () => {
    if (location.hash.startsWith("#slides=")) void import("./slides.ts");
  };
  look();
  addEventListener("hashchange", look);
}
