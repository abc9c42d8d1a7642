import { type Entry, type Part, type ProjectStore, partsUsed } from "../../src/core/project/stored.ts";

/** What several windows keep together, as a browser's storage would. */
export interface Shelf {
  readonly entries: Map<string, Entry>;
  readonly parts: Map<string, Map<number, Part>>;
  readonly listeners: Set<(id: string, revision: number) => void>;
  /** Makes every writing fail as a full disk does. */
  full: boolean;
}

export function emptyShelf(): Shelf {
  return { entries: new Map(), parts: new Map(), listeners: new Set(), full: false };
}

/** The store of one window on a shelf: what goes in and out is copied, and only other windows hear of it. */
export function storeOn(shelf: Shelf): ProjectStore {
  let mine: ((id: string, revision: number) => void) | undefined;
  const tell = (id: string, revision: number) => {
    for (const told of shelf.listeners) if (told !== mine) told(id, revision);
  };
  return {
    list: async () => structuredClone([...shelf.entries.values()]).map((entry) => ({ ...entry, picture: null })),
    paint: async () => undefined,
    async read(id) {
      const entry = shelf.entries.get(id);
      return entry ? structuredClone({ entry, parts: shelf.parts.get(id) ?? new Map<number, Part>() }) : null;
    },
    async write(entry, parts) {
      if (shelf.full) throw new DOMException("full", "QuotaExceededError");
      // The class of the window that asks: modules of the state are imported anew for each.
      const { Overtaken } = await import("../../src/core/project/stored.ts");
      if ((shelf.entries.get(entry.id)?.revision ?? 0) !== entry.revision) throw new Overtaken();
      const used = partsUsed(entry.journal);
      const all = [...(shelf.parts.get(entry.id) ?? []), ...structuredClone(parts)];
      shelf.parts.set(entry.id, new Map(all.filter(([number]) => used.has(number))));
      shelf.entries.set(entry.id, structuredClone({ ...entry, revision: entry.revision + 1 }));
      tell(entry.id, entry.revision + 1);
      return entry.revision + 1;
    },
    async remove({ id }) {
      shelf.entries.delete(id);
      shelf.parts.delete(id);
      tell(id, 0);
    },
    watch(told) {
      mine = told;
      shelf.listeners.add(told);
    },
  };
}
