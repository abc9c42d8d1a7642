/** Cells a side: with 24 bits for the number of a vertex, cell and number fit into the 53 bits of a double. */
const ORDER = 14;
const NUMBERS = 2 ** 24;

/**
 * The vertices that `keep` says, along a Hilbert curve over their extent: neighbours on the ground become neighbours in
 * memory, which searches and files gain from. At most 2^24 vertices.
 */
export function alongHilbert(lng: ArrayLike<number>, lat: ArrayLike<number>, keep: Uint8Array): Uint32Array {
  let [west, south, east, north] = [180, 90, -180, -90];
  let count = 0;
  for (let v = 0; v < keep.length; v++) {
    if (!keep[v]) continue;
    count++;
    west = Math.min(west, lng[v] as number);
    east = Math.max(east, lng[v] as number);
    south = Math.min(south, lat[v] as number);
    north = Math.max(north, lat[v] as number);
  }
  const cells = 2 ** ORDER - 1;
  const keys = new Float64Array(count);
  let at = 0;
  for (let v = 0; v < keep.length; v++) {
    if (!keep[v]) continue;
    const x = Math.floor((((lng[v] as number) - west) / (east - west || 1)) * cells);
    const y = Math.floor((((lat[v] as number) - south) / (north - south || 1)) * cells);
    keys[at++] = distanceAlong(x, y) * NUMBERS + v;
  }
  keys.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    order[i] = key - Math.floor(key / NUMBERS) * NUMBERS;
  }
  return order;
}

/** How far along the curve a cell is, by the folding of quadrants from the largest to the smallest. */
function distanceAlong(cellX: number, cellY: number): number {
  let x = cellX;
  let y = cellY;
  let distance = 0;
  for (let level = ORDER - 1; level >= 0; level--) {
    const side = 1 << level;
    const right = (x >> level) & 1;
    const upper = (y >> level) & 1;
    distance = (distance << 2) | ((3 * right) ^ upper);
    if (upper) continue;
    const flip = right ? side - 1 : 0;
    const turned = x ^ flip;
    x = y ^ flip;
    y = turned;
  }
  return distance;
}
