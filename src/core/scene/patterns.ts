import { inkOn } from "../classes/contrast.ts";
import { tag } from "./markup.ts";
import type { Pattern } from "./scene.ts";
import type { MapTheme } from "./theme.ts";

/** Definitions of the patterns, with ids such as `prefix-missing`, in px at `scale`; `low` has one more for dark fills. */
export function patternDefinitions(theme: MapTheme, prefix: string, scale = 1): string {
  const define = (name: Exclude<Pattern, "none"> | "low-light", size: number, inside: string) =>
    tag(
      "pattern",
      {
        id: `${prefix}-${name}`,
        width: size,
        height: size,
        patternUnits: "userSpaceOnUse",
        patternTransform: scale === 1 ? null : `scale(${scale})`,
      },
      inside,
    );
  const { missing, not, uncertain, low } = theme.pattern;
  const lines = (d: string, ink: { readonly ink: string; readonly opacity: number }, width: number) =>
    tag("path", { d, fill: "none", stroke: ink.ink, "stroke-opacity": ink.opacity, "stroke-width": width });
  return [
    define("missing", 7, lines("M-1 1 1 -1M0 7 7 0M6 8 8 6", missing, 1.3)),
    define("not", 6, lines("M-1 -1 7 7M-1 5 1 7M5 -1 7 1", not, 1.4)),
    define("uncertain", 7, tag("circle", { cx: 3.5, cy: 3.5, r: 1.3, fill: uncertain.ink })),
    define("low", 5, lines("M0 2.5H5", low, 1.2)),
    define("low-light", 5, lines("M0 2.5H5", { ...low, ink: "#ffffff" }, 1.2)),
  ].join("");
}

/** The fill that paints a pattern over another fill; `null` for none. */
export function patternFill(pattern: Pattern, prefix: string, fill: string): string | null {
  if (pattern === "none") return null;
  const light = pattern === "low" && inkOn(fill) === "#FFFFFF";
  return `url(#${prefix}-${pattern}${light ? "-light" : ""})`;
}
