import { fileURLToPath } from "node:url";
import { read } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { loadFromFolder } from "../../../scripts/commands/load.ts";
import { examine } from "../../../src/core/clinic/clinic.ts";
import { drafting } from "../../../src/core/clinic/draft.ts";
import { openFile } from "../../../src/core/clinic/file.ts";
import { csvText } from "../../../src/core/export/csv.ts";
import { templateRows } from "../../../src/core/export/template.ts";
import { workbookBytes } from "../../../src/core/export/workbook.ts";
import { figuresIn } from "../../../src/core/indicators/columns.ts";
import { finish } from "../../../src/core/jobs/steps.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { placesFrom } from "../../../src/core/regions/places.ts";

const load = loadFromFolder(fileURLToPath(new URL("../../../data", import.meta.url)));
const opened = openPackage(load).then(({ atlas }) => completePackage(atlas as Atlas, load));

/** The template of a level with every indicator asked for, each cell filled with a number of its own, as an office would. */
async function filled(level: string, format: "xlsx" | "csv", lang: "zh" | "en") {
  const atlas = await opened;
  const asked = atlas.indicators.filter(({ levels, formula }) => levels.includes(level) && formula === null);
  const input = { regions: atlas.regions, level, indicators: asked, among: atlas.indicators, period: "2024", lang };
  const rows = templateRows(input);
  const texts = (rows[0]?.length ?? 0) - asked.length;
  const full = rows.map((row, r) =>
    r === 0 ? row : row.map((cell, c) => (c < texts ? cell : valueAt(r, asked[c - texts]?.kind))),
  );
  const bytes = format === "csv" ? new TextEncoder().encode(csvText(full)) : workbookBytes(full, "空白表", texts);
  const { grids, headers } = await openFile(bytes, `t.${format}`);
  const [grid, header] = [grids[0], headers[0]];
  if (!grid || !header) throw new Error("the template has no sheet");
  const places = placesFrom(atlas.regions.all);
  const found = examine(grid, header, places, atlas.indicators, { decisions: new Map() });
  return { atlas, asked, places, found };
}

/** A number that says its row; 1 or 0 for what is yes or no. */
const valueAt = (row: number, kind = ""): string => (kind === "flag" ? String(row % 2) : String(row + 0.5));

describe("a template that was filled in", () => {
  test.each([
    ["county", "xlsx", "zh"],
    ["county", "csv", "zh"],
    ["town", "xlsx", "zh"],
    ["town", "csv", "zh"],
    ["town", "xlsx", "en"],
    ["village", "xlsx", "zh"],
    ["village", "csv", "zh"],
  ] as const)("of %ss as %s in %s matches by code alone, with every value", async (level, format, lang) => {
    const { atlas, asked, places, found } = await filled(level, format, lang);
    const regions = atlas.regions.byLevel.get(level) ?? [];
    expect(found.report.kind).toBe("code");
    expect(found.report.matched).toBe(regions.length);
    expect(new Set(found.report.how)).toEqual(new Set([0]));
    expect([found.problems, found.report.disagreements, found.left]).toEqual([[], [], []]);
    expect(found.plan.values.map(({ indicator, period, factor }) => [indicator, period, factor])).toEqual(
      asked.map(({ id }) => [id, "2024", 1]),
    );
    const byId = new Map(atlas.indicators.map((one) => [one.id, one]));
    const options = { quality: "unverified" as const };
    const draft = finish(drafting(found.table, found.report, places, found.plan, byId, [], options));
    expect([draft.faults, draft.conflicts]).toEqual([[], []]);
    const figures = [...figuresIn(draft.figures)];
    expect(figures).toHaveLength(regions.length * asked.length);
    const third = figures.filter(({ code }) => code === regions[2]?.code);
    for (const { indicator, value } of third) expect(value).toBe(byId.get(indicator)?.kind === "flag" ? 1 : 3.5);
  });

  test("whose names would be formulas holds them as text", async () => {
    const region = { code: "001", name: "=1+1", nameEn: "", level: "town", parent: null };
    const regions = {
      levels: [{ id: "town", name: { zh: "镇", en: "Towns" }, shown: true }],
      byLevel: new Map([["town", [region]]]),
      byCode: new Map(),
    };
    const rows = templateRows({
      regions,
      level: "town",
      indicators: [],
      among: [],
      period: "2024",
      lang: "zh",
    } as never);
    expect(csvText(rows)).toContain("'=1+1");
    const sheet = Object.values(read(workbookBytes(rows, "=镇/村", 2), { type: "array", cellNF: true }).Sheets)[0];
    expect(sheet?.A2).toMatchObject({ t: "s", v: "001", z: "@" });
    expect(sheet?.B2).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet?.B2?.f).toBeUndefined();
  });
});
