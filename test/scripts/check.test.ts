import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { atlas } from "../../scripts/atlas.ts";

const tiny = fileURLToPath(new URL("../fixtures/tiny", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "atlas-check-"));

async function run(...args: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const code = await atlas(args, (line) => lines.push(line));
  return { code, text: lines.join("\n") };
}

afterAll(() => rmSync(folder, { recursive: true }));

describe("atlas check", () => {
  test("counts what a sound package holds per level and per indicator", async () => {
    const { code, text } = await run("check", tiny);
    expect(code).toBe(0);
    expect(text).toContain("  town: 4, 4, 4");
    expect(text).toContain(
      "  gdp: 6, 0; 2022–2023 (2); city 1, county 2, town 3; official 2, published 1, estimate 1, sample 2",
    );
    expect(text).toContain("  population: 2, 1; 2022–2023 (2)");
    expect(text.split("\n").at(-1)).toBe("0 errors, 0 warnings");
  });

  test("takes the descriptor for its package", async () => {
    expect((await run("check", join(tiny, "datapackage.json"))).code).toBe(0);
  });

  test("takes a zip of a package, with a folder around it or without, and no other zip", async () => {
    const names = readdirSync(tiny);
    const zip = (above: string) =>
      zipSync(Object.fromEntries(names.map((name) => [above + name, new Uint8Array(readFileSync(join(tiny, name)))])));
    for (const above of ["", "包/"]) {
      writeFileSync(join(folder, "tiny.zip"), zip(above));
      const { code, text } = await run("check", join(folder, "tiny.zip"));
      expect([code, text.split("\n").at(-1)]).toEqual([0, "0 errors, 0 warnings"]);
    }
    writeFileSync(join(folder, "other.zip"), zipSync({ "datapackage.json": strToU8('{"resources":[]}') }));
    const { code, text } = await run("check", join(folder, "other.zip"));
    expect([code, text]).toEqual([2, expect.stringContaining("other.zip holds no package")]);
  });

  test("gives machines every issue with file, row, column and value", async () => {
    const broken = join(folder, "broken");
    cpSync(tiny, broken, { recursive: true });
    writeFileSync(
      join(broken, "figures.csv"),
      'code,indicator,period,value,quality,source\n010001,gdp,2023,"12,3a",official,yearbook\n019999,gdp,2023,1,official,yearbook\n',
    );
    rmSync(join(broken, "groups.csv"));
    const { code, text } = await run("check", broken, "--json");
    expect(code).toBe(1);
    const report = JSON.parse(text);
    expect(report.errors).toBe(4);
    expect(report.issues).toContainEqual(
      expect.objectContaining({ kind: "number-invalid", file: "figures.csv", row: 2, column: "value", value: "12,3a" }),
    );
    expect(report.issues).toContainEqual(
      expect.objectContaining({ kind: "code-unknown", file: "figures.csv", row: 3, column: "code", value: "019999" }),
    );
    expect(report.issues).toContainEqual(expect.objectContaining({ kind: "file-missing", file: "groups.csv" }));
    expect(report.summary.levels[1]).toEqual({ level: "county", regions: 2, shapes: 2, positions: 2 });
  });

  test("names no package and gives 2 without one, or with a flag it does not know", async () => {
    expect((await run("check")).code).toBe(2);
    expect((await run("check", join(folder, "nowhere"))).code).toBe(2);
    expect((await run("check", tiny, "--loud")).code).toBe(2);
  });
});

describe("atlas", () => {
  test.each([["nonsense"], ["__proto__"], [""]])("prints the usage for the command “%s”", async (name) => {
    const { code, text } = await run(name);
    expect(code).toBe(2);
    expect(text).toContain("check PACKAGE");
  });
});
