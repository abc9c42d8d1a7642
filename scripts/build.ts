import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stale } from "./vite/stamp.ts";

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Folder of the built page. */
export const DIST = join(ROOT, "dist");

/**
 * Builds the page where there is no build or its inputs have changed since.
 *
 * @throws Error when Node is too old, and when the build fails; its output has been shown by then
 */
export function freshBuild(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or later is needed; this is ${process.versions.node}`);
  }
  if (!stale(ROOT, DIST)) return;
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const run = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (run.status !== 0) throw new Error("the page could not be built");
}
