import { toMercator } from "./mercator.ts";

/** Cells along the longer side of the raster. */
const SIZE = 300;

/** Where the ground is covered, as a raster with a table of sums. */
export interface Footprint {
  /** Whether a rectangle touches covered cells; in units of the Mercator square from the top left of the box. */
  touches(left: number, top: number, right: number, bottom: number): boolean;
}

/**
 * Rasters what closed rings of WGS84 degrees enclose, edges included, over their box on the Mercator square. Rings
 * follow one another, each closed by its first vertex; vertices after the last closed ring count as points.
 */
export function createFootprint(
  points: readonly (readonly [number, number])[],
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): Footprint {
  const cell = Math.max(box.right - box.left, box.bottom - box.top) / SIZE;
  const columns = Math.floor((box.right - box.left) / cell) + 1;
  const rows = Math.floor((box.bottom - box.top) / cell) + 1;
  const covered = new Uint8Array(columns * rows);
  const mark = (x: number, y: number) => {
    covered[Math.min(rows - 1, Math.floor(y)) * columns + Math.min(columns - 1, Math.floor(x))] = 1;
  };

  let ring: [number, number][] = [];
  for (const [lng, lat] of points) {
    const [mx, my] = toMercator(lng, lat);
    const x = (mx - box.left) / cell;
    const y = (my - box.top) / cell;
    mark(x, y);
    ring.push([x, y]);
    const [start] = ring;
    if (ring.length < 4 || !start || start[0] !== x || start[1] !== y) continue;
    edges(ring, mark);
    fill(ring, columns, rows, covered);
    ring = [];
  }

  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    for (let x = 0, row = 0; x < columns; x++) {
      row += covered[y * columns + x] as number;
      sums[(y + 1) * (columns + 1) + x + 1] = row + (sums[y * (columns + 1) + x + 1] as number);
    }
  }
  const sum = (x: number, y: number) => sums[y * (columns + 1) + x] as number;
  const clamp = (at: number, most: number) => Math.max(0, Math.min(most, at));
  return {
    touches(left, top, right, bottom) {
      const x0 = clamp(Math.floor(left / cell), columns);
      const x1 = clamp(Math.floor(right / cell) + 1, columns);
      const y0 = clamp(Math.floor(top / cell), rows);
      const y1 = clamp(Math.floor(bottom / cell) + 1, rows);
      return x0 < x1 && y0 < y1 && sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0) > 0;
    },
  };
}

/** Marks the cells along the edges of a ring, every quarter of a cell. */
function edges(ring: readonly [number, number][], mark: (x: number, y: number) => void): void {
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    const pieces = Math.ceil(Math.hypot(x1 - x0, y1 - y0) * 4);
    for (let k = 1; k < pieces; k++) mark(x0 + ((x1 - x0) * k) / pieces, y0 + ((y1 - y0) * k) / pieces);
  }
}

/** Marks the cells whose centres lie inside a ring, row by row (even-odd). */
function fill(ring: readonly [number, number][], columns: number, rows: number, covered: Uint8Array): void {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    const last = Math.min(rows - 1, Math.ceil(Math.max(y0, y1) - 0.5) - 1);
    for (let row = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5)); row <= last; row++) {
      crossings[row]?.push(x0 + ((x1 - x0) * (row + 0.5 - y0)) / (y1 - y0));
    }
  }
  for (const [row, found] of crossings.entries()) {
    found.sort((a, b) => a - b);
    for (let i = 0; i + 1 < found.length; i += 2) {
      const to = Math.min(columns - 1, Math.ceil((found[i + 1] as number) - 0.5) - 1);
      for (let x = Math.max(0, Math.ceil((found[i] as number) - 0.5)); x <= to; x++) covered[row * columns + x] = 1;
    }
  }
}
