import { type BroughtShapes, withShapes } from "../core/outlines/brought.ts";
import type { Atlas } from "../core/package/atlas.ts";

/** How many packages with boundaries laid over them are known again: the one on show, and the next. */
const KNOWN = 2;

interface Laid {
  readonly read: Atlas;
  readonly brought: readonly BroughtShapes[];
  readonly made: Atlas;
}

let known: readonly Laid[] = [];

/**
 * A package with boundaries over it; the same one again for the same boundaries, so that a map keeps what it made of them
 * when something else is added, or they are taken from a preview into the project.
 */
export function shapesOver(read: Atlas, brought: readonly BroughtShapes[]): Atlas {
  if (brought.length === 0) return read;
  const found = known.find((one) => one.read === read && isSame(one.brought, brought));
  const made = found ?? { read, brought, made: withShapes(read, brought) };
  known = [made, ...known.filter((one) => one !== made)].slice(0, KNOWN);
  return made.made;
}

function isSame(some: readonly BroughtShapes[], others: readonly BroughtShapes[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, i) => {
    const other = others[i] as BroughtShapes;
    return one.level === other.level && one.shapes === other.shapes && one.points === other.points;
  });
}
