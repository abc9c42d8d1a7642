import { linearChannels } from "./oklch.ts";

/** Inks of labels: the interface's, a darker one and white. */
export type Ink = "#17212B" | "#0B1117" | "#FFFFFF";

/** Contrast from which the interface's own ink is dark enough for a label (WCAG 2 level AAA). */
const AMPLE = 7;

/** The relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = linearChannels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours as `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The ink for a label on a fill: the interface's where that reads with ease, else whichever of the three reads best. */
export function inkOn(fill: string): Ink {
  if (contrast(fill, "#17212B") >= AMPLE) return "#17212B";
  return contrast(fill, "#FFFFFF") > contrast(fill, "#0B1117") ? "#FFFFFF" : "#0B1117";
}
