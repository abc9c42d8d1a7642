import { hexToLab, labToHex } from "./oklch.ts";

/** `count` colours spread evenly over a table, mixed in OKLab where they fall between two. */
export function spread(table: readonly string[], count: number): readonly string[] {
  if (table.length === count) return table;
  return Array.from({ length: count }, (_, i) => {
    const place = (i / (count - 1)) * (table.length - 1);
    const below = Math.min(Math.floor(place), table.length - 2);
    const from = hexToLab(table[below] ?? "");
    const to = hexToLab(table[below + 1] ?? "");
    const mix = (k: 0 | 1 | 2) => from[k] + (to[k] - from[k]) * (place - below);
    return labToHex([mix(0), mix(1), mix(2)]);
  });
}
