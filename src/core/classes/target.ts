import type { Classes } from "./classification.ts";
import { recount } from "./recount.ts";

/**
 * The classes with the inner break nearest to `target` moved onto it, so that a declared target parts two classes; a
 * single class is cut in two. `values` are those to count. Classes stay as they are where the target lies outside them
 * or on a break already.
 */
export function insertBreak(classes: Classes, target: number, values: readonly (number | null)[]): Classes {
  const { edges } = classes;
  const least = edges[0];
  const most = edges.at(-1);
  if (least === undefined || most === undefined || !(least < target && target < most)) return classes;
  const inner = edges.slice(1, -1);
  const distance = inner.map((value) => Math.abs(value - target));
  const nearest = distance.indexOf(Math.min(...distance));
  const moved = nearest < 0 ? [target] : inner.with(nearest, target);
  const next = [least, ...moved, most];
  const counts = next.slice(1).map(() => 0);
  return recount({ ...classes, edges: next, counts }, values);
}
