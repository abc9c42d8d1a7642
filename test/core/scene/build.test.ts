import { describe, expect, test } from "vitest";
import type { Goal, MemberVerdict, Verdict, VerdictStatus } from "../../../src/core/goals/goal.ts";
import { buildScene } from "../../../src/core/scene/build.ts";
import { locator } from "../../../src/core/scene/locate.ts";
import { inputFor, row } from "./fixture.ts";

const TOWNS = [row("11", 1), row("12", 2), row("21", 9), row("22", null)];

function member(code: string, status: VerdictStatus, value: number | null): MemberVerdict {
  return { code, status, value, low: null, high: null, quality: "sample", sources: [], note: null };
}

function verdictOf(members: readonly MemberVerdict[], level: string | null): Verdict {
  return {
    goal: "g",
    status: "not",
    period: "2023",
    level,
    readings: [],
    members,
    total: members.length,
    withData: members.filter(({ value }) => value !== null).length,
    passed: 0,
    failed: 0,
    unsure: 0,
    distance: null,
    quality: "sample",
    sources: [],
  };
}

const GOAL: Goal = {
  id: "g",
  theme: "t",
  name: { zh: "镇镇达标", en: "Every town" },
  text: { zh: "", en: "" },
  rule: { kind: "every", indicator: "value", level: "town", group: null, op: ">=", target: 5 },
  unit: { zh: "万元/人", en: "yuan" },
  deadline: "2025",
  needs: null,
  source: "s",
};

describe("a scene of shaded towns", () => {
  const scene = buildScene(inputFor("town", TOWNS));

  test("names the indicator, the period, the level and how many have data", () => {
    expect(scene.title).toBe("指标");
    expect(scene.subtitle).toBe("2023年 · 镇级 · 4个中3个有数据");
    expect(buildScene(inputFor("town", TOWNS, {}, { lang: "en" })).subtitle).toBe("2023 · Towns · 3 of 4 with data");
  });

  test("gives a region without data the hatch and never a class colour", () => {
    const missing = scene.areas.find(({ code }) => code === "22");
    expect(missing?.pattern).toBe("missing");
    expect(scene.legend.classes.map(({ fill }) => fill)).not.toContain(missing?.fill);
  });

  test("colours regions of one class alike", () => {
    const fill = (code: string) => scene.areas.find((area) => area.code === code)?.fill;
    const held = scene.legend.classes.find(({ codes }) => codes.includes("21"));
    expect(fill("21")).toBe(held?.fill);
    expect(fill("21")).not.toBe(fill("11"));
  });

  test("says that the cells are approximate, and lists the notes of the level", () => {
    expect(scene.approximate).toBe(true);
    expect(scene.legend.notes).toEqual(["县界示意", "镇界为近似边界"]);
    expect(buildScene(inputFor("county", [row("1", 1)])).legend.notes).toEqual(["县界示意"]);
  });

  test("wishes for full names of counties and short names of towns, smaller counties first", () => {
    const texts = scene.labels.map(({ text, role }) => `${role} ${text}`);
    expect(texts).toEqual(["coarse 甲县", "coarse 乙县", "fine 东山", "fine 西山", "fine 南山", "fine 北山"]);
  });

  test("holds a sample only where a drawn value is one", () => {
    expect(scene.sample).toBe(false);
    expect(buildScene(inputFor("town", [...TOWNS.slice(1), row("11", 1, "sample")])).sample).toBe(true);
    expect(buildScene(inputFor("town", [row("11", null, "sample"), row("12", 1)])).sample).toBe(false);
  });

  test("dims what is not highlighted and what is outside the part", () => {
    const lit = buildScene(inputFor("town", TOWNS, {}, { highlight: [-1] }));
    expect(lit.areas.filter(({ dim }) => !dim).map(({ code }) => code)).toEqual(["22"]);
    const part = buildScene(inputFor("town", TOWNS, {}, { part: new Set(["1"]) }));
    expect(part.areas.filter(({ dim }) => dim).map(({ code }) => code)).toEqual(["21", "22"]);
    expect(part.labels.filter(({ dim }) => dim).map(({ code }) => code)).toEqual(["21", "22"]);
  });
});

describe("a level without values", () => {
  test("is hatched, named and has an empty legend", () => {
    const { areas, legend, labels, subtitle } = buildScene(inputFor("town", []));
    expect(areas.every(({ pattern }) => pattern === "missing")).toBe(true);
    expect(legend.form).toBe("bare");
    expect(legend.missing?.count).toBe(4);
    expect(labels).toHaveLength(6);
    expect(subtitle).toBe("镇级 · 4个中0个有数据");
  });
});

describe("villages without shapes", () => {
  const input = inputFor("village", [row("111", 1), row("112", 5), row("221", 9)]);
  const scene = buildScene(input);

  test("are dots inside the cells of their towns, pale beneath", () => {
    expect(scene.shapeLevel).toBe("town");
    expect(scene.circles).toHaveLength(20);
    const towns = input.atlas.layers.get("town");
    if (!towns) throw new Error("no towns");
    const { inside } = locator(towns.shapes);
    for (const { code, lng, lat } of scene.circles) expect(inside(code.slice(0, 2), lng, lat)).toBe(true);
    expect(new Set(scene.areas.map(({ fill }) => fill)).size).toBe(1);
  });

  test("are hollow without data and have the colour of their class with it", () => {
    const dot = (code: string) => scene.circles.find((circle) => circle.code === code);
    expect(dot("111")?.hollow).toBe(false);
    expect(dot("113")?.hollow).toBe(true);
    expect(dot("221")?.fill).toBe(scene.legend.classes.at(-1)?.fill);
  });

  test("are hollow everywhere where a total has no value at all", () => {
    const total = buildScene(inputFor("village", [], { kind: "count" }));
    expect(total.legend.form).toBe("bare");
    expect(total.circles).toHaveLength(20);
    expect(total.circles.every(({ hollow }) => hollow)).toBe(true);
  });

  test("stand at the same places every time, none on another", () => {
    const places = (circles: typeof scene.circles) => circles.map(({ lng, lat }) => `${lng} ${lat}`);
    const again = buildScene(inputFor("village", [row("111", 3)]));
    expect(places(again.circles)).toEqual(places(scene.circles));
    expect(new Set(places(scene.circles)).size).toBe(20);
  });
});

describe("a total", () => {
  test("is drawn as circles over a pale fill, largest first, with areas in proportion", () => {
    const { areas, circles } = buildScene(inputFor("county", [row("1", 25), row("2", 100)], { kind: "count" }));
    expect(circles.map(({ code, radius }) => [code, radius])).toEqual([
      ["2", 34],
      ["1", 17],
    ]);
    expect(new Set(areas.map(({ pattern, fill }) => `${pattern} ${fill}`)).size).toBe(1);
  });

  test("keeps its scale over all periods", () => {
    const { circles } = buildScene(
      inputFor("county", [row("1", 25), row("1", 400, "published", "2022")], { kind: "count" }),
    );
    expect(circles[0]?.radius).toBe(8.5);
  });

  test("is hollow below 0, at least 2 px, and has no circle at 0", () => {
    const { circles } = buildScene(
      inputFor("town", [row("11", -4), row("12", 0), row("21", 100_000)], { kind: "count" }),
    );
    expect(circles.map(({ code, radius, hollow }) => [code, radius, hollow])).toEqual([
      ["21", 18, false],
      ["11", 2, true],
    ]);
  });
});

describe("a verdict", () => {
  const members = [
    member("11", "met", 6),
    member("12", "not", 1),
    member("21", "uncertain", 5),
    member("22", "none", null),
  ];
  const scene = buildScene(inputFor("town", TOWNS, {}, { goal: GOAL, verdict: verdictOf(members, "town") }));

  test("paints four fills, each but met with a pattern", () => {
    expect(scene.areas.map(({ fill, pattern }) => `${fill} ${pattern}`)).toEqual([
      "#a9cde8 none",
      "#c2561c not",
      "#f0dfa6 uncertain",
      "#f2f2ef missing",
    ]);
  });

  test("titles the goal, its rule, deadline and cover", () => {
    expect(scene.title).toBe("镇镇达标");
    expect(scene.subtitle).toBe("指标 ≥ 5万元/人 · 期限2025年底 · 镇级 · 4个中3个有数据");
  });

  test("counts its members in the legend, with the words and what they mean", () => {
    expect(scene.legend.form).toBe("verdicts");
    expect(scene.legend.classes.map(({ label, detail, count }) => [label, detail, count])).toEqual([
      ["达标", "≥ 5万元/人", 1],
      ["不确定", "区间跨5万元/人", 1],
      ["未达标", "< 5万元/人", 1],
    ]);
    expect(scene.legend.missing?.count).toBe(1);
  });

  test("leaves regions it does not speak of pale, and colours towns by their county's verdict", () => {
    const only = buildScene(
      inputFor("town", TOWNS, {}, { goal: GOAL, verdict: verdictOf([member("1", "not", 2)], "county") }),
    );
    expect(only.areas.map(({ pattern }) => pattern)).toEqual(["not", "not", "none", "none"]);
  });

  test("hatches everything where there is nothing to compute", () => {
    const none = buildScene(inputFor("town", TOWNS, {}, { goal: GOAL, verdict: verdictOf([], null) }));
    expect(none.areas.every(({ pattern }) => pattern === "missing")).toBe(true);
    expect(none.legend.missing?.count).toBe(4);
  });

  test("is a sample where a member's value is one", () => {
    expect(scene.sample).toBe(true);
  });
});

describe("compared groups", () => {
  test("are outlined at the level of their members, in their own colour or a default one", () => {
    const input = inputFor("town", TOWNS);
    const [a, b] = input.atlas.groups;
    if (!a || !b) throw new Error("no groups");
    expect(buildScene({ ...input, compare: [a, b] }).groups).toEqual([
      { id: "a", codes: ["1"], level: "county", colour: "#2F6FB0", dashed: false },
      { id: "b", codes: ["2"], level: "county", colour: "#BF7410", dashed: true },
    ]);
  });
});
