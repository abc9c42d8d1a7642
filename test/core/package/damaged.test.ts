import { describe, expect, test } from "vitest";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import type { Issue } from "../../../src/core/package/issue.ts";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { tinyDescriptor, tinyLoad, tinyText } from "./tiny.ts";

const MEGABYTES_10 = 10 * 1024 * 1024;

async function open(files: Parameters<typeof tinyLoad>[0]) {
  const load = tinyLoad(files);
  const { atlas, issues } = await openPackage(load);
  if (!atlas) throw new Error(`no atlas: ${JSON.stringify(issues)}`);
  return completePackage(atlas, load);
}

const brief = ({ kind, file, row, column, value }: Issue) => ({ kind, file, row, column, value });

/** Issues of the tiny package with a file replaced. */
async function found(file: string, text: string) {
  return (await open({ [file]: text })).issues.map(brief);
}

/** A file of the tiny package with some text replaced; the text must be there. */
function changed(file: string, from: string, to: string): string {
  const text = tinyText(file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, to);
}

/** A JSON file of the tiny package, an array, with a member added to its first item. */
function withMember(file: string, member: string): string {
  return changed(file, '{ "id"', `{ ${member}, "id"`);
}

describe("a line of 10 MB", () => {
  const long = "x".repeat(MEGABYTES_10);

  test("in a cell that should hold a number is quoted in short, and the other rows are read", async () => {
    const atlas = await open({
      "figures.csv": `${tinyText("figures.csv")}010001101,gdp,2023,${long},,,official,yearbook,\n`,
    });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "number-invalid", file: "figures.csv", row: 8, column: "value", value: `${"x".repeat(200)}…` },
    ]);
    expect(atlas.observations.filter(({ value }) => value !== null).length).toBe(8);
  });

  test("of commas is cut to the width of the table", async () => {
    const row = `010001101,gdp,2023,7,,,official,yearbook,,${"9,".repeat(MEGABYTES_10 / 2)}`;
    const atlas = await open({ "figures.csv": `${tinyText("figures.csv")}${row}\n` });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "row-width", file: "figures.csv", row: 8, column: null, value: `${"9,".repeat(100)}…` },
    ]);
    expect(atlas.observations.find(({ code, value }) => code === "010001101" && value === 7)).toBeDefined();
  });

  test("for a header is read as far as a thousand columns", async () => {
    const [header, ...rows] = tinyText("figures.csv").split("\n");
    const atlas = await open({ "figures.csv": [`${header}${",z".repeat(MEGABYTES_10 / 2)}`, ...rows].join("\n") });
    expect(atlas.issues.map(brief)).toContainEqual({
      kind: "limit",
      file: "figures.csv",
      row: 1,
      column: null,
      value: String(9 + MEGABYTES_10 / 2),
    });
    expect(atlas.issues.length).toBeLessThan(3000);
    expect(atlas.observations.length).toBe(9);
  });
});

describe("JSON that nests a hundred thousand deep", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const shells = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;

  test.each([
    ["indicators.json", `[${deep}]`],
    ["goals.json", shells],
    [
      "boundaries.geojson",
      `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":${deep}}}]}`,
    ],
    ["boundaries.geojson", `{"type":"GeometryCollection","geometries":[${shells}]}`],
  ])("is refused in %s, and the other files are read", async (file, text) => {
    const atlas = await open({ [file]: text });
    expect(atlas.issues).toContainEqual(
      expect.objectContaining({
        kind: "file-unreadable",
        file,
        detail: expect.stringContaining("nested deeper than 100"),
      }),
    );
    expect(atlas.regions.all.length).toBe(9);
    expect(atlas.observations.length).toBe(file === "indicators.json" ? 0 : 9);
  });

  test("is refused in a descriptor", async () => {
    const { atlas, issues } = await openPackage(tinyLoad({ "datapackage.json": `{"atlas":{"themes":${deep}}}` }));
    expect(atlas).toBeNull();
    expect(issues.map(brief)).toEqual([
      { kind: "file-unreadable", file: "datapackage.json", row: null, column: null, value: null },
    ]);
  });

  test("does not count brackets in texts", async () => {
    const text = `"note": "${"[".repeat(500)}\\"${"{".repeat(500)}"`;
    expect(await found("indicators.json", withMember("indicators.json", text))).toEqual([]);
  });
});

describe("what is no number", () => {
  test.each(["Infinity", "-Infinity", "1e400", "1e16", "-999999999999999999", "0x10", "∞"])(
    "%s counts as missing",
    async (text) => {
      const atlas = await open({
        "figures.csv": changed("figures.csv", "010001,gdp,2023,200,", `010001,gdp,2023,${text},`),
      });
      expect(atlas.issues.map(brief)).toEqual([
        { kind: "number-invalid", file: "figures.csv", row: 3, column: "value", value: text },
      ]);
      expect(createFigures(atlas).of("gdp", "010001", "2023")).toMatchObject({ value: null });
    },
  );

  test("NaN in a table is a mark for a missing value, as Python writes it", async () => {
    const atlas = await open({ "figures.csv": changed("figures.csv", "010001,gdp,2023,200,", "010001,gdp,2023,NaN,") });
    expect(atlas.issues).toEqual([]);
    expect(createFigures(atlas).of("gdp", "010001", "2023").value).toBeNull();
  });

  test("NaN makes JSON unreadable, with what stands there", async () => {
    const { issues } = await open({ "boundaries.geojson": changed("boundaries.geojson", "[112,", "[NaN,") });
    const detail = expect.stringContaining("NaN");
    expect(issues[0]).toMatchObject({ kind: "file-unreadable", file: "boundaries.geojson", detail });
  });

  test.each([
    ["scale", "1e400"],
    ["decimals", "-1"],
    ["target", '"10"'],
  ])("an indicator's %s of %s leaves the indicator out", async (key, value) => {
    const issues = await found("indicators.json", withMember("indicators.json", `"${key}": ${value}`));
    expect(issues[0]).toMatchObject({ kind: "descriptor-invalid", file: "indicators.json", row: 1, column: key });
  });

  test("results too large for a number are none", async () => {
    const indicators = changed("indicators.json", "gdp / population", "gdp * gdp".concat(" * gdp".repeat(30)));
    const figures = changed("figures.csv", "010001,gdp,2023,200,", "010001,gdp,2023,999999999999999,");
    const atlas = await open({ "indicators.json": indicators, "figures.csv": figures });
    expect(createFigures(atlas).of("gdp_per_head", "010001", "2023")).toMatchObject({
      value: null,
      absence: "invalid",
    });
  });
});

describe("coordinates", () => {
  test.each([
    ["out of range", "112.25,23.25,1000", "11225,23.25,1000", "coordinate-range", "lng", "11225"],
    ["swapped", "112.25,23.25,1000", "23.25,112.25,1000", "coordinate-swapped", "lat", "23.25, 112.25"],
    ["half given", "112.25,23.25,1000", "112.25,,1000", "cell-missing", "lat", ""],
  ])("of a seat that are %s are named, and the region has no seat", async (_, from, to, kind, column, value) => {
    const atlas = await open({ "regions.csv": changed("regions.csv", from, to) });
    expect(atlas.issues.map(brief)).toEqual([{ kind, file: "regions.csv", row: 5, column, value }]);
    expect(atlas.regions.byCode.get("010001100")?.position).toBeNull();
  });

  test("of a facility that are swapped are named, and it has no place", async () => {
    const atlas = await open({ "facilities.csv": changed("facilities.csv", "112.3,23.5", "23.5,112.3") });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "coordinate-swapped", file: "facilities.csv", row: 2, column: "lat", value: "23.5, 112.3" },
    ]);
    expect(atlas.facilities[0]?.position).toBeNull();
  });

  test("of a boundary that are swapped are named once, and the others are drawn", async () => {
    const data = JSON.parse(tinyText("boundaries.geojson"));
    data.features[1].geometry.coordinates = data.features[1].geometry.coordinates.map((ring: number[][]) =>
      ring.map(([lng, lat]) => [lat, lng]),
    );
    const atlas = await open({ "boundaries.geojson": JSON.stringify(data) });
    const [first] = data.features[1].geometry.coordinates[0];
    expect(atlas.issues.filter(({ severity }) => severity === "error").map(brief)).toEqual([
      {
        kind: "coordinate-swapped",
        file: "boundaries.geojson",
        row: 2,
        column: "coordinates[0][0]",
        value: JSON.stringify(first),
      },
      { kind: "geometry-missing", file: "boundaries.geojson", row: 2, column: null, value: "010002" },
    ]);
    expect([...(atlas.layers.get("county")?.shapes.keys() ?? [])]).toEqual(["010001"]);
  });

  test("of a ring that is not closed are named, and the ring is closed", async () => {
    const data = JSON.parse(tinyText("boundaries.geojson"));
    data.features[0].geometry.coordinates[0].pop();
    const atlas = await open({ "boundaries.geojson": JSON.stringify(data) });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "ring-open", file: "boundaries.geojson", row: 1, column: "coordinates[0]", value: "010001" },
    ]);
    expect(atlas.layers.get("county")?.shapes.size).toBe(2);
  });
});

describe("names of the prototype", () => {
  test("as keys of JSON change nothing", async () => {
    const poison =
      '"__proto__": { "polluted": true, "kind": "index" }, "constructor": { "prototype": { "polluted": true } }';
    const atlas = await open({
      "indicators.json": withMember("indicators.json", poison),
      "goals.json": withMember("goals.json", poison),
      "boundaries.geojson": changed("boundaries.geojson", '"properties": {', `"properties": { ${poison}, `),
      "datapackage.json": tinyText("datapackage.json").replace('"atlas": {', `"atlas": { ${poison}, `),
    });
    expect(atlas.issues).toEqual([]);
    expect(atlas.indicators[0]?.kind).toBe("count");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("as columns are columns nobody knows", async () => {
    const text = changed("regions.csv", "quality,note", "__proto__,constructor");
    expect(await found("regions.csv", text)).toEqual([
      { kind: "column-unknown", file: "regions.csv", row: 1, column: "__proto__", value: "__proto__" },
      { kind: "column-unknown", file: "regions.csv", row: 1, column: "constructor", value: "constructor" },
    ]);
  });

  test.each([
    ["regions.csv", "010001101,town", "__proto__,town", 6, "code", "__proto__"],
    ["regions.csv", "010001101,town", "constructor,town", 6, "code", "constructor"],
    ["groups.csv", "east,", "prototype,", 2, "id", "prototype"],
    ["facilities.csv", "x1,exit", "x1,__proto__", 2, "kind", "__proto__"],
  ])("are no codes in %s: %s becomes %s", async (file, from, to, row, column, value) => {
    expect(await found(file, changed(file, from, to))).toContainEqual({
      kind: "choice-invalid",
      file,
      row,
      column,
      value,
    });
  });

  test("is no id of an indicator", async () => {
    const text = changed("indicators.json", '"id": "population"', '"id": "__proto__"');
    expect((await found("indicators.json", text))[0]).toEqual({
      kind: "descriptor-invalid",
      file: "indicators.json",
      row: 2,
      column: "id",
      value: "__proto__",
    });
  });
});

describe("codes and ids", () => {
  test.each(["0100 01", "44*12", "a+b", "<b>", "/etc", "x".repeat(65)])(
    "that no link could hold are named: %s",
    async (code) => {
      expect(await found("regions.csv", changed("regions.csv", "010001101,town", `${code},town`))).toContainEqual({
        kind: "choice-invalid",
        file: "regions.csv",
        row: 6,
        column: "code",
        value: code,
      });
    },
  );

  test("may hold dots, as those of GADM do, and letters of any script", async () => {
    const rename = (file: string) => tinyText(file).replaceAll("010001101", "CHN.6.12_1");
    const gadm = await open(
      Object.fromEntries(["regions.csv", "wide.csv", "boundaries.geojson"].map((file) => [file, rename(file)])),
    );
    expect(gadm.issues).toEqual([]);
    expect(gadm.regions.byCode.get("CHN.6.12_1")?.name).toBe("平凤镇");
    const indicators = tinyText("indicators.json").replaceAll(/"population"|population/g, (text) =>
      text.replace("population", "人口"),
    );
    const figures = tinyText("figures.csv").replaceAll(",population,", ",人口,");
    const wide = tinyText("wide.csv").replace("population", "人口");
    const atlas = await open({ "indicators.json": indicators, "figures.csv": figures, "wide.csv": wide });
    expect(atlas.issues).toEqual([]);
    expect(createFigures(atlas).of("gdp_per_head", "010001", "2023").value).toBe(10);
  });
});

describe("indicators", () => {
  test("whose formulas rest on each other are named, each with its row, and have no values", async () => {
    const indicators = changed(
      "indicators.json",
      '"kind": "count", "theme"',
      '"kind": "count", "formula": "gdp_per_head * 2", "theme"',
    );
    const atlas = await open({ "indicators.json": indicators });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "formula-invalid", file: "indicators.json", row: 2, column: "formula", value: "gdp_per_head * 2" },
      { kind: "formula-invalid", file: "indicators.json", row: 3, column: "formula", value: "gdp / population" },
    ]);
    expect(createFigures(atlas).of("gdp_per_head", "010001", "2023")).toMatchObject({
      value: null,
      absence: "invalid",
    });
    expect(createFigures(atlas).of("gdp", "010001", "2023").value).toBe(200);
  });

  test("that rest on more than a hundred others in a row are named, and have no values", async () => {
    const declared = JSON.parse(tinyText("indicators.json"));
    const chain = Array.from({ length: 4000 }, (_, i) => ({
      ...declared[0],
      id: `i${i}`,
      formula: i === 0 ? "gdp" : `i${i - 1} + 0`,
    }));
    const atlas = await open({ "indicators.json": JSON.stringify([...declared, ...chain]) });
    expect(atlas.issues.length).toBe(3900);
    expect(atlas.issues[0]).toMatchObject({
      kind: "formula-invalid",
      file: "indicators.json",
      row: 104,
      column: "formula",
      value: "i99 + 0",
      detail: "i100: 101 > 100",
    });
    const figures = createFigures(atlas);
    expect(figures.of("i99", "010001", "2023").value).toBe(200);
    expect(figures.of("i3999", "010001", "2023")).toMatchObject({ value: null, absence: "invalid" });
  });

  test("that fan out and come together again fifty times are computed once each", async () => {
    const declared = JSON.parse(tinyText("indicators.json"));
    const rungs = Array.from({ length: 49 }, (_, i) => {
      const below = i === 0 ? ["gdp", "gdp"] : [`l${i - 1}`, `r${i - 1}`];
      return ["l", "r"].map((side) => ({ ...declared[0], id: `${side}${i}`, formula: `(${below.join(" + ")}) / 2` }));
    });
    const atlas = await open({ "indicators.json": JSON.stringify([...declared, ...rungs.flat()]) });
    expect(atlas.issues).toEqual([]);
    expect(createFigures(atlas).of("l48", "010001", "2023").value).toBe(200);
  });

  test("beyond five thousand are not read", async () => {
    const [first] = JSON.parse(tinyText("indicators.json"));
    const many = Array.from({ length: 5001 }, (_, i) => ({ ...first, id: `i${i}` }));
    const atlas = await open({ "indicators.json": JSON.stringify(many) });
    expect(atlas.issues[0]).toMatchObject({ kind: "limit", file: "indicators.json", row: 5001, value: "5001" });
    expect(atlas.indicators.length).toBe(5000);
  });

  test("at a level that does not exist lose the level, with the ones there are", async () => {
    const atlas = await open({
      "indicators.json": changed("indicators.json", '["city", "county", "town"]', '["parish"]'),
    });
    expect(atlas.issues[0]).toMatchObject({
      kind: "choice-invalid",
      file: "indicators.json",
      row: 1,
      column: "levels",
      value: "parish",
      detail: "city / county / town / village",
    });
    expect(atlas.indicators[0]).toMatchObject({ id: "gdp", levels: [] });
  });

  test("with a unit that is no text are left out, and the others stay", async () => {
    const atlas = await open({
      "indicators.json": changed("indicators.json", '{ "zh": "亿元", "en": "100 m yuan" }', "100000000"),
    });
    expect(atlas.issues[0]).toMatchObject({
      kind: "descriptor-invalid",
      file: "indicators.json",
      row: 1,
      column: "unit",
      value: "100000000",
    });
    expect(atlas.indicators.map(({ id }) => id)).toEqual(["population", "gdp_per_head"]);
  });

  test("that are all missing are stood in for by one without values", async () => {
    const atlas = await open({ "indicators.json": null });
    expect(atlas.indicators.map(({ name }) => name.zh)).toEqual(["没有指标"]);
    expect(createFigures(atlas).periods("none", "county")).toEqual([]);
  });
});

describe("regions and levels", () => {
  test("in a circle of parents are cut where a parent does not stand higher", async () => {
    const regions = changed("regions.csv", "010001,county,东县,East,,,,0100", "010001,county,东县,East,,,,010001100");
    const atlas = await open({ "regions.csv": regions });
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "parent-unknown", file: "regions.csv", row: 3, column: "parent", value: "010001100" },
    ]);
    expect(atlas.regions.byCode.get("010001")?.parent).toBeNull();
  });

  test("a level declared twice counts once", async () => {
    const descriptor = tinyDescriptor(({ atlas }) => {
      const levels = atlas.levels as unknown[];
      levels.push(levels[1]);
    });
    const atlas = await open({ "datapackage.json": descriptor });
    expect(atlas.regions.levels.map(({ id }) => id)).toEqual(["city", "county", "town", "village"]);
    expect(atlas.issues.map(brief)).toEqual([
      { kind: "code-duplicate", file: "datapackage.json", row: null, column: "atlas.levels[4].id", value: "county" },
    ]);
  });
});

test("a table with a quotation mark that is never closed loses that mark and no row", async () => {
  const atlas = await open({
    "figures.csv": changed("figures.csv", "estimate,yearbook,remainder", 'estimate,yearbook,"remainder'),
  });
  expect(atlas.issues.map(brief)).toEqual([
    { kind: "quote-open", file: "figures.csv", row: 4, column: null, value: null },
  ]);
  expect(atlas.observations.length).toBe(9);
  expect(atlas.observations.find(({ note }) => note !== null)?.note?.zh).toBe("remainder");
});
