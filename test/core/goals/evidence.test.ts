import { describe, expect, test } from "vitest";
import { checkGoals } from "../../../src/core/goals/check.ts";
import { differenceOf } from "../../../src/core/goals/difference.ts";
import { foundationOf } from "../../../src/core/goals/foundation.ts";
import type { Goal } from "../../../src/core/goals/goal.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { onlyQualities, PUBLIC } from "../../../src/core/package/only.ts";
import { changeText, differenceText, foundationText } from "../../../src/core/words/foundation.ts";
import { indicator } from "../fixture.ts";
import { task } from "../tasks/fixture.ts";
import { at, atlasOf, exit, GDP, goal, row } from "./fixture.ts";

const goals: readonly Goal[] = [
  goal("share", { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 }),
  goal("city", { kind: "total", indicator: "gdp", region: "441200", op: ">=", target: 2000 }),
  goal("gas", { kind: "at-least", indicator: "gas", level: "county", group: null, op: "=", target: 1, count: 1 }),
];
const observations = [...GDP, row("441202", "gas", "2023", 1, "sample"), row("441203", "gas", "2023", 0, "official")];
const indicators = [indicator("gdp"), indicator("gas", { kind: "flag" })];
const facilities = [exit("sure", at(112, 23)), exit("rumour", at(112, 23), { existence: "unverified" })];
const atlas: Atlas = { ...atlasOf({ goals, indicators, observations, facilities }), tasks: [task("T", "2024")] };
const verdicts = (one: Atlas) => checkGoals(one, createFigures(one), { detour: 1.3, speed: 40 });

describe("public evidence alone", () => {
  const strict = onlyQualities(atlas, PUBLIC);

  test("leaves out estimates, samples, tasks, and facilities that are not sure to be there", () => {
    expect(new Set(strict.observations.map(({ quality }) => quality))).toEqual(new Set(["published", "official"]));
    expect(strict.facilities.map(({ id }) => id)).toEqual(["sure"]);
    expect(strict.tasks).toEqual([]);
    expect(atlas.observations).toHaveLength(observations.length);
  });

  test("reads the share of the last year in which all counties are published", () => {
    const [share] = verdicts(strict);
    expect(share).toMatchObject({ period: "2021", quality: "published" });
  });

  test("changes what rests on other evidence: values, status and coverage", () => {
    const changes = differenceOf(verdicts(atlas), verdicts(strict));
    expect(changes.map(({ goal: id, status, value, coverage }) => [id, status, value, coverage])).toEqual([
      ["share", false, true, false],
      ["gas", true, true, true],
    ]);
    const [share, gas] = changes;
    expect(share && changeText(share, "zh")).toBe("未达标");
    expect(gas && changeText(gas, "zh")).toBe("达标 → 不确定，1/8个有数据（原2个）");
    expect(gas && changeText(gas, "en")).toBe("Met → Uncertain, 1 of 8 with data (2 before)");
    expect(differenceText(changes, "zh")).toBe("2项的证据不同，其中1项结论改变。");
    expect(differenceText(changes, "en")).toBe("The evidence of 2 goals differs; 1 verdict changes.");
    expect(differenceText([], "zh")).toBe("结论与证据都不变。");
  });

  test("changes nothing of what is public already", () => {
    expect(differenceOf(verdicts(strict), verdicts(onlyQualities(strict, PUBLIC)))).toEqual([]);
  });
});

describe("what a verdict rests on", () => {
  test("is counted by quality and by source", () => {
    const [share, , gas] = verdicts(atlas).map(foundationOf);
    expect(share).toEqual({
      qualities: [
        { quality: "published", count: 3 },
        { quality: "estimate", count: 1 },
      ],
      sources: [
        { id: "published-source", count: 4 },
        { id: "estimate-source", count: 1 },
      ],
      missing: 0,
    });
    expect(share && foundationText(share, "zh")).toBe("公开3个、估计1个");
    expect(gas && foundationText(gas, "zh")).toBe("官方1个、示例1个，6个无数据");
    expect(gas && foundationText(gas, "en")).toBe("1 official, 1 sample; 6 without data");
  });

  test("of a combination is what its parts rest on", () => {
    const parts = goals.slice(0, 2).map(({ id, name, unit, rule }) => ({ id, name, unit, rule }));
    const [both] = verdicts({ ...atlas, goals: [goal("both", { kind: "all", parts })] });
    expect(both && foundationOf(both).qualities).toEqual([
      { quality: "published", count: 4 },
      { quality: "estimate", count: 1 },
    ]);
  });
});
