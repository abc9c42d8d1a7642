import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** A file that imports one name and uses it. */
function importing(from: string): string {
  return `import { thing } from "${from}";\n\nexport const other = thing;\n`;
}

const WRONG: readonly (readonly [string, string])[] = [
  ["src/core/goals", "../../map/scratch.ts"],
  ["src/core/goals", "../../state/scratch.ts"],
  ["src/core/goals", "../../ui/table/Scratch.tsx"],
  ["src/core/goals", "../../files/scratch.ts"],
  ["src/core/goals", "../../work/scratch.ts"],
  ["src/core/goals", "../../main.tsx"],
  ["src/core/goals", "maplibre-gl"],
  ["src/core/goals", "@preact/signals"],
  ["src/map", "../state/scratch.ts"],
  ["src/map", "../ui/Scratch.tsx"],
  ["src/files", "../map/scratch.ts"],
  ["src/work", "../files/scratch.ts"],
  ["src/work", "maplibre-gl"],
  ["src/state", "../ui/Scratch.tsx"],
  ["src/state/deep", "../../map/scratch.ts"],
  ["src/ui", "../files/scratch.ts"],
  ["src/ui/table", "../../work/scratch.ts"],
  ["src/ui/table", "../../main.tsx"],
  ["src/ui/table", "maplibre-gl"],
  ["src", "../test/scratch.ts"],
  ["src", "maplibre-gl"],
];

const RIGHT: readonly (readonly [string, string])[] = [
  ["src/core/goals", "../regions/region.ts"],
  ["src/core/figures", "d3-array"],
  ["src/map", "../core/scene/scene.ts"],
  ["src/map", "maplibre-gl"],
  ["src/state", "@preact/signals"],
  ["src/ui/table", "../../state/scratch.ts"],
  ["src/ui", "../map/scratch.ts"],
  ["src", "./files/scratch.ts"],
  ["scripts", "../src/core/regions/region.ts"],
];

const TEXTS: readonly (readonly [string, string, string])[] = [
  ["src/core/goals/page.ts", "export const title = document.title;\n", "noRestrictedGlobals"],
  ["src/map/whole.ts", "export default function whole(): void {}\n", "noDefaultExport"],
  ["src/map/star.ts", 'export * from "./other.ts";\n', "noReExportAll"],
  ["src/map/barrel.ts", 'export { other } from "./other.ts";\n', "noBarrelFile"],
  ["src/map/loose.ts", "export const loose: any = 1;\n", "noExplicitAny"],
  ["src/map/loud.ts", 'console.log("x");\n', "noConsole"],
];

describe("the linter", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-house-"));
  const found = new Map<string, string[]>();
  const place = (kind: string, folderOf: string, index: number): string => `${folderOf}/${kind}${index}.ts`;

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  beforeAll(() => {
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    put("biome.json", JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
    for (const [index, [path, from]] of WRONG.entries()) put(place("wrong", path, index), importing(from));
    for (const [index, [path, from]] of RIGHT.entries()) put(place("right", path, index), importing(from));
    for (const [path, text] of TEXTS) put(path, text);
    const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
      cwd: folder,
      encoding: "utf8",
    });
    const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(run.stdout);
    for (const { category, location } of report.diagnostics) {
      const path = relative(folder, join(folder, location.path)).replaceAll("\\", "/");
      found.set(path, [...(found.get(path) ?? []), category.split("/").at(-1) ?? category]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(WRONG.map(([path, from], index) => ({ path, from, index })))(
    "rejects a file in $path that imports $from",
    ({ path, index }) => {
      expect(found.get(place("wrong", path, index))).toEqual(["noRestrictedImports"]);
    },
  );

  test.each(RIGHT.map(([path, from], index) => ({ path, from, index })))(
    "lets a file in $path import $from",
    ({ path, index }) => {
      expect(found.get(place("right", path, index))).toBeUndefined();
    },
  );

  test.each(TEXTS.map(([path, , rule]) => ({ path, rule })))("applies $rule", ({ path, rule }) => {
    expect(found.get(path)).toContain(rule);
  });
});
