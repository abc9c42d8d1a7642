import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Import } from "../../../src/core/clinic/imported.ts";
import { columnsOf, figureAt } from "../../../src/core/indicators/columns.ts";
import { begin, record, travel, undo } from "../../../src/core/project/journal.ts";
import { VERSION } from "../../../src/core/project/migrate.ts";
import { EMPTY_PROJECT, type Project, withoutImport } from "../../../src/core/project/project.ts";
import { beginNumbering, packJournal, partsUsed, unpackJournal } from "../../../src/core/project/stored.ts";
import type { Text } from "../../../src/core/words/text.ts";
import { sampleImport } from "./sample.ts";

const name = (text: string): Text => ({ zh: text, en: text });
const [one, two] = [sampleImport("import-1"), sampleImport("import-2", 8)];
const firstFigure = ({ figures }: Import) => columnsOf([figureAt(figures, 0)], [...figures.line]);
const first = record(begin<Project, Text>(EMPTY_PROJECT), name("one"), { imports: [one], shapes: [] });
const second = record(first, name("two"), { imports: [one, two], shapes: [] });

describe("a stored project", () => {
  test("comes back with what was undone", () => {
    const packed = packJournal(undo(second), beginNumbering());
    const read = unpackJournal({ journal: structuredClone(packed.journal), version: VERSION }, packed.parts);
    expect(read.journal).toEqual(undo(second));
    expect(read.journal.present.imports[0]).toBe(read.journal.future[0]?.state.imports[0]);
  });

  test("writes each part once, also after it was read", () => {
    const numbering = beginNumbering();
    const before = packJournal(first, numbering);
    expect([...before.parts.keys()]).toEqual([0]);
    expect([...packJournal(second, numbering).parts.keys()]).toEqual([1]);
    const read = unpackJournal({ journal: before.journal, version: VERSION }, before.parts);
    const later = record(read.journal, name("two"), { imports: [...read.journal.present.imports, two], shapes: [] });
    expect([...packJournal(later, read.numbering).parts.keys()]).toEqual([1]);
  });

  test("of an older version is written anew, in the form of today", () => {
    const { journal } = packJournal(first, beginNumbering());
    const old = JSON.parse(readFileSync(new URL("../../fixtures/projects/version-1.json", import.meta.url), "utf8"));
    const parts = new Map([[0, { list: "imports" as const, content: old.imports[0] as object }]]);
    const read = unpackJournal({ journal, version: 1 }, parts);
    expect(read.journal).toEqual(first);
    const packed = packJournal(read.journal, read.numbering);
    expect([...packed.parts.keys()]).toEqual([1]);
    expect(unpackJournal({ journal: packed.journal, version: VERSION }, packed.parts).journal).toEqual(first);
  });

  test("uses the parts of all its states", () => {
    const { journal } = packJournal(undo(second), beginNumbering());
    expect([...partsUsed(journal)].sort()).toEqual([0, 1]);
  });

  test("is refused where a part is missing, damaged or newer", () => {
    const { journal, parts } = packJournal(second, beginNumbering());
    const less = new Map([...parts].slice(1));
    expect(() => unpackJournal({ journal, version: VERSION }, less)).toThrow("no part 0");
    const damaged = new Map([...parts, [0, { list: "imports" as const, content: { id: 3 } }]]);
    expect(() => unpackJournal({ journal, version: VERSION }, damaged)).toThrow();
    expect(() => unpackJournal({ journal, version: VERSION + 1 }, parts)).toThrow(`version ${VERSION + 1}`);
  });
});

describe("the journal", () => {
  test("goes back and forth several changes, as far as there are any", () => {
    expect(travel(second, -2).present).toBe(EMPTY_PROJECT);
    expect(travel(travel(second, -2), 1).present).toBe(first.present);
    expect(travel(second, -9).future).toHaveLength(2);
    expect(travel(second, 0)).toBe(second);
  });
});

describe("a project without an import", () => {
  test("keeps an indicator that others use, with the first of them", () => {
    const uses = { ...two, indicators: [] };
    const left = withoutImport({ imports: [one, uses], shapes: [] }, "import-1");
    expect(left.imports.map(({ id }) => id)).toEqual(["import-2"]);
    expect(left.imports[0]?.indicators).toEqual(one.indicators);
  });

  test("loses an indicator nobody uses, and is itself where there is no such import", () => {
    const other = { ...two, indicators: [], figures: firstFigure(two) };
    const project = { imports: [one, other], shapes: [] };
    expect(withoutImport(project, "import-1").imports).toEqual([other]);
    expect(withoutImport(project, "import-9")).toBe(project);
  });
});
