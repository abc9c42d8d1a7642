import { describe, expect, test } from "vitest";
import { METHODS } from "../../../src/core/classes/classification.ts";
import { decodeView, encodeView } from "../../../src/core/project/link.ts";
import { DEFAULT_VIEW, TABS, type View } from "../../../src/core/project/view.ts";

function decoded(search: string): View {
  const { view, damaged } = decodeView(search);
  expect(damaged).toBe(false);
  return view;
}

/** mulberry32, so that every run sees the same views. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomView(next: () => number): View {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const maybe = <T>(value: T): T | null => (next() < 0.5 ? value : null);
  const some = (text: string) => (next() < 0.5 ? text : null);
  const code = () =>
    one([
      "441284",
      "441284-x",
      "CHN.6.12_1",
      "44.1",
      "441224110",
      `4412${Math.floor(next() * 1e8)}`.padEnd(12, "0"),
      "东部",
    ]);
  const codes = (most: number) => [...new Set(Array.from({ length: Math.floor(next() * most) }, code))];
  const run = Array.from({ length: Math.floor(next() * 9) }, (_, i) => `4412241102${String(i + 5).padStart(2, "0")}`);
  const breaks = [...new Set(Array.from({ length: Math.floor(next() * 8) }, () => Math.round(next() * 1e4 - 5e3) / 7))];
  breaks.sort((a, b) => a - b);
  return {
    package: some("../yunfu/datapackage.json?x=1&y=%20"),
    level: some("town"),
    indicator: some("gdp_per_head"),
    period: some("2023"),
    classes: {
      ...(next() < 0.5 && { method: one(METHODS) }),
      ...(next() < 0.5 && { count: 2 + Math.floor(next() * 8) }),
      ...(next() < 0.5 && { palette: one(["xijiang", "danxia", "diverging-7"]) }),
      ...(next() < 0.5 && { reverse: next() < 0.5 }),
      ...(next() < 0.5 && { breaks }),
      ...(next() < 0.5 && { midpoint: maybe(Math.round(next() * 100) / 3) }),
      ...(next() < 0.5 && { mark: one(["shade", "circle"] as const) }),
    },
    hold: next() < 0.5,
    selection: [...new Set([...codes(20), ...run, ...codes(3)])],
    tab: one(TABS),
    region: some("441284450"),
    goal: some("G06"),
    highlight: [0, 3, -1].filter(() => next() < 0.5),
    groups: maybe(["east", "441223+441224+441225+441226"] as const),
    part: some("west"),
    filter: one(["", "回龙", "<b>&+ =%", "a b"]),
    sort: { by: one(["value", "name", "code"] as const), descending: next() < 0.5 },
    layers: ["exit", "service"].filter(() => next() < 0.5),
    detour: one([1, 1.3, 1.45, 2]),
    speed: one([20, 40, 62.5, 80]),
    way: one(["straight", "road"] as const),
    walk: one([1, 4.5, 5]),
    classSpeeds: one([{}, { track: 0 }, { motorway: 100, living_street: 8 }]),
    changes: (
      [
        { change: "add", id: "new1", kind: "exit", lng: 112.12345, lat: 23 },
        { change: "move", id: "e01", lng: -1.5, lat: -23.4 },
        { change: "remove", id: "e05" },
      ] as const
    ).filter(() => next() < 0.5),
    cutoffs: one([[15, 30, 45, 60], [30], [10, 20, 90]]),
    edits: ["G06", "G11"].flatMap((goal) => [
      ...(next() < 0.3 ? [{ goal, target: Math.round(next() * 1e4) / 100, deadline: maybe("2027") }] : []),
    ]),
    strict: next() < 0.5,
    verdict: maybe(one(["met", "not", "uncertain", "none"] as const)),
    list: one(["goals", "tasks"] as const),
    tasks: {
      unit: some("市交通运输局"),
      region: some("441223"),
      month: some("2024-06"),
      status: maybe(one(["planned", "running", "done", "stopped"] as const)),
      goal: some("G11"),
      overdue: next() < 0.5,
      text: one(["", "道路 & <b>"]),
    },
    day: some("2024-12-31"),
    sheets: next() < 0.2,
    lang: maybe(one(["zh", "en"] as const)),
    theme: maybe(one(["light", "dark"] as const)),
  };
}

describe("a view in an address", () => {
  test("the default view needs no query", () => {
    expect(encodeView(DEFAULT_VIEW)).toBe("");
    expect(decoded("")).toEqual(DEFAULT_VIEW);
  });

  test("keys are short and codes share their front", () => {
    const view: View = {
      ...DEFAULT_VIEW,
      level: "town",
      indicator: "gdp",
      period: "2023",
      classes: { method: "quantile", count: 4 },
      selection: ["441223", "441224", "441284"],
    };
    expect(encodeView(view)).toBe("level=town&ind=gdp&t=2023&s=441223+.4+.84&c=quantile.4");
  });

  test("another package is named in full, and links of earlier versions still find it", () => {
    const view: View = { ...DEFAULT_VIEW, package: "yunfu/", level: "town" };
    expect(encodeView(view)).toBe("package=yunfu%2F&level=town");
    expect(decoded("pkg=yunfu%2F&level=town")).toEqual(view);
  });

  test("codes may hold dots, and share their front all the same", () => {
    const selection = ["CHN.6.12_1", "CHN.6.13_1", "CHN.6.14_1", "441284-x"];
    const query = encodeView({ ...DEFAULT_VIEW, selection });
    expect(query).toBe("s=CHN.6.12_1+.3_1+.4_1+441284-x");
    expect(decoded(query).selection).toEqual(selection);
  });

  test("a thousand consecutive villages fit into one item", () => {
    const selection = Array.from({ length: 999 }, (_, i) => `441224110${String(i + 1).padStart(3, "0")}`);
    const query = encodeView({ ...DEFAULT_VIEW, selection });
    expect(query).toBe("s=441224110001*999");
    expect(decoded(query).selection).toEqual(selection);
  });

  test("five hundred random views come back as they were", () => {
    const next = random(20231);
    for (let turn = 0; turn < 500; turn++) {
      const view = randomView(next);
      expect(decoded(encodeView(view))).toEqual(view);
      expect(decoded(`?${encodeView(view)}`)).toEqual(view);
    }
  });

  test("random views come back over other defaults too", () => {
    const next = random(7);
    for (let turn = 0; turn < 200; turn++) {
      const [view, defaults] = [randomView(next), randomView(next)];
      expect(decodeView(encodeView(view, defaults), defaults)).toEqual({ view, damaged: false });
    }
  });

  test.each([
    ["an unknown tab", "tab=admin"],
    ["a speed that is no number", "speed=NaN"],
    ["a speed without end", "speed=Infinity"],
    ["a speed out of bounds", "speed=4000"],
    ["a change beyond the poles", "if=a,exit,new1,112,91"],
    ["a change of nothing", "if=r"],
    ["cut-offs that do not ascend", "cut=30.15"],
    ["a cut-off of nothing", "cut="],
    ["too many cut-offs", "cut=1.2.3.4.5.6.7.8.9"],
    ["a detour written in hexadecimal", "detour=0x1"],
    ["markup for a level", "level=%3Cscript%3Ealert(1)%3C/script%3E"],
    ["the prototype for an indicator", "ind=__proto__"],
    ["the constructor for a code", "s=constructor"],
    ["a package of another scheme", "package=javascript:alert(1)"],
    ["a package in a data address", "package=data:application/json,{}"],
    ["a package whose address is none", "package=http://["],
    ["a package behind a name and a password", "package=https://me:secret@example.org/"],
    ["two packages, one in the words of an old link", "package=a/&pkg=b/"],
    ["control characters in the filter", "q=a%00b"],
    ["a filter of ten thousand characters", `q=${"x".repeat(10_000)}`],
    ["breaks out of order", "b=10_8"],
    ["nine inner breaks", "b=1_2_3_4_5_6_7_8_9"],
    ["ten classes", "c=natural.10"],
    ["an unknown method", "c=guess.5"],
    ["a run of a million codes", "s=441224110001*1000000"],
    ["a run that leaves its digits", "s=998*5"],
    ["a shortened first code", "s=.7"],
    ["a million codes", `s=${"1+".repeat(500_000)}1`],
    ["six thousand codes", `s=${Array.from({ length: 6000 }, (_, i) => i).join("+")}`],
    ["a broken escape", "s=%E4%B8"],
    ["one group only", "g=east"],
    ["a key given twice", "tab=goals&tab=compare"],
    ["a sort without a direction", "sort=value"],
    ["a highlight that is no class", "hi=1.x"],
  ])("%s is left out and reported", (_, search) => {
    expect(decodeView(search)).toEqual({ view: DEFAULT_VIEW, damaged: true });
  });

  test("a bad part leaves the others standing", () => {
    const { view, damaged } = decodeView("?level=town&tab=nowhere&ind=gdp&c=natural.5&mid=x");
    expect(damaged).toBe(true);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      level: "town",
      indicator: "gdp",
      classes: { method: "natural", count: 5 },
    });
  });

  test("keys of others are not looked at", () => {
    expect(decoded("utm_source=mail&__proto__=1&constructor=2")).toEqual(DEFAULT_VIEW);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
