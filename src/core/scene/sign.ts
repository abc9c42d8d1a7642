import { tag } from "./markup.ts";
import type { MapTheme } from "./theme.ts";

/** A diamond for an exit and a square for any other place, 9 px around 0, 0; hollow where it is only roughly known. */
export function placeSign(kind: string, rough: boolean, theme: MapTheme): string {
  const d = kind === "exit" ? "M0-4.5 4.5 0 0 4.5-4.5 0Z" : "M-3.5-3.5H3.5V3.5H-3.5Z";
  return (
    tag("path", { d, stroke: theme.panel, "stroke-width": 4 }) +
    tag("path", { d, fill: rough ? theme.panel : theme.accent, stroke: theme.accent, "stroke-width": 1.6 })
  );
}
