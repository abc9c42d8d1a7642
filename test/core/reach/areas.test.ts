import { expect, test } from "vitest";
import { areasOf } from "../../../src/core/reach/areas.ts";
import { region } from "../fixture.ts";
import { atlasOf } from "../goals/fixture.ts";

const atlas = atlasOf({
  regions: [
    region("441223001", "town", "441223", "甲镇"),
    region("441224001", "town", "441224", "乙镇"),
    region("441225001", "town", "441225", "丙镇"),
    region("441226001", "town", "441226", "丁镇"),
  ],
});

test("the areas of towns are the whole, the groups whose every member has some, and the counties that have some", () => {
  const areas = areasOf(atlas, "town").map(({ kind, id, codes }) => [kind, id, codes.join(" ")]);
  expect(areas).toEqual([
    ["whole", "441200", "441223001 441224001 441225001 441226001 441284450"],
    ["group", "west", "441223001 441224001 441225001 441226001"],
    ["group", "county-economy-zone", "441223001 441224001 441225001 441226001 441284450"],
    ["region", "441223", "441223001"],
    ["region", "441224", "441224001"],
    ["region", "441225", "441225001"],
    ["region", "441226", "441226001"],
    ["region", "441284", "441284450"],
  ]);
});

test("counties are told by the whole and the groups of counties, not each by itself", () => {
  expect(areasOf(atlas, "county").map(({ id }) => id)).toEqual(["441200", "east", "west", "county-economy-zone"]);
});
