const NAME = "atlas-packages";
const STORE = "files";

/** Keeps the files of a package in this browser, under an address that begins with `local/`. */
export async function keepPackage(address: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite");
    for (const [path, bytes] of files) transaction.objectStore(STORE).put(bytes, `${address}${path}`);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
  database.close();
}

/** Lets go of the files of a kept package. */
export async function dropPackage(address: string): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite");
    // All keys that begin with the address.
    transaction.objectStore(STORE).delete(IDBKeyRange.bound(address, `${address}\uffff`));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
  database.close();
}

/** A file of a kept package; rejects where there is none. */
export async function readKept(address: string, path: string): Promise<Uint8Array> {
  const database = await open();
  const found = await new Promise<unknown>((resolve, reject) => {
    const request = database.transaction(STORE).objectStore(STORE).get(`${address}${path}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  if (!(found instanceof Uint8Array)) throw new Error(`no such file: ${path}`);
  return found;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
