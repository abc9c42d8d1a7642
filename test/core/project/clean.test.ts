import { expect, test } from "vitest";
import { cleanView } from "../../../src/core/project/link.ts";
import { DEFAULT_VIEW, type View } from "../../../src/core/project/view.ts";
import { atlas } from "../export/fixture.ts";

const good: View = {
  ...DEFAULT_VIEW,
  level: "town",
  indicator: "gdp",
  period: "2023",
  selection: ["441224", "441224110"],
  region: "441224",
  groups: ["west", "441224+441224110"],
  part: "west",
};

test("a view the package knows stays the very same", () => {
  expect(cleanView(good, atlas)).toEqual({ view: good, damaged: false });
  expect(cleanView(good, atlas).view).toBe(good);
});

test("each part the package does not know falls back by itself", () => {
  const bad: Partial<View>[] = [
    { level: "street" },
    { indicator: "luck" },
    { goal: "G99" },
    { period: "last year" },
    { period: "2023-13" },
    { region: "1" },
    { groups: ["west", "north"] },
    { groups: ["441224+9", "west"] },
    { part: "north" },
  ];
  for (const part of bad) {
    const [key] = Object.keys(part) as (keyof View)[];
    expect(cleanView({ ...good, ...part }, atlas)).toEqual({ view: { ...good, [key as string]: null }, damaged: true });
  }
});

test("unknown codes leave the selection and the others stay", () => {
  const { view, damaged } = cleanView({ ...good, selection: ["9", "441224", "x"] }, atlas);
  expect(view.selection).toEqual(["441224"]);
  expect(damaged).toBe(true);
});

test("while resources are pending, regions may still arrive", () => {
  const view = { ...good, selection: ["441224110999"], region: "441224110999" };
  expect(cleanView(view, { ...atlas, pending: ["villages.csv"] })).toEqual({ view, damaged: false });
});
