/** Most positions walked through of one geometry. */
const MOST = 2_000_000;

/** Calls back with every position of a GeoJSON geometry, unchecked: whatever is no pair of numbers is passed over. */
export function eachPosition(geometry: unknown, visit: (x: number, y: number) => void): void {
  let left = MOST;
  const walk = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > 6 || left <= 0) return;
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      left--;
      visit(x, y);
      return;
    }
    for (const part of value) walk(part, depth + 1);
  };
  walk((geometry as { coordinates?: unknown } | null)?.coordinates, 0);
}

/** Calls back with the ends of every straight piece of the lines and rings of a GeoJSON geometry, unchecked. */
export function eachPiece(geometry: unknown, visit: (x0: number, y0: number, x1: number, y1: number) => void): void {
  let left = MOST;
  const walk = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > 5 || left <= 0) return;
    let last: readonly [number, number] | null = null;
    for (const part of value) {
      const [x, y] = Array.isArray(part) ? (part as unknown[]) : [];
      if (typeof x === "number" && typeof y === "number") {
        left--;
        if (last) visit(...last, x, y);
        last = [x, y];
      } else walk(part, depth + 1);
    }
  };
  walk((geometry as { coordinates?: unknown } | null)?.coordinates, 0);
}

/** The middle of all positions of a geometry, in its own numbers; `null` where it has none. */
export function middleOf(geometry: unknown): { readonly x: number; readonly y: number } | null {
  let [count, sumX, sumY] = [0, 0, 0];
  eachPosition(geometry, (x, y) => {
    count++;
    sumX += x;
    sumY += y;
  });
  return count === 0 ? null : { x: sumX / count, y: sumY / count };
}

/** A geometry with every position moved. */
export function moved(geometry: unknown, convert: (x: number, y: number) => readonly [number, number]): unknown {
  const walk = (value: unknown, depth: number): unknown => {
    if (!Array.isArray(value) || depth > 6) return value;
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") return [...convert(x, y)];
    return value.map((part) => walk(part, depth + 1));
  };
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  return { type, coordinates: walk(coordinates, 0) };
}
