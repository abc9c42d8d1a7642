/** A point of the integer grid. */
export type Point = readonly [x: number, y: number];

/** A closed ring without its first point repeated. Counter-clockwise rings have a positive area. */
export type Ring = readonly Point[];

/** The signed area of a ring in square units of its coordinates (shoelace). */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i] as Point;
    const [bx, by] = ring[(i + 1) % ring.length] as Point;
    sum += ax * by - ay * bx;
  }
  return sum / 2;
}

/** The text of a point, for use as a key. */
export function pointKey([x, y]: Point): string {
  return `${x} ${y}`;
}

/** Whether a point lies inside a ring (even-odd; points on the border may go either way). */
export function contains(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as Point;
    const [bx, by] = ring[j] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The directed edges of rings by their key `x y|x y`. */
export function edgesOf(rings: readonly Ring[]): Map<string, readonly [Point, Point]> {
  const edges = new Map<string, readonly [Point, Point]>();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i] as Point;
      const b = ring[(i + 1) % ring.length] as Point;
      edges.set(edgeKey(a, b), [a, b]);
    }
  }
  return edges;
}

/** The key of a directed edge. */
export function edgeKey(a: Point, b: Point): string {
  return `${pointKey(a)}|${pointKey(b)}`;
}

/** The length two sets of rings share, along edges that run both ways, in units of their coordinates. */
export function sharedLength(one: readonly Ring[], other: readonly Ring[]): number {
  const edges = edgesOf(other);
  let length = 0;
  for (const [a, b] of edgesOf(one).values()) {
    if (edges.has(edgeKey(b, a))) length += Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
  return length;
}

/**
 * The outline of counter-clockwise rings that share whole edges: edges that run both ways vanish, the others are chained.
 * Where the outline touches itself it is parted into rings that do not. Holes come out clockwise. Throws if the edges
 * left over do not close.
 */
export function dissolve(rings: readonly Ring[]): readonly Ring[] {
  const edges = edgesOf(rings);
  const out = new Map<string, Point[]>();
  for (const [a, b] of edges.values()) {
    if (edges.has(edgeKey(b, a))) continue;
    const ends = out.get(pointKey(a));
    if (ends) ends.push(b);
    else out.set(pointKey(a), [b]);
  }
  const found: Ring[] = [];
  for (const [key, ends] of out) {
    while (ends.length > 0) found.push(chain(key.split(" ").map(Number) as unknown as Point, out));
  }
  return found;
}

/** Takes one ring out of the edges left over, turning as far left as it can. */
function chain(start: Point, out: Map<string, Point[]>): Ring {
  const ring: Point[] = [];
  let at = start;
  let from: Point | null = null;
  do {
    ring.push(at);
    const ends = out.get(pointKey(at)) ?? [];
    const next = leftmost(from, at, ends);
    if (!next) throw new Error(`the outline does not close at ${pointKey(at)}`);
    ends.splice(ends.indexOf(next), 1);
    from = at;
    at = next;
  } while (pointKey(at) !== pointKey(start));
  return ring;
}

function leftmost(from: Point | null, at: Point, ends: readonly Point[]): Point | undefined {
  if (!from || ends.length < 2) return ends[0];
  const heading = Math.atan2(at[1] - from[1], at[0] - from[0]);
  const turn = (end: Point) => {
    const angle = Math.atan2(end[1] - at[1], end[0] - at[0]) - heading;
    return Math.atan2(Math.sin(angle), Math.cos(angle));
  };
  return [...ends].sort((one, other) => turn(other) - turn(one))[0];
}
