import { packageAsked } from "./address.ts";
import { heldPackages } from "./holding.ts";
import { projectStore } from "./keeping.ts";
import { ports } from "./ports.ts";
import { isLocal } from "./savefile.ts";

const KEY = "atlas-leaving";

/** Milliseconds after which no window can take back the deletion of a project any more. */
const SETTLED = 60_000;

/** Packages of this browser whose project was deleted, and when. */
function left(): ReadonlyMap<string, number> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Map(Array.isArray(read) ? read : []);
  } catch {
    return new Map();
  }
}

function write(addresses: ReadonlyMap<string, number>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...addresses]));
  } catch {
    // A browser that refuses storage keeps no packages either.
  }
}

/** Packages whose deletion was made here and can be taken back no more. */
const decided = new Set<string>();

/** What comes of a deletion: it is taken back, or it can be no more. */
export interface Leaving {
  readonly back: () => void;
  readonly last: () => void;
}

/**
 * Remembers that a package of this browser may have lost its last project. Its files go with `dropLeft`, now or on a later
 * visit.
 */
export function leave(address: string | null): Leaving {
  if (address === null || !isLocal(address)) return { back: () => undefined, last: () => undefined };
  write(new Map([...left(), [address, Date.now()]]));
  decided.delete(address);
  return {
    back: () => write(new Map([...left()].filter(([one]) => one !== address))),
    last: () => void decided.add(address),
  };
}

/**
 * Takes the files of packages that were left out of this browser: of those whose deletion can be taken back no more, that
 * no project uses and that are on show in no window.
 */
export async function dropLeft(): Promise<void> {
  try {
    const all = left();
    if (all.size === 0) return;
    const used = new Set((await (await projectStore()).list()).map((entry) => entry.package));
    const held = await heldPackages();
    const kept = new Map<string, number>();
    for (const [address, when] of all) {
      if (used.has(address)) continue;
      const final = decided.has(address) || Date.now() - when > SETTLED;
      if (final && address !== packageAsked.peek() && !held.has(address)) await ports().dropPackage(address);
      else kept.set(address, when);
    }
    write(kept);
  } catch {
    // They are tried again on the next visit.
  }
}
