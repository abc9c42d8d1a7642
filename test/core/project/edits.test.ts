import { describe, expect, test } from "vitest";
import type { GoalEdit } from "../../../src/core/goals/edit.ts";
import { packEdits, unpackEdits } from "../../../src/core/project/edits.ts";
import { editsFile, readEditsFile } from "../../../src/core/project/editsfile.ts";
import { decodeView, encodeView } from "../../../src/core/project/link.ts";
import { DEFAULT_VIEW } from "../../../src/core/project/view.ts";

const edits: readonly GoalEdit[] = [
  { goal: "G06", target: 35.5, deadline: "2027", group: "441223+441224", decimals: 2 },
  { goal: "G10", target: -5200 },
  { goal: "G11", group: null, deadline: null, decimals: null },
];

describe("edits in a link", () => {
  test("are short", () => {
    expect(packEdits([{ goal: "G06", target: 35, deadline: "2027" }])).toBe("G06~t35~d2027");
  });

  test("come back as they were", () => {
    expect(unpackEdits(packEdits(edits))).toEqual(edits);
    expect(unpackEdits("")).toEqual([]);
  });

  test("come back from a whole address", () => {
    const query = encodeView({ ...DEFAULT_VIEW, edits });
    expect(query).toMatch(/^edit=G06/);
    expect(decodeView(query)).toEqual({ view: { ...DEFAULT_VIEW, edits }, damaged: false });
  });

  test.each([
    "G06",
    "G06~",
    "G06~t",
    "G06~tNaN",
    "G06~t1e999",
    "G06~x3",
    "G06~r7",
    "G06~dsoon",
    "G06~t3;G06~t4",
    "~t3",
    "G06~t1~t2~t3~t4~t5",
    Array.from({ length: 101 }, (_, index) => `G${index}~t1`).join(";"),
  ])("that cannot be read are damage: %s", (text) => {
    expect(unpackEdits(text)).toBeUndefined();
    expect(decodeView(`edit=${encodeURIComponent(text)}`)).toEqual({ view: DEFAULT_VIEW, damaged: true });
  });
});

describe("edits in a file", () => {
  const read = (text: string) => readEditsFile(text, "plan.json");

  test("come back as they were", () => {
    expect(read(editsFile(edits))).toEqual({ edits, issues: [] });
  });

  test.each([
    "",
    "{",
    "[]",
    '{"format":"atlas-goal-edits","version":2,"edits":[]}',
    "[".repeat(100_000),
    `"${"x".repeat(200_001)}"`,
  ])("are none where the file is none", (text) => {
    const { edits: found, issues } = read(text);
    expect(found).toEqual([]);
    expect(issues[0]).toMatchObject({ kind: "file-unreadable", file: "plan.json", severity: "error" });
  });

  test("are left out one by one where they are none, each with its place", () => {
    const items = [
      { goal: "G06", target: "35" },
      { goal: "G10", target: 1, more: 1 },
      { goal: "G11", target: 40 },
      { goal: "G12" },
    ];
    const { edits: found, issues } = read(JSON.stringify({ format: "atlas-goal-edits", version: 1, edits: items }));
    expect(found).toEqual([{ goal: "G11", target: 40 }]);
    expect(issues.map(({ row, kind }) => [row, kind])).toEqual([
      [1, "goal-invalid"],
      [2, "goal-invalid"],
      [4, "goal-invalid"],
    ]);
  });
});
