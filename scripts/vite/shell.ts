/** What the bundler tells of a module while it splits the code. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Collections whose index imports everything; only what is used of them belongs to the first load. */
const COLLECTIONS = /node_modules[\\/](@turf|d3-)/;

/**
 * Names the chunk of every module that `entry` needs at once, `null` for the others. One chunk packs better than the many
 * small ones that are left where lazy parts share modules with the first load.
 */
export function shellChunk(entry: string): (id: string, modules: Modules) => string | null {
  let shell: ReadonlySet<string> | null = null;
  return (id, modules) => {
    shell ??= reachable(entry, modules);
    return shell.has(id) ? "shell" : null;
  };
}

function reachable(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || COLLECTIONS.test(id)) continue;
    found.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
