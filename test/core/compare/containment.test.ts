import { describe, expect, test } from "vitest";
import { assertDisjoint, containment } from "../../../src/core/compare/containment.ts";
import { atlasOf } from "../goals/fixture.ts";

const atlas = atlasOf({});

describe("members that contain one another", () => {
  test("the zone lies in 四会, and so does 四会 without the zone", () => {
    expect(containment(atlas.regions, ["441284", "441284450"])).toEqual(["441284", "441284450"]);
    expect(containment(atlas.regions, ["441284-x", "441284"])).toEqual(["441284", "441284-x"]);
    expect(containment(atlas.regions, ["441200", "441284-x"])).toEqual(["441200", "441284-x"]);
  });

  test("the two parts of 四会 stand side by side", () => {
    expect(containment(atlas.regions, ["441284-x", "441284450", "441223"])).toBeNull();
  });

  test("are refused with both codes quoted", () => {
    expect(() => assertDisjoint(atlas.regions, ["441284", "441284-x"])).toThrow("441284-x beside 441284");
  });
});
