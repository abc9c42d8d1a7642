import { TooLarge } from "../core/package/toolarge.ts";

/** Largest file that is opened from disk unless more is allowed, in bytes. */
const LARGEST = 16 * 1024 * 1024;

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Reads the file once more, for when its bytes were given away; rejects where it has changed or gone. */
  readonly again: () => Promise<Uint8Array>;
}

/** Lets the person choose one file; `null` when they chose none. Rejects with `TooLarge` for one that is too large to read. */
export function choose(accept: string, largest = LARGEST): Promise<Chosen | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      if (file.size > largest) return reject(new TooLarge(file.name, file.size));
      const again = async () => new Uint8Array(await file.arrayBuffer());
      again().then((bytes) => resolve({ name: file.name, bytes, again }), reject);
    });
    input.click();
  });
}

/** Lets the person choose any number of files, which are not read yet; none where they chose none. */
export function chooseFiles(accept: string): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = true;
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.click();
  });
}
