import { type Entry, Overtaken, type Part, type ProjectStore, partsUsed } from "../core/project/stored.ts";

const NAME = "atlas-projects";

/** Keeps projects in the browser's IndexedDB, in `projects` what is told of each, in `parts` what it holds. */
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
      const transaction = (await database()).transaction("projects");
      return result<Entry[]>(transaction.objectStore("projects").getAll());
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
      const transaction = (await database()).transaction(["projects", "parts"], "readwrite");
      const projects = transaction.objectStore("projects");
      const stored = transaction.objectStore("parts");
      const revision = entry.revision + 1;
      let overtaken = false;
      const before = projects.get(entry.id);
      before.onsuccess = () => {
        overtaken = ((before.result as Entry | undefined)?.revision ?? 0) !== entry.revision;
        if (overtaken) return transaction.abort();
        for (const [number, part] of parts) stored.put(part, [entry.id, number]);
        const used = partsUsed(entry.journal);
        const keys = stored.getAllKeys(partsOf(entry.id));
        keys.onsuccess = () => {
          for (const key of keys.result as [string, number][]) if (!used.has(key[1])) stored.delete(key);
        };
        projects.put({ ...entry, revision });
      };
      await end(transaction).catch((error) => {
        throw overtaken ? new Overtaken() : error;
      });
      channel.postMessage([entry.id, revision]);
      return revision;
    },

    async remove(id) {
      const transaction = (await database()).transaction(["projects", "parts"], "readwrite");
      transaction.objectStore("projects").delete(id);
      transaction.objectStore("parts").delete(partsOf(id));
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
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}
