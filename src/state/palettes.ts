import { effect, signal } from "@preact/signals";
import { atlas } from "./atlas.ts";
import { spec } from "./chain.ts";

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

/** Fetches the further palettes as soon as the view asks for one of them; called once by `main`. */
export function followPalettes(): void {
  effect(() => {
    if (atlas.value && !OWN.has(spec.value.palette)) void fetchPalettes();
  });
}
