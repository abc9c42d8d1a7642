import { computed, effect, signal } from "@preact/signals";
import { paletteColours } from "../core/classes/palette.ts";
import { MAP_THEME } from "../core/scene/theme.ts";
import { atlas } from "./atlas.ts";
import { classes, spec } from "./chain.ts";
import { theme, tint } from "./settings.ts";

/** How often palettes have been added; whatever colours by a palette reads it and so follows. */
export const palettesAdded = signal(0);

/** Palettes whose colours come with the page. */
const OWN = new Set(["xijiang", "danxia", "moyan", "diverging", "categorical"]);

/** Fetches the further palettes; asking again does nothing. */
export async function fetchPalettes(): Promise<void> {
  if (palettesAdded.peek() > 0) return;
  const { addChromatic } = await import("../core/classes/chromatic.ts");
  addChromatic();
  palettesAdded.value = 1;
}

/** Fill of each class, in order, as the table's bars show it: that of the circles where there are such instead. */
export const classFills = computed<readonly string[]>(() => {
  palettesAdded.value;
  if (spec.value.mark === "circle") return classes.value.counts.map(() => MAP_THEME[theme.value].circle);
  return paletteColours(spec.value.palette, classes.value.counts.length, {
    theme: tint.value,
    reverse: spec.value.reverse,
  });
});

/** Fetches the further palettes as soon as the view asks for one of them; called once by `main`. */
export function followPalettes(): void {
  effect(() => {
    if (atlas.value && !OWN.has(spec.value.palette)) void fetchPalettes();
  });
}
