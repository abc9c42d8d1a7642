import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Files under `path`, which is relative to `root`, in a fixed order, each relative to `root` with forward slashes.
 * A file gives itself, a path that does not exist gives nothing; names that begin with a dot are left out.
 */
export function filesUnder(root: string, path: string): string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  const names = readdirSync(place).filter((name) => !name.startsWith("."));
  return names.sort().flatMap((name) => filesUnder(root, `${path}/${name}`));
}
