import type { Locator } from "playwright-core";

/**
 * Colours on the screen where an element is, as `#rrggbb` with the number of pixels. Reads the picture a person would
 * see, so what lies over the element counts too.
 */
export async function coloursOf(element: Locator): Promise<Map<string, number>> {
  const picture = (await element.screenshot()).toString("base64");
  const counts = await element.evaluate(async (_, base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas to read the picture with");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4) {
      const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
      const name = `#${colour.toString(16).padStart(6, "0")}`;
      found[name] = (found[name] ?? 0) + 1;
    }
    return found;
  }, picture);
  return new Map(Object.entries(counts));
}

/** Pixels of a colour, each channel up to `slack` away, for what blending and colour management round. */
export function pixelsNear(colours: ReadonlyMap<string, number>, wanted: string, slack = 2): number {
  const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const target = channels(wanted);
  let sum = 0;
  for (const [colour, count] of colours) {
    if (channels(colour).every((channel, i) => Math.abs(channel - (target[i] ?? 0)) <= slack)) sum += count;
  }
  return sum;
}
