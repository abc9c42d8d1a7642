/** A polygon of the synthetic layer. */
export interface Cell {
  readonly code: string;
  readonly name: string;
  readonly geometry: { readonly type: "Polygon"; readonly coordinates: number[][][] };
  readonly label: readonly [number, number];
  readonly area: number;
}

/** A number from 0 to 1 that depends on two whole numbers only (a hash by multiplication and shifts). */
function noise(a: number, b: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3ce5);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * `columns` times `rows` crooked cells in a box of degrees that share their borders exactly; each side has so many pieces,
 * four times as many corners has a cell.
 */
export function cells(
  columns: number,
  rows: number,
  [west, south, east, north]: readonly [number, number, number, number],
  pieces = 4,
): Cell[] {
  const wide = (east - west) / columns / pieces;
  const high = (north - south) / rows / pieces;
  const corner = (i: number, j: number): number[] => [
    west + (i + (noise(i, j) - 0.5) * 0.7) * wide,
    south + (j + (noise(j + 7919, i) - 0.5) * 0.7) * high,
  ];
  const made: Cell[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [west0, south0] = [c * pieces, r * pieces];
      const ring: number[][] = [];
      for (let k = 0; k < pieces; k++) ring.push(corner(west0 + k, south0));
      for (let k = 0; k < pieces; k++) ring.push(corner(west0 + pieces, south0 + k));
      for (let k = 0; k < pieces; k++) ring.push(corner(west0 + pieces - k, south0 + pieces));
      for (let k = 0; k < pieces; k++) ring.push(corner(west0, south0 + pieces - k));
      ring.push(ring[0] as number[]);
      const code = `${r * columns + c}`;
      const label = [west + (west0 + pieces / 2) * wide, south + (south0 + pieces / 2) * high] as const;
      made.push({ code, name: code, geometry: { type: "Polygon", coordinates: [ring] }, label, area: 1 });
    }
  }
  return made;
}
