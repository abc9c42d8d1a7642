/** Largest file that is opened from disk unless more is allowed, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/** Lets the person choose one file; `null` when they chose none. Rejects for one that is too large to read. */
export function choose(accept: string, largest = LARGEST): Promise<{ name: string; bytes: Uint8Array } | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      if (file.size > largest) return reject(new RangeError(`${file.name}: ${file.size} bytes`));
      file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
    });
    input.click();
  });
}
