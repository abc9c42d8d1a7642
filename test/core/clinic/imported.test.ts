import { describe, expect, test } from "vitest";
import { type Import, withImports } from "../../../src/core/clinic/imported.ts";
import { columnsOf, type Figure } from "../../../src/core/indicators/columns.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { onlyQualities, PUBLIC } from "../../../src/core/package/only.ts";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { tinyLoad } from "../package/tiny.ts";

async function openTiny(): Promise<Atlas> {
  const { atlas } = await openPackage(tinyLoad());
  if (!atlas) throw new Error("the tiny package does not open");
  return completePackage(atlas, tinyLoad());
}

const COUNTY = "010001";
const TOWN = "010001100";

/** An import of figures of the tiny package, the first of them in row 7 of its sheet. */
function imported(id: string, ...figures: readonly (Partial<Figure> & { readonly value: number | null })[]): Import {
  const base = { code: COUNTY, indicator: "gdp", period: "2023", low: null, high: null, quality: "official" } as const;
  return {
    id,
    file: "gdp.xlsx",
    sheet: "表1",
    date: "2026-11-26",
    figures: columnsOf(
      figures.map((one) => ({ ...base, ...one })),
      figures.map((_, i) => 7 + i),
    ),
    indicators: [],
  };
}

const of = (atlas: Atlas, code = COUNTY, period = "2023") => createFigures(atlas).of("gdp", code, period);

describe("a package with imports", () => {
  test("has the imported figure in place of its own, with file, sheet, row and day", async () => {
    const atlas = await openTiny();
    const before = of(atlas).value;
    const found = withImports(atlas, [imported("import-1", { value: 501 })]);
    expect(of(found)).toMatchObject({
      value: 501,
      quality: "official",
      sources: ["import-1"],
      note: { zh: "表中第7行", en: "row 7 of the table" },
    });
    expect(found.sources.get("import-1")?.title).toEqual({
      zh: "gdp.xlsx · 表1，2026年11月26日导入",
      en: "gdp.xlsx · 表1, imported on 2026-11-26",
    });
    expect(of(found, COUNTY, "2022")).toEqual(of(atlas, COUNTY, "2022"));
    expect(of(atlas).value).toBe(before);
  });

  test("keeps bounds and an unknown row", async () => {
    const one = imported("import-1", { value: 5, low: 4, high: 7 });
    const found = withImports(await openTiny(), [{ ...one, figures: { ...one.figures, line: new Uint32Array(1) } }]);
    expect(of(found)).toMatchObject({ value: 5, low: 4, high: 7, note: null });
  });

  test("shows an indicator at the levels that figures came for, in their order", async () => {
    const found = withImports(await openTiny(), [imported("import-1", { code: TOWN, value: 3 })]);
    expect(found.indicators.find(({ id }) => id === "gdp")?.levels).toEqual(["city", "county", "town"]);
    expect(of(found, TOWN).value).toBe(3);
  });

  test("takes the later of two imports, the later of two rows, and ignores places it does not know", async () => {
    const found = withImports(await openTiny(), [
      imported("import-1", { value: 501 }, { value: 502 }),
      imported("import-2", { value: 503 }, { code: "9", value: 1 }, { value: 504 }, { code: TOWN, value: 2 }),
    ]);
    expect(of(found).value).toBe(504);
    expect([...(found.laid?.observations() ?? [])].map(({ code, value }) => [code, value])).toEqual([
      [COUNTY, 504],
      [TOWN, 2],
    ]);
  });

  test("adds periods, and a row without a value takes nothing away", async () => {
    const atlas = await openTiny();
    const found = withImports(atlas, [imported("import-1", { value: null }, { period: "2031", value: 9 })]);
    expect(of(found)).toEqual(of(atlas));
    const periods = (one: Atlas) =>
      createFigures(one)
        .periods("gdp", "county")
        .map(({ period }) => period);
    expect(periods(found)).toEqual([...periods(atlas), "2031"]);
  });

  test("under strict evidence goes by what is public, the figure of the package too", async () => {
    const atlas = await openTiny();
    const withOne = (quality: Quality) =>
      of(onlyQualities(withImports(atlas, [imported("import-1", { value: 501, quality })]), PUBLIC)).value;
    expect(withOne("official")).toBe(501);
    expect(withOne("unverified")).toBe(of(onlyQualities(atlas, PUBLIC)).value);
  });

  test("without any is the very package", async () => {
    const atlas = await openTiny();
    expect(withImports(atlas, [])).toBe(atlas);
  });
});
