/** What was dropped: a file, or what the browser knows a folder or file on disk by. */
export type Dropped = File | FileSystemEntry;

/** A file and its path among those that came with it. */
export interface Located {
  readonly path: string;
  readonly file: File;
}

/** Most files that are taken from folders, and how deep they are gone through. */
const MOST = 1000;
const DEEPEST = 8;

/** All files among what was dropped, folders gone through; what cannot be read is passed over. */
export async function filesIn(items: readonly Dropped[]): Promise<readonly Located[]> {
  const found: Located[] = [];
  const walk = async (item: Dropped, above: string, depth: number): Promise<void> => {
    if (found.length >= MOST) return;
    const path = above + item.name;
    if (!isEntry(item)) found.push({ path, file: item });
    else if (item.isFile) {
      const file = await new Promise<File | null>((resolve) =>
        (item as FileSystemFileEntry).file(resolve, () => resolve(null)),
      );
      if (file) found.push({ path, file });
    } else if (depth < DEEPEST) {
      for (const child of await childrenOf(item as FileSystemDirectoryEntry)) await walk(child, `${path}/`, depth + 1);
    }
  };
  for (const item of items) await walk(item, "", 0);
  return found;
}

function isEntry(item: Dropped): item is FileSystemEntry {
  return "isDirectory" in item;
}

/** What a folder holds; browsers hand it over in parts of a hundred. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < MOST) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0) break;
    all.push(...part);
  }
  return all;
}
