import type { Text } from "../words/text.ts";
import { lchToHex } from "./oklch.ts";
import { CATEGORICAL, DANXIA, DIVERGING, DIVERGING_DARK, MOYAN, type Ramp, XIJIANG, XIJIANG_DARK } from "./ramp.ts";
import { spread } from "./spread.ts";

/** A palette as the editor offers it. `safe` ones stay apart under colour-vision deficiencies. */
export interface Palette {
  readonly id: string;
  readonly name: Text;
  readonly kind: "sequential" | "diverging" | "categorical";
  readonly safe: boolean;
}

/** All palettes, in the order of the editor. */
export const PALETTES: readonly Palette[] = [
  { id: "xijiang", name: { zh: "西江", en: "Xijiang" }, kind: "sequential", safe: true },
  { id: "danxia", name: { zh: "丹霞", en: "Danxia" }, kind: "sequential", safe: true },
  { id: "moyan", name: { zh: "墨砚", en: "Moyan" }, kind: "sequential", safe: true },
  { id: "viridis", name: { zh: "翠紫", en: "Viridis" }, kind: "sequential", safe: true },
  { id: "cividis", name: { zh: "蓝黄", en: "Cividis" }, kind: "sequential", safe: true },
  { id: "ylgnbu", name: { zh: "黄绿蓝", en: "Yellow-green-blue" }, kind: "sequential", safe: false },
  { id: "diverging", name: { zh: "锈蓝", en: "Rust-blue" }, kind: "diverging", safe: true },
  { id: "puor", name: { zh: "橙紫", en: "Orange-purple" }, kind: "diverging", safe: true },
  { id: "categorical", name: { zh: "分类", en: "Categorical" }, kind: "categorical", safe: false },
];

export type Theme = "light" | "dark";

/** What a diverging palette becomes on black-and-white paper: both arms in the greys of `moyan`. Not listed. */
export const GREY_ARMS = "moyan-arms";

/** Colours for at least three classes, low to high, more being darker in the light theme. */
export type Tint = (count: number, theme: Theme) => readonly string[];

const added = new Map<string, Tint>();

/**
 * Gives a listed palette its colours, as `chromatic.ts` does for those that are fetched only when someone wants them.
 * Until then the palette shows as `xijiang`.
 */
export function addTint(id: string, tint: Tint): void {
  added.set(id, tint);
}

/**
 * Colours of a palette as `#rrggbb` in lower case, for classes from low to high. In the light theme more is darker, in
 * the dark one lighter; the low arm of a diverging palette is rust or orange in both. `reverse` turns the order.
 * Two classes take the first and the third of four sequential colours, one class the middle of five. A categorical
 * palette starts again after eight colours. An id that does not exist, as a link may carry it, stands for `xijiang`; no
 * classes have no colours. Throws a `RangeError` for a count that is no whole number from 0 up.
 */
export function paletteColours(
  id: string,
  count: number,
  { theme = "light", reverse = false }: { readonly theme?: Theme; readonly reverse?: boolean } = {},
): string[] {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count "${count}" of colours`);
  if (count === 0) return [];
  const colours = coloursOf(id, count, theme).map((colour) => colour.toLowerCase());
  return reverse ? colours.reverse() : colours;
}

function coloursOf(id: string, count: number, theme: Theme): readonly string[] {
  const dark = theme === "dark";
  switch (id) {
    case "danxia":
      return few(count, (n) => turn(dark, rampColours(DANXIA, n)));
    case "moyan":
      return few(count, (n) => turn(dark, rampColours(MOYAN, n)));
    case GREY_ARMS:
      return arms(count, (odd) => {
        const arm = rampColours(MOYAN, (odd + 1) / 2);
        return [...arm.slice(1).reverse(), ...arm];
      });
    case "diverging":
      return diverging(dark ? DIVERGING_DARK : DIVERGING, count);
    case "categorical": {
      const colours = CATEGORICAL.split(" ");
      return Array.from({ length: count }, (_, i) => colours[i % colours.length] as string);
    }
    default: {
      const tint = added.get(id);
      if (!tint) return few(count, (n) => rampColours(dark ? XIJIANG_DARK : XIJIANG, n));
      const diverges = PALETTES.find((palette) => palette.id === id)?.kind === "diverging";
      return (diverges ? arms : few)(count, (n) => tint(n, theme));
    }
  }
}

function turn(reverse: boolean, colours: readonly string[]): readonly string[] {
  return reverse ? colours.toReversed() : colours;
}

function few(count: number, make: (count: number) => readonly string[]): readonly string[] {
  if (count > 2) return make(count);
  if (count === 1) return [make(5)[2] as string];
  const four = make(4);
  return [four[0] as string, four[2] as string];
}

function rampColours(stops: Ramp, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const place = (i / (count - 1)) * (stops.length - 1);
    const below = Math.min(Math.floor(place), stops.length - 2);
    const [from, to] = [stops[below], stops[below + 1]];
    if (!from || !to) throw new RangeError(`a ramp of ${stops.length} stops`);
    const mix = (k: 0 | 1 | 2) => from[k] + (to[k] - from[k]) * (place - below);
    return lchToHex([mix(0), mix(1), mix(2)]);
  });
}

/** The table of that many classes, else one mixed from the longest table. */
function diverging(tables: Readonly<Record<number, string>>, count: number): readonly string[] {
  return arms(count, (odd) => tables[odd]?.split(" ") ?? spread((tables[9] ?? tables[7] ?? "").split(" "), odd));
}

/** Colours of an odd number of classes; an even number leaves the neutral one out. */
function arms(count: number, make: (odd: number) => readonly string[]): readonly string[] {
  if (count === 1) return [make(3)[1] as string];
  if (count % 2 === 1) return make(count);
  return make(count + 1).toSpliced(count / 2, 1);
}
