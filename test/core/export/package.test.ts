import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { atlas as command } from "../../../scripts/atlas.ts";
import { loadFromFolder } from "../../../scripts/commands/load.ts";
import type { Import } from "../../../src/core/clinic/imported.ts";
import { packageFiles } from "../../../src/core/export/package.ts";
import { columnsOf } from "../../../src/core/indicators/columns.ts";
import type { BroughtShapes } from "../../../src/core/outlines/brought.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Load } from "../../../src/core/package/load.ts";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { shapeOf } from "../../../src/core/regions/boundary.ts";
import { tinyDescriptor, tinyLoad } from "../package/tiny.ts";
import { sampleImport } from "../project/sample.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The zip, unpacked again. */
async function packed(
  load: Load,
  imports: readonly Import[],
  shapes: readonly BroughtShapes[] = [],
): Promise<Record<string, Uint8Array>> {
  return unzipSync(zipSync(Object.fromEntries(await packageFiles(load, { imports, shapes }))));
}

async function openWhole(load: Load): Promise<Atlas> {
  const { atlas } = await openPackage(load);
  if (!atlas) throw new Error("no atlas");
  return completePackage(atlas, load);
}

function loadFrom(files: Record<string, Uint8Array>): Load {
  return async (path) => {
    const bytes = files[path];
    if (!bytes) throw new Error("404");
    return bytes;
  };
}

function figuresOf(atlas: Atlas, code: string, indicator: string, period: string) {
  return atlas.observations
    .filter((one) => one.code === code && one.indicator === indicator && one.period === period)
    .map(({ value, source, note }) => ({ value, source, note: note?.zh ?? null }));
}

/** Figures that replace one of a tidy and one of a wide table, are of a village, and of places no package has. */
function several(id = "import-2"): Import {
  const base = { low: null, high: null, quality: "official" } as const;
  return {
    ...sampleImport(id),
    file: "=各县.csv",
    sheet: null,
    figures: columnsOf(
      [
        { ...base, code: "010001", indicator: "gdp", period: "2023", value: 0.0000001 },
        { ...base, code: "010001101", indicator: "gdp", period: "2022", value: -1 },
        { ...base, code: "010001100001", indicator: "gdp", period: "2023", value: 3 },
        { ...base, code: "999999", indicator: "gdp", period: "2023", value: 4 },
        { ...base, code: "010001100", indicator: "gdp", period: "2023", value: 9 },
      ],
      [2, 3, 4, 5, 6],
    ),
    indicators: [],
  };
}

describe("a project saved as a data package", () => {
  test("opens without a new issue, with every value, its source and its row", async () => {
    const files = await packed(tinyLoad(), [sampleImport(), several()]);
    const atlas = await openWhole(loadFrom(files));
    expect(atlas.issues).toEqual((await openWhole(tinyLoad())).issues);
    expect(figuresOf(atlas, "010001100", "wells", "2023")).toEqual([
      { value: 12, source: "import-1", note: "表中第6行" },
    ]);
    expect(figuresOf(atlas, "010001100", "gdp", "2023")).toEqual([{ value: 9, source: "import-2", note: "表中第6行" }]);
    expect(figuresOf(atlas, "010001", "gdp", "2023")).toEqual([{ value: 1e-7, source: "import-2", note: "表中第2行" }]);
    expect(figuresOf(atlas, "010001101", "gdp", "2022")).toEqual([
      { value: -1, source: "import-2", note: "表中第3行" },
    ]);
    expect(figuresOf(atlas, "010001100001", "gdp", "2023")).toEqual([
      { value: 3, source: "import-2", note: "表中第4行" },
    ]);
    expect(figuresOf(atlas, "010001101", "population", "2022")).toMatchObject([{ value: 3, source: "made" }]);
    expect(atlas.sources.get("import-1")?.title.zh).toBe("各镇.xlsx · 表1，2026年3月1日导入");
    expect(atlas.sources.get("import-2")?.title.zh).toBe("'=各县.csv，2026年3月1日导入");
    expect(atlas.indicators.find(({ id }) => id === "gdp")?.levels).toEqual(["city", "county", "town", "village"]);
    expect(atlas.themes.at(-1)?.name.zh).toBe("导入的指标");
  });

  test("shows at the start what does not wait for later files", async () => {
    const files = await packed(tinyLoad(), [several()]);
    const { atlas } = await openPackage(loadFrom(files));
    expect(atlas?.observations.some(({ code, value }) => code === "010001" && value === 1e-7)).toBe(true);
    expect(strFromU8(files["imports-later.csv"] ?? new Uint8Array())).toContain("010001100001,gdp,2023,3,");
  });

  test("is a package in which one can import again", async () => {
    const once = loadFrom(await packed(tinyLoad(), [sampleImport()]));
    const twice = await openWhole(loadFrom(await packed(once, [sampleImport("import-1", 8)])));
    expect(twice.issues).toEqual([]);
    expect(figuresOf(twice, "010001100", "gdp", "2023")).toEqual([{ value: 8, source: "import-2", note: "表中第5行" }]);
    expect(twice.indicators.filter(({ id }) => id === "wells")).toHaveLength(1);
  });

  test("leaves a project without imports as the package was", async () => {
    const files = await packed(tinyLoad(), []);
    const { "datapackage.json": descriptor, ...others } = files;
    expect(JSON.parse(strFromU8(descriptor as Uint8Array)).resources).toHaveLength(11);
    for (const [path, bytes] of Object.entries(others)) expect(bytes, path).toEqual(await tinyLoad()(path));
  });

  test("keeps the sources of a package that declares none known", async () => {
    const bare = tinyLoad({
      "datapackage.json": tinyDescriptor((descriptor) => {
        descriptor.resources = descriptor.resources.filter(({ role }) => role !== "sources");
      }),
    });
    const atlas = await openWhole(loadFrom(await packed(bare, [sampleImport()])));
    expect(atlas.issues).toEqual((await openWhole(bare)).issues);
    expect(atlas.sources.get("yearbook")?.title.zh).toBe("yearbook");
  });

  test("holds boundaries that were brought, all of the file they replace, and the positions", async () => {
    const before = await openWhole(tinyLoad());
    const towns = [...(before.layers.get("town")?.shapes.values() ?? [])];
    const surveyed = towns.map(({ code, geometry }) => shapeOf(code, [geometry]));
    const brought: BroughtShapes = {
      id: "shapes-1",
      file: "镇界.zip",
      layer: null,
      date: "2026-03-01",
      level: "town",
      system: "wgs84",
      shapes: surveyed,
      points: [{ code: "010001", lng: 112.26, lat: 23.51 }],
    };
    const files = await packed(tinyLoad(), [], [brought]);
    const atlas = await openWhole(loadFrom(files));
    expect(atlas.issues).toEqual(before.issues);
    expect(files["boundaries.geojson"]).toBeUndefined();
    expect(atlas.layers.get("town")?.precision).toBe("survey");
    expect(atlas.layers.get("town")?.shapes.get(towns[0]?.code ?? "")?.geometry).toEqual(towns[0]?.geometry);
    expect(atlas.layers.get("county")).toEqual(before.layers.get("county"));
    expect(atlas.regions.byCode.get("010001")?.position).toMatchObject({ lng: 112.26, lat: 23.51, accuracy: null });
    expect(atlas.notes).toEqual([]);
  });

  test("draws a level as soon as it has all its shapes, once its regions have come", async () => {
    const before = await openWhole(tinyLoad());
    const [shape] = before.layers.get("town")?.shapes.values() ?? [];
    const villages = before.regions.byLevel.get("village") ?? [];
    const shapes = villages.map(({ code }) => shapeOf(code, shape ? [shape.geometry] : []));
    const told = {
      id: "shapes-1",
      file: "村界.kml",
      layer: null,
      date: "2026-03-01",
      level: "village",
      system: "wgs84",
    };
    const atlas = await openWhole(loadFrom(await packed(tinyLoad(), [], [{ ...told, shapes, points: [] }])));
    expect(atlas.issues).toEqual(before.issues);
    expect(atlas.layers.get("village")?.shapes.size).toBe(villages.length);
    expect(atlas.regions.byCode.get(villages[0]?.code ?? "")?.position?.lng).toBeCloseTo(shape?.label[0] ?? 0);
  });

  test("leaves files missing that were, and no others", async () => {
    const less = tinyLoad({ "groups.csv": null });
    await expect(packageFiles(less, { imports: [], shapes: [] })).rejects.toThrow("404");
    const project = { imports: [sampleImport()], shapes: [] };
    const files = await packageFiles(less, project, new Set(["groups.csv"]));
    const atlas = await openWhole(loadFrom(Object.fromEntries(files)));
    expect(atlas.issues).toEqual((await openWhole(less)).issues);
  });

  test("is accepted by the check of the command line, also over the package that ships", async () => {
    const shipped = loadFromFolder(fileURLToPath(new URL("../../../data", import.meta.url)));
    const own = sampleImport();
    Object.assign(own.figures.code, { texts: ["441202001"] });
    for (const [name, load, imports] of [
      ["tiny", tinyLoad(), [sampleImport(), several()]],
      ["shipped", shipped, [own]],
    ] as const) {
      for (const [path, bytes] of Object.entries(await packed(load, imports))) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), bytes);
      }
      const lines: string[] = [];
      expect(await command(["check", join(folder, name)], (line) => lines.push(line))).toBe(0);
      expect(lines.at(-1)).toBe("0 errors, 0 warnings");
      expect(lines.join("\n")).toContain("  wells: 1, 0; 2023; town 1; unverified 1");
    }
  });
});
