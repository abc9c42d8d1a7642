import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { withImports } from "../../../src/core/clinic/imported.ts";
import { shapesOf } from "../../../src/core/outlines/shapes.ts";
import { openPackage } from "../../../src/core/package/read.ts";
import { isProjectFile, readProject, writeProject } from "../../../src/core/project/document.ts";
import { migrate, VERSION } from "../../../src/core/project/migrate.ts";
import { tinyLoad } from "../package/tiny.ts";
import { sampleDocument, sampleImport } from "./sample.ts";

const folder = fileURLToPath(new URL("../../fixtures/projects/", import.meta.url));
const bytesOf = (content: unknown) =>
  new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
const plain = () => JSON.parse(writeProject(sampleDocument));

function kindOf(content: unknown): string {
  const read = readProject(content instanceof Uint8Array ? content : bytesOf(content), "x.json");
  return "issue" in read ? read.issue.kind : "read";
}

describe("a project file", () => {
  test("comes back as it was", () => {
    const bytes = bytesOf(writeProject(sampleDocument));
    expect(readProject(bytes, "x.json")).toEqual({ document: sampleDocument });
    expect(isProjectFile(bytes)).toBe(true);
  });

  test("of every version that landed is read", () => {
    const files = readdirSync(folder);
    expect(files).toHaveLength(VERSION);
    for (const file of files) {
      const read = readProject(readFileSync(folder + file), file);
      expect(read, file).toEqual({ document: sampleDocument });
    }
  });

  test("keeps what a page that knows more wrote beside it", () => {
    const content = plain();
    content.later = { deep: [1] };
    content.imports[0].colour = "red";
    const read = readProject(bytesOf(content), "x.json");
    const written = "document" in read && JSON.parse(writeProject(read.document));
    expect(written).toEqual(content);
  });

  test("holds a package that stands nowhere else", () => {
    const files = new Map([
      ["datapackage.json", new Uint8Array([123, 125])],
      ["deep/x.bin", Uint8Array.from({ length: 100_000 }, (_, i) => i % 256)],
    ]);
    const read = readProject(bytesOf(writeProject({ ...sampleDocument, files })), "x.json");
    expect(read).toEqual({ document: { ...sampleDocument, files } });
    expect(kindOf({ ...plain(), files: { "../x": "" } })).toBe("file-unreadable");
    expect(kindOf({ ...plain(), files: { x: "%" } })).toBe("file-unreadable");
  });

  test("of a newer version is refused with that version", () => {
    const read = readProject(bytesOf({ ...plain(), version: 99 }), "x.json");
    expect(read).toMatchObject({ issue: { kind: "version-newer", value: "99" } });
  });

  test.each<[string, unknown, string]>([
    ["no text", new Uint8Array([0xff, 0xfe, 0xfd]), "file-unreadable"],
    ["no JSON", '{"format":"atlas-project",', "file-unreadable"],
    ["a list", [], "file-unreadable"],
    ["deep nesting", `{"format":"atlas-project","x":${"[".repeat(200)}${"]".repeat(200)}}`, "file-unreadable"],
    ["slides", { format: "atlas-slides", version: 1, slides: [] }, "choice-invalid"],
    ["version 0", { ...plain(), version: 0 }, "choice-invalid"],
    ["a version in words", { ...plain(), version: "1" }, "choice-invalid"],
    ["imports that are no list", { ...plain(), imports: {} }, "file-unreadable"],
    ["a script for an address", { ...plain(), package: "javascript:alert(1)" }, "file-unreadable"],
    ["a date that is none", { ...plain(), created: "yesterday" }, "file-unreadable"],
  ])("is refused where it is %s", (_, content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  test.each<[string, (one: ReturnType<typeof plain>["imports"][number]) => void]>([
    ["a column is too short", ({ figures }) => figures.value.pop()],
    ["a value is a text", ({ figures }) => Object.assign(figures.value, { 0: "7" })],
    ["a quality is unknown", ({ figures }) => Object.assign(figures.quality, { texts: ["good"] })],
    ["a text is meant that is not there", ({ figures }) => Object.assign(figures.code.codes, { 0: 1 })],
    ["a text stands twice", ({ figures }) => Object.assign(figures.indicator, { texts: ["gdp", "gdp"] })],
    ["a period is nothing", ({ figures }) => Object.assign(figures.period, { texts: [""] })],
    ["a row of the sheet is negative", ({ figures }) => Object.assign(figures.line, { 0: -1 })],
    ["a column is missing", ({ figures }) => Reflect.deleteProperty(figures, "period")],
    ["there are no figures", (one) => Reflect.deleteProperty(one, "figures")],
    ["an id is a name of JavaScript", (one) => Object.assign(one, { id: "__proto__" })],
    ["an indicator has no name", (one) => Object.assign(one, { indicators: [{ id: "x" }] })],
  ])("is refused whole where %s", (_, spoil) => {
    const content = plain();
    spoil(content.imports[0]);
    expect(kindOf(content)).toBe("file-unreadable");
  });

  test("is refused where a number is beyond all numbers, and says in which row", () => {
    const text = writeProject(sampleDocument).replace('"value":[7,', '"value":[1e999,');
    expect(readProject(bytesOf(text), "x.json")).toMatchObject({ issue: { column: "imports.0.figures.value.0" } });
  });

  test("keeps boundaries as geometry alone, and refuses those that are not sound", () => {
    const geometry = {
      type: "Polygon",
      coordinates: [
        [
          [112, 23],
          [112.1, 23],
          [112.1, 23.1],
          [112, 23],
        ],
      ],
    };
    const [shape] = shapesOf([{ code: "441204106", line: 1, geometry }], "wgs84").shapes;
    if (!shape) throw new Error("the triangle has no shape");
    const brought = {
      id: "shapes-1",
      file: "镇界.geojson",
      layer: null,
      date: "2026-11-26",
      level: "town",
      system: "gcj02",
    };
    const document = {
      ...sampleDocument,
      project: { imports: [], shapes: [{ ...brought, shapes: [shape], points: [] }] },
    };
    const text = writeProject(document);
    expect(text).not.toContain('"area"');
    expect(readProject(bytesOf(text), "x.json")).toEqual({ document });
    const open = text.replace("[112,23]]]", "[112,24]]]");
    expect(kindOf(open)).toBeDefined();
    expect(readProject(bytesOf(open), "x.json")).toHaveProperty("issue");
  });

  test("is refused where two imports have one id", () => {
    const content = { ...sampleDocument, project: { imports: [sampleImport(), sampleImport()], shapes: [] } };
    expect(kindOf(writeProject(content))).toBe("code-duplicate");
  });

  test("does not reach into the prototypes of the page", () => {
    const text = writeProject(sampleDocument).replace("{", '{"__proto__":{"spoiled":true},"constructor":{"x":1},');
    const read = readProject(bytesOf(text), "x.json");
    expect(read).toEqual({ document: sampleDocument });
    expect(({} as Record<string, unknown>).spoiled).toBeUndefined();
  });

  test("has a title on one line of at most 80 characters", () => {
    const read = readProject(bytesOf({ ...plain(), title: `a\n\u202e${"b".repeat(100)}` }), "x.json");
    expect("document" in read && read.document.title).toBe(`a ${"b".repeat(78)}`);
  });

  test("is told from other files by how it begins", () => {
    expect(isProjectFile(bytesOf('\ufeff {\n "format" : "atlas-project", "version": 9'))).toBe(true);
    expect(isProjectFile(bytesOf("code,format\n1,atlas-project"))).toBe(false);
    expect(isProjectFile(bytesOf('{"type":"FeatureCollection"}'))).toBe(false);
  });
});

describe("a project of another package", () => {
  test("shows its own indicators at levels and under headings that there are", async () => {
    const { atlas } = await openPackage(tinyLoad());
    if (!atlas) throw new Error("no atlas");
    const [wells] = sampleImport().indicators;
    const strange = wells && [
      { ...wells, theme: "nowhere", levels: ["parish", "town"] },
      { ...wells, id: "lost", levels: ["parish"] },
    ];
    const found = withImports(atlas, [{ ...sampleImport(), indicators: strange ?? [] }]);
    expect(found.indicators.find(({ id }) => id === "wells")).toMatchObject({ theme: "own", levels: ["town"] });
    expect(found.indicators.some(({ id }) => id === "lost")).toBe(false);
    expect(found.themes.at(-1)?.id).toBe("own");
  });
});

describe("migration", () => {
  const lifts = [(content: object) => ({ ...content, two: true }), (content: object) => ({ ...content, three: true })];

  test("takes every step from the version of the file to the newest", () => {
    expect(migrate({ version: 1 }, lifts)).toEqual({ version: 3, two: true, three: true });
    expect(migrate({ version: 2 }, lifts)).toEqual({ version: 3, three: true });
    expect(migrate({ version: 3 }, lifts)).toEqual({ version: 3 });
    expect(() => migrate({ version: 4 }, lifts)).toThrow("version 4");
  });

  test("of figures in rows leaves what is damaged for the schema to refuse", () => {
    const old = JSON.parse(readFileSync(`${folder}version-1.json`, "utf8"));
    const spoiled = (change: (rows: unknown[][]) => void) => {
      const content = structuredClone(old);
      change(content.imports[0].rows);
      return kindOf(content);
    };
    expect(spoiled(() => undefined)).toBe("read");
    expect(spoiled((rows) => rows[1]?.pop())).toBe("file-unreadable");
    expect(spoiled((rows) => rows[0]?.splice(3, 1, "7"))).toBe("file-unreadable");
    expect(spoiled((rows) => rows[0]?.splice(6, 1, "good"))).toBe("file-unreadable");
    expect(kindOf({ ...old, imports: [{ ...old.imports[0], columns: ["code"] }] })).toBe("file-unreadable");
    expect(kindOf({ ...old, imports: [null] })).toBe("file-unreadable");
  });

  test("leaves what is no project alone", () => {
    for (const content of [null, 3, [], { version: 1.5 }, { version: null }]) expect(migrate(content)).toBe(content);
  });
});
