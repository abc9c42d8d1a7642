import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../scripts/data/facts.ts";
import { buildPackage } from "../../scripts/data/package.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { committed, FOLDER, table } from "./built.ts";

const facts = readFacts(join(FOLDER, "facts"));
const built = buildPackage(facts);

describe("The build of the package", () => {
  test("writes the committed files again, byte for byte", () => {
    for (const [path, content] of built.files) expect(content === committed(path), path).toBe(true);
  });

  test("puts every row of the facts into figures or remarks", () => {
    expect(facts.figures).toHaveLength(507);
    expect(Number(built.counts["figures from facts"]) + Number(built.counts["remarks from facts"])).toBe(507);
    expect(table("figures-county.csv")).toHaveLength(496 + 3);
    expect(table("remarks.csv")).toHaveLength(11 + 2);
  });

  test("keeps what is loaded at the start within 65 KiB gzip", () => {
    const start = built.resources.filter(({ load }) => load === "start").map(({ path }) => path);
    const bytes = ["datapackage.json", ...start].map(
      (path) => gzipSync(built.files.get(path) ?? "", { level: 9 }).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(65 * 1024);
  });

  test("lists every column of every table in its schema", () => {
    const { resources } = JSON.parse(committed("datapackage.json"));
    for (const { path, schema } of resources) {
      if (!schema) continue;
      const header = committed(path).split("\n", 1)[0];
      expect(schema.fields.map(({ name }: { name: string }) => name).join(","), path).toBe(header);
    }
  });

  test("is read without a single issue", async () => {
    const load = async (path: string) => new TextEncoder().encode(committed(path));
    const { atlas } = await openPackage(load);
    if (!atlas) throw new Error("the package does not open");
    expect(atlas.start).toEqual({ level: "county", indicator: "urbanisation", period: "2023" });
    expect((await completePackage(atlas, load)).issues).toEqual([]);
  });
});
