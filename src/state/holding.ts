import { isLocal } from "./savefile.ts";

const PREFIX = "atlas-package ";

/** The page's locks; `undefined` outside of secure contexts. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

let release = (): void => undefined;

/** Lets other windows know which package of this browser is on show here, in place of the one before. */
export function holdPackage(address: string | null): void {
  release();
  if (address === null || !isLocal(address)) return;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  locks()
    ?.request(`${PREFIX}${address}`, { mode: "shared" }, () => done)
    .catch(() => undefined);
}

/** The packages of this browser that are on show in any window. */
export async function heldPackages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name = "" }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}
