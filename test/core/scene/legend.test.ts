import { describe, expect, test } from "vitest";
import { buildScene } from "../../../src/core/scene/build.ts";
import { inputFor, row } from "./fixture.ts";

const VILLAGES = ["11", "12", "21", "22"].flatMap((town) => [1, 2, 3, 4, 5].map((n) => `${town}${n}`));
const VALUES = VILLAGES.map((code, i) => row(code, i % 7 === 6 ? null : i * i * 0.37));

describe("the legend of classes", () => {
  const { legend } = buildScene(inputFor("village", VALUES));

  test("counts every region once, in a class or without data", () => {
    const counted = legend.classes.reduce((sum, { count }) => sum + count, 0);
    expect(counted + (legend.missing?.count ?? 0)).toBe(20);
    expect(legend.missing?.count).toBe(2);
  });

  test("has bins that hold all values, in the colours of the classes", () => {
    expect(legend.bins).toHaveLength(30);
    expect(legend.bins.reduce((sum, { count }) => sum + count, 0)).toBe(18);
    const fills = new Set(legend.classes.map(({ fill }) => fill));
    for (const { fill } of legend.bins) expect(fills).toContain(fill);
  });

  test("prints the same breaks on the axis and in the rows", () => {
    expect(legend.ticks.map(({ label }) => label)).toEqual(
      legend.classes.slice(1).map(({ label }) => label.split("–")[0]),
    );
  });

  test("says method, number of classes and how they close", () => {
    expect(legend.method).toBe("自然断点 · 5级 · 各级含上限");
    expect(legend.heading).toBe("万元/人");
  });

  test("marks a target that is no break among the ticks", () => {
    const { ticks } = buildScene(inputFor("village", VALUES, { target: 33 })).legend;
    expect(ticks.filter(({ target }) => target)).toEqual([{ value: 33, label: "33", target: true }]);
    expect(ticks.map(({ value }) => value)).toEqual(ticks.map(({ value }) => value).toSorted((a, b) => a - b));
  });

  test("says why there are fewer classes than asked for", () => {
    const few = buildScene(inputFor("town", [row("11", 1), row("12", 1), row("21", 3)])).legend;
    expect(few.classes.map(({ count }) => count)).toEqual([2, 1]);
    expect(few.warnings).toContain("只有2个不同的值，分为2级");
  });

  test("warns of a shaded total", () => {
    const input = inputFor("town", [row("11", 1), row("12", 2)], { kind: "count", classes: { mark: "shade" } });
    expect(buildScene(input).legend.warnings).toContain("总量受面积影响，宜用圆圈");
  });
});

describe("the legend of words", () => {
  test("names the values of a flag and counts them", () => {
    const { legend } = buildScene(
      inputFor("town", [row("11", 1), row("12", 0), row("21", 1)], {
        kind: "flag",
        categories: [
          { value: 0, name: { zh: "未通", en: "no" } },
          { value: 1, name: { zh: "已通", en: "yes" } },
        ],
      }),
    );
    expect(legend.form).toBe("words");
    expect(legend.classes.map(({ label, count }) => [label, count])).toEqual([
      ["未通", 1],
      ["已通", 2],
    ]);
    expect(legend.missing?.count).toBe(1);
  });
});

describe("the legend of circles", () => {
  test("has three sizes of 1, 2 or 5, with the radii of the map", () => {
    const { legend } = buildScene(inputFor("county", [row("1", 250), row("2", 1000)], { kind: "count" }));
    expect(legend.form).toBe("circles");
    expect(legend.circles.map(({ value, label }) => [value, label])).toEqual([
      [1000, "1,000"],
      [200, "200"],
      [50, "50"],
    ]);
    expect(legend.circles[0]?.radius).toBe(34);
    expect(legend.circles[1]?.radius).toBeCloseTo(34 * Math.sqrt(0.2), 9);
  });
});
