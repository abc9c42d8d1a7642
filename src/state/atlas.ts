import { batch, computed, signal } from "@preact/signals";
import type { Atlas } from "../core/package/atlas.ts";
import type { Issue } from "../core/package/issue.ts";
import type { Load } from "../core/package/load.ts";
import { completePackage, openPackage } from "../core/package/read.ts";

/** The package as its files have it; `null` until the first of them have arrived. */
export const read = signal<Atlas | null>(null);

/** What a person added to the package; set by what keeps the project, which is fetched with the first addition. */
export const addition = signal<((read: Atlas) => Atlas) | null>(null);

/** The package on show, with what was added to it. */
export const atlas = computed<Atlas | null>(() => {
  const add = addition.value;
  return read.value && add ? add(read.value) : read.value;
});

/** True while a package is on its way; the one before, if any, is no longer to be shown. */
export const opening = signal(false);

/** Problems of a package that could not be opened at all. */
export const failure = signal<readonly Issue[]>([]);

/** True while later resources are on their way. */
export const completing = signal(false);

/** What is waited for before more of the package is shown; set by what makes shapes ready for the map. */
export const before: { show: ((next: Atlas) => Promise<unknown>) | null } = { show: null };

let source: Load | null = null;
let rest: Promise<void> | null = null;

/** Opens a package in place of the one before: what the first view needs. */
export async function openAtlas(load: Load): Promise<void> {
  source = load;
  rest = null;
  completing.value = false;
  opening.value = true;
  const opened = await openPackage(load);
  if (source !== load) return;
  batch(() => {
    failure.value = opened.atlas ? [] : opened.issues;
    read.value = opened.atlas;
    opening.value = false;
  });
}

/** Reads a file of the package on show. */
export async function readFile(path: string): Promise<Uint8Array> {
  if (!source) throw new Error("no package is open");
  return source(path);
}

/** Reads what is still pending; asking again waits for the same answer. */
export function completeAtlas(): Promise<void> {
  rest ??= complete();
  return rest;
}

async function complete(): Promise<void> {
  const load = source;
  const first = read.peek();
  if (!load || !first || first.pending.length === 0) return;
  completing.value = true;
  const after = await completePackage(first, load);
  await before.show?.(addition.peek()?.(after) ?? after);
  if (source !== load) return;
  read.value = after;
  completing.value = false;
}
