import { type Entry, Overtaken, type Part, type ProjectStore, partsUsed } from "../core/project/stored.ts";

const NAME = "atlas-projects";
const STORES = ["projects", "parts", "revisions", "pictures"];

/**
 * Keeps projects in the browser's IndexedDB: in `projects` what is told of each, in `parts` what it holds, in `pictures`
 * what it looks like. Every writing adds its number to `revisions`, which no two windows can do.
 */
export function openStore(): ProjectStore {
  let opened: Promise<IDBDatabase> | null = null;
  const channel = new BroadcastChannel(NAME);

  /** The database; asked for again after it was closed or could not be opened. */
  const database = (): Promise<IDBDatabase> => {
    opened ??= openDatabase(() => {
      opened = null;
    });
    return opened;
  };

  return {
    async list() {
      const transaction = (await database()).transaction(STORES);
      const pictures = transaction.objectStore("pictures");
      const [entries, ids, found] = await Promise.all([
        result<Entry[]>(transaction.objectStore("projects").getAll()),
        result<IDBValidKey[]>(pictures.getAllKeys()),
        result<Blob[]>(pictures.getAll()),
      ]);
      return entries.map((entry) => ({ ...entry, picture: found[ids.indexOf(entry.id)] ?? null }));
    },

    async read(id) {
      const transaction = (await database()).transaction(["projects", "parts"]);
      const parts = transaction.objectStore("parts");
      const [entry, keys, contents] = await Promise.all([
        result<Entry | undefined>(transaction.objectStore("projects").get(id)),
        result<IDBValidKey[]>(parts.getAllKeys(partsOf(id))),
        result<Part[]>(parts.getAll(partsOf(id))),
      ]);
      if (!entry) return null;
      const numbers = keys.map((key) => (key as [string, number])[1]);
      return { entry, parts: new Map(contents.map((part, i) => [numbers[i] as number, part])) };
    },

    async write(entry, parts) {
      const transaction = (await database()).transaction(STORES, "readwrite");
      const revision = entry.revision + 1;
      // Adding fails where it is there. Nothing is waited for, so that a page that goes still gets everything written.
      transaction.objectStore("revisions").add(true, [entry.id, revision]);
      transaction.objectStore("projects").put({ ...entry, revision });
      const stored = transaction.objectStore("parts");
      for (const gap of gapsBetween(entry.id, partsUsed(entry.journal))) stored.delete(gap);
      for (const [number, part] of parts) stored.put(part, [entry.id, number]);
      transaction.commit();
      await end(transaction);
      channel.postMessage([entry.id, revision]);
      return revision;
    },

    async paint(id, picture) {
      const transaction = (await database()).transaction("pictures", "readwrite");
      transaction.objectStore("pictures").put(picture, id);
      await end(transaction);
    },

    async remove({ id, revision }) {
      const transaction = (await database()).transaction(STORES, "readwrite");
      transaction.objectStore("revisions").add(true, [id, revision + 1]);
      transaction.objectStore("projects").delete(id);
      transaction.objectStore("parts").delete(partsOf(id));
      transaction.objectStore("pictures").delete(id);
      transaction.commit();
      await end(transaction);
      channel.postMessage([id, 0]);
    },

    watch(told) {
      channel.addEventListener("message", ({ data }) => told(data[0], data[1]));
    },
  };
}

/** Keys of all parts of a project: an array sorts after every number. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** Keys of the parts of a project that are not used. */
function gapsBetween(id: string, used: ReadonlySet<number>): IDBKeyRange[] {
  const ends = [-1, ...[...used].sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  return ends.slice(1).flatMap((end, i) => {
    const start = (ends[i] as number) + 1;
    return start < end ? [IDBKeyRange.bound([id, start], [id, end], false, true)] : [];
  });
}

function openDatabase(lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      lost();
      reject(error);
    };
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(NAME, 1);
    } catch (error) {
      return fail(error);
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore("projects", { keyPath: "id" });
      request.result.createObjectStore("parts");
      request.result.createObjectStore("revisions");
      request.result.createObjectStore("pictures");
    };
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = lost;
      database.onversionchange = () => {
        database.close();
        lost();
      };
      resolve(database);
    };
  });
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function end(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => {
      const { error } = transaction;
      reject(error?.name === "ConstraintError" ? new Overtaken() : (error ?? new Error("aborted")));
    };
  });
}
