import type { AreaMark, Pattern } from "../core/scene/scene.ts";

const PATTERNS: Record<Pattern, number> = { none: 0, missing: 1, not: 2, uncertain: 3, low: 0 };

/** Set where a mark is there at all; regions without one stay empty. */
const PRESENT = 8;
const DIM = 4;

const parsed = new Map<string, number>();

/** `#rrggbb` as `0x00bbggrr`, the order of bytes in a texture; throws a `RangeError` for anything else. */
export function bytes(colour: string): number {
  const known = parsed.get(colour);
  if (known !== undefined) return known;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`Not a #rrggbb colour: ${colour}`);
  const bits = Number.parseInt(colour.slice(1), 16);
  const swapped = ((bits & 255) << 16) | (bits & 0xff00) | (bits >> 16);
  parsed.set(colour, swapped);
  return swapped;
}

/** One texel: red, green, blue, and in the fourth byte pattern (0 to 3), dimming (4) and presence (8). */
function texel(mark: AreaMark): number {
  return bytes(mark.fill) | ((PRESENT | (mark.dim ? DIM : 0) | PATTERNS[mark.pattern]) << 24);
}

/**
 * Writes marks into the texels of a level, in place, and returns whether anything changed.
 * Marks of codes that are not in `index` are passed over; shapes without a mark are emptied.
 */
export function write(marks: readonly AreaMark[], index: ReadonlyMap<string, number>, texels: Int32Array): boolean {
  const seen = new Uint8Array(index.size);
  let changed = false;
  for (const mark of marks) {
    const at = index.get(mark.code);
    if (at === undefined) continue;
    seen[at] = 1;
    const value = texel(mark);
    if (texels[at] === value) continue;
    texels[at] = value;
    changed = true;
  }
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] || texels[at] === 0) continue;
    texels[at] = 0;
    changed = true;
  }
  return changed;
}
