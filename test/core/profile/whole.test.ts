import { expect, test } from "vitest";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { wholeOf } from "../../../src/core/profile/whole.ts";
import type { Region } from "../../../src/core/regions/region.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, row } from "../goals/fixture.ts";

const perHead = indicator("per_head", { kind: "ratio", formula: "gdp / people" });
const part = indicator("part", { kind: "ratio", formula: "share(gdp)" });
const gdp = indicator("gdp");
const atlas = atlasOf({
  indicators: [gdp, indicator("people"), perHead, part],
  observations: [
    row("441200", "gdp", "2023", 2800),
    row("441200", "people", "2023", 400),
    row("441223", "gdp", "2023", 190),
  ],
});
const figures = createFigures(atlas);
const guangning = atlas.regions.byCode.get("441223") as Region;
const city = atlas.regions.byCode.get("441200") as Region;

test("a ratio is held against that of the whole, 2,800 over 400", () => {
  expect(wholeOf(atlas, figures, perHead, guangning, "2023")?.value).toBe(7);
});

test("a count, a share of the whole, and the whole itself are held against nothing", () => {
  expect(wholeOf(atlas, figures, gdp, guangning, "2023")).toBeNull();
  expect(wholeOf(atlas, figures, part, guangning, "2023")).toBeNull();
  expect(wholeOf(atlas, figures, perHead, city, "2023")).toBeNull();
});
