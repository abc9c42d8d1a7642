import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../browser/install.ts";
import { launchOptions } from "../browser/launch.ts";
import type { BenchRow } from "./row.ts";
import { columns, markdown, withFigures } from "./table.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const README = join(HERE, "README.md");

/** Modules that may hold a bench: Node's first, then the browser's. */
function modules(): string[] {
  return [HERE, join(HERE, "browser")].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".ts") && !(folder === HERE && name === "run.ts"))
          .sort()
          .map((name) => join(folder, name))
      : [],
  );
}

/** Cores, memory and versions, in one line. */
async function machine(): Promise<string> {
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  const version = browser.version();
  await browser.close();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${availableParallelism()} cores (${model}), ${memory} of memory, Node ${process.versions.node}, Chromium ${version} with WebGL in software`;
}

const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false } },
  allowPositionals: true,
});
if (values.write && positionals.length > 0) throw new Error("--write takes all benches, not a part of them");

const rows: BenchRow[] = [];
let broken = 0;
for (const path of modules()) {
  const name = basename(path, ".ts");
  if (positionals.length > 0 && !positionals.some((part) => path.slice(HERE.length).includes(part))) continue;
  const module: { bench?: () => Promise<BenchRow[]> } = await import(pathToFileURL(path).href);
  if (!module.bench) continue;
  console.error(`${name} ...`);
  try {
    rows.push(...(await module.bench()));
  } catch (error) {
    broken++;
    console.error(error);
  }
}

const description = await machine();
console.log(`\n${description}\n\n${columns(rows)}\n`);
if (values.write && broken === 0) {
  const figures = `${description}.\n\n${markdown(rows)}`;
  writeFileSync(README, withFigures(readFileSync(README, "utf8"), figures));
}
process.exitCode = broken > 0 ? 1 : 0;
