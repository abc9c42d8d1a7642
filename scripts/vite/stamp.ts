import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { filesUnder } from "../files.ts";

const INPUTS = [
  "src",
  "data",
  "public",
  "scripts/vite",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const STAMP = "inputs.sha256";

/** SHA-256 in hexadecimal of everything a build is made from: names and contents of its inputs and ATLAS_HOSTS. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256").update(process.env.ATLAS_HOSTS ?? "");
  for (const input of INPUTS) {
    for (const file of filesUnder(root, input)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** Whether the build in `dist` is missing or was made from other inputs than those that stand in `root` now. */
export function stale(root: string, dist: string): boolean {
  const stamp = join(dist, STAMP);
  if (!existsSync(stamp) || !existsSync(join(dist, "index.html"))) return true;
  return readFileSync(stamp, "utf8") !== fingerprint(root);
}

/** Leaves the fingerprint of the inputs, taken before the build reads them, beside the built page. */
export function stamp(root: string): Plugin {
  let inputs = "";
  return {
    name: "atlas:stamp",
    apply: "build",
    buildStart() {
      inputs = fingerprint(root);
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: STAMP, source: inputs });
    },
  };
}
