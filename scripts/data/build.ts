import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readFacts } from "./facts.ts";
import { buildPackage } from "./package.ts";

const folder = fileURLToPath(new URL("../../data", import.meta.url));
const { files, counts, resources } = buildPackage(readFacts(join(folder, "facts")));
mkdirSync(folder, { recursive: true });
const kib = (content: string) => gzipSync(content, { level: 9 }).length / 1024;
let start = kib(files.get("datapackage.json") ?? "");
for (const [path, content] of files) {
  writeFileSync(join(folder, path), content);
  const resource = resources.find((one) => one.path === path);
  if (resource?.load === "start") start += kib(content);
  console.log(`${path.padEnd(24)} ${kib(content).toFixed(1).padStart(6)} KiB gzip  ${resource?.load ?? "start"}`);
}
console.log(`${"start set".padEnd(24)} ${start.toFixed(1).padStart(6)} KiB gzip\n`);
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)} ${what}`);
