/**
 * A linear scale from `domain` to `range`, both as [from, to]; outside the domain it goes on. A domain of one value maps
 * to the middle of the range, as d3-scale does. Small enough for the first load, where d3-scale is not.
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const span = domain[1] - domain[0];
  if (span === 0) return () => (range[0] + range[1]) / 2;
  return (value) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
}

/** Path data of a polyline through points in px, to a tenth of a px. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${tenth(x)},${tenth(y)}`).join("");
}
