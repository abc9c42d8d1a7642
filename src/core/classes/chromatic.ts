import { interpolateCividis, interpolateViridis, schemePuOr, schemeYlGnBu } from "d3-scale-chromatic";
import { addTint } from "./palette.ts";
import { spread } from "./spread.ts";

/**
 * Adds the palettes of d3-scale-chromatic (viridis, cividis, YlGnBu, PuOr). They stand apart because their tables weigh
 * more than all other palettes together.
 */
export function addChromatic(): void {
  addTint("viridis", (count, theme) => facing(theme === "light", sample(interpolateViridis, count)));
  addTint("cividis", (count, theme) => facing(theme === "light", sample(interpolateCividis, count)));
  addTint("ylgnbu", (count, theme) => facing(theme === "dark", spread(schemeYlGnBu[Math.min(9, count)] ?? [], count)));
  addTint("puor", (count) => facing(true, spread(schemePuOr[Math.min(11, count)] ?? [], count)));
}

function facing(reverse: boolean, colours: readonly string[]): readonly string[] {
  return reverse ? colours.toReversed() : colours;
}

function sample(interpolate: (at: number) => string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => toHex(interpolate(i / (count - 1))));
}

function toHex(colour: string): string {
  if (colour.startsWith("#")) return colour;
  const channels = colour.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}
