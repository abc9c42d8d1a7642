import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

const FILES = [
  "regions.csv",
  "villages.csv",
  "sources.csv",
  "indicators.json",
  "groups.csv",
  "boundaries.geojson",
  "facilities.csv",
  "figures.csv",
  "wide.csv",
  "remarks.csv",
  "goals.json",
];

const DAMAGES: readonly (readonly [string, string | null])[] = [
  ["missing", null],
  ["empty", ""],
  ["cut in half", '{"a": [1, 2'],
  ["another table", "a,b\n1,2\n"],
  ["a list of nothing", "[null, 1, [], {}]"],
];

/** Works out all that the page shows at every level and tab. */
async function showEverything(): Promise<void> {
  const { verdicts } = await import("../../src/state/goals.ts");
  const { judge } = await import("../../src/state/judge.ts");
  const { classFills } = await import("../../src/state/palettes.ts");
  const { compared, scene } = await import("../../src/state/scene.ts");
  const { regions, shown } = await import("../../src/state/chain.ts");
  const { rows } = await import("../../src/state/rows.ts");
  const { index } = await import("../../src/state/search.ts");
  const { tellAloud } = await import("../../src/state/tell.ts");
  const { go } = await import("../../src/state/address.ts");
  await judge.fetch();
  for (const { id } of shown.value.regions.levels) {
    for (const tab of ["table", "profile", "goals", "compare"] as const) {
      go({ level: id, tab });
      expect(scene.value.title).not.toBe("");
      expect(rows.value.length).toBe(regions.value.length);
      expect(index.value.entries.length).toBeGreaterThanOrEqual(regions.value.length);
      expect(classFills.value.every((fill) => /^#[0-9a-f]{6}$/i.test(fill))).toBe(true);
      expect(verdicts.value.length).toBe(shown.value.goals.length);
      expect(compared.value === null || compared.value.length === 2).toBe(true);
      for (const { code, name } of regions.value) expect(tellAloud(code)).toContain(name);
    }
  }
}

describe.each(FILES)("a package whose %s is", (file) => {
  test.each(DAMAGES)("%s is shown as far as it goes, and the file is named", async (_, text) => {
    await openState("", new Map(), { [file]: text });
    const { atlas } = await import("../../src/state/atlas.ts");
    expect(atlas.value?.issues.some((issue) => issue.file === file && issue.severity === "error")).toBe(true);
    await showEverything();
  });
});
