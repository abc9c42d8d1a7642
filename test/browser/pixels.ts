import type { Locator, Page } from "playwright-core";
import { type Picture, readPng } from "./png.ts";

/** How often each colour stands in a picture, as `#rrggbb`. */
export function countColours({ data, channels }: Picture): Map<string, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += channels) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return new Map([...counts].map(([colour, count]) => [`#${colour.toString(16).padStart(6, "0")}`, count]));
}

/**
 * Colours on the screen where an element is, as `#rrggbb` with the number of pixels. Reads the picture a person would
 * see, so what lies over the element counts too.
 */
export async function coloursOf(element: Locator): Promise<Map<string, number>> {
  return countColours(readPng(await element.screenshot()));
}

/** Colours on the screen in a square of `side` px about a point. */
export async function coloursAbout(
  page: Page,
  [x, y]: readonly [number, number],
  side = 25,
): Promise<Map<string, number>> {
  const clip = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  return countColours(readPng(await page.screenshot({ clip })));
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
