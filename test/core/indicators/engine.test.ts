import { describe, expect, test } from "vitest";
import { constant } from "../../../src/core/indicators/arithmetic.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { indicator, text } from "../fixture.ts";
import { atlasOf, row } from "./fixture.ts";

const GDP = indicator("gdp");
const PEOPLE = indicator("people");
const PER_HEAD = indicator("per_head", { kind: "ratio", formula: "gdp / people" });
const RATE = indicator("rate", { kind: "ratio", numerator: "urban", denominator: "people", scale: 100 });
const URBAN = indicator("urban");
const SHARE = indicator("part", { kind: "ratio", formula: "share(gdp)" });
const GROWTH = indicator("growth", { kind: "index", formula: "growth(gdp)" });

describe("a value", () => {
  test("is the published one, with its evidence, even where it could be computed", () => {
    const figures = createFigures(
      atlasOf(
        [GDP, PEOPLE, PER_HEAD],
        [
          row("11", "gdp", "2023", 100),
          row("11", "people", "2023", 20),
          row("11", "per_head", "2023", 4.9, { quality: "published", source: "bulletin", note: text("year-end") }),
        ],
      ),
    );
    expect(figures.of("per_head", "11", "2023")).toEqual({
      value: 4.9,
      low: null,
      high: null,
      quality: "published",
      sources: ["bulletin"],
      note: text("year-end"),
      absence: null,
    });
  });

  test("of a formula has the worst quality and all sources of its inputs", () => {
    const figures = createFigures(
      atlasOf(
        [GDP, PEOPLE, PER_HEAD],
        [
          row("11", "gdp", "2023", 100, { quality: "estimate", low: 90, high: 110, source: "own" }),
          row("11", "people", "2023", 20),
        ],
      ),
    );
    expect(figures.of("per_head", "11", "2023")).toMatchObject({
      value: 5,
      low: 4.5,
      high: 5.5,
      quality: "estimate",
      sources: ["own", "yearbook"],
    });
  });

  test("of a ratio is the scaled quotient of its counts", () => {
    const figures = createFigures(
      atlasOf([URBAN, PEOPLE, RATE], [row("11", "urban", "2023", 12), row("11", "people", "2023", 20)]),
    );
    expect(figures.of("rate", "11", "2023").value).toBe(60);
  });

  test("stays missing where a row says that nothing is known, and 0 stays 0", () => {
    const figures = createFigures(atlasOf([GDP], [row("11", "gdp", "2023", null), row("12", "gdp", "2023", 0)]));
    expect(figures.at("gdp", "county", "2023").map((cell) => [cell.value, cell.absence])).toEqual([
      [null, "unpublished"],
      [0, null],
    ]);
  });

  test("is the first of two rows with one key", () => {
    const figures = createFigures(atlasOf([GDP], [row("11", "gdp", "2023", 1), row("11", "gdp", "2023", 2)]));
    expect(figures.of("gdp", "11", "2023").value).toBe(1);
  });

  test("asked for twice is the same answer", () => {
    const figures = createFigures(atlasOf([GDP], [row("11", "gdp", "2023", 1)]));
    expect(figures.at("gdp", "county", "2023")).toBe(figures.at("gdp", "county", "2023"));
  });

  test("of something that does not exist throws with its name", () => {
    const figures = createFigures(atlasOf([GDP], []));
    expect(() => figures.at("gpd", "county", "2023")).toThrow('"gpd"');
    expect(() => figures.at("gdp", "province", "2023")).toThrow('"province"');
    expect(() => figures.of("gdp", "99", "2023")).toThrow('"99"');
  });
});

describe("a roll-up", () => {
  const villages = [row("1111", "gdp", "2023", 1, { quality: "sample" }), row("1112", "gdp", "2023", 2)];

  test("adds parts level by level and takes their worst quality", () => {
    const towns = ["112", "121", "122"].map((code) => row(code, "gdp", "2023", 10));
    const figures = createFigures(atlasOf([GDP], [row("111", "gdp", "2023", 5, { quality: "sample" }), ...towns]));
    expect(figures.of("gdp", "11", "2023")).toMatchObject({ value: 15, quality: "sample" });
    expect(figures.of("gdp", "12", "2023")).toMatchObject({ value: 20, quality: "official" });
    expect(figures.of("gdp", "1", "2023").value).toBe(35);
  });

  test("is incomplete unless every part has a value", () => {
    const figures = createFigures(atlasOf([GDP], villages));
    expect(figures.of("gdp", "111", "2023").value).toBe(3);
    expect(figures.of("gdp", "112", "2023")).toMatchObject({ value: null, absence: "unpublished" });
    expect(figures.of("gdp", "11", "2023")).toMatchObject({ value: null, absence: "incomplete" });
    expect(figures.of("gdp", "1", "2023")).toMatchObject({ value: null, absence: "incomplete" });
  });

  test("never enters a level that has own observations, whatever their period", () => {
    const towns = ["111", "112"].map((code) => row(code, "gdp", "2023", 10, { quality: "sample" }));
    const figures = createFigures(atlasOf([GDP], [row("12", "gdp", "2021", 99), ...towns]));
    expect(figures.of("gdp", "11", "2023")).toMatchObject({ value: null, absence: "unpublished" });
  });

  test("leaves out statistical units that stand beside the parts", () => {
    const figures = createFigures(
      atlasOf([GDP], [row("11", "gdp", "2023", 1), row("12", "gdp", "2023", 2), row("12x", "gdp", "2023", 1.5)]),
    );
    expect(figures.of("gdp", "1", "2023").value).toBe(3);
    expect(figures.of("gdp", "12x", "2023").value).toBe(1.5);
  });

  test("does not reach published ratios through their counts", () => {
    const towns = ["111", "112"].flatMap((code) => [
      row(code, "urban", "2023", 1, { quality: "sample" }),
      row(code, "people", "2023", 2, { quality: "sample" }),
    ]);
    const figures = createFigures(atlasOf([URBAN, PEOPLE, RATE], [row("12", "rate", "2023", 70), ...towns]));
    expect(figures.of("rate", "11", "2023")).toMatchObject({ value: null, absence: "unpublished" });
    expect(figures.of("rate", "111", "2023").value).toBe(50);
  });

  test("divides added counts and never averages ratios", () => {
    const towns = [
      row("111", "urban", "2023", 1),
      row("111", "people", "2023", 10),
      row("112", "urban", "2023", 81),
      row("112", "people", "2023", 90),
    ];
    const figures = createFigures(atlasOf([URBAN, PEOPLE, RATE], towns));
    expect(figures.of("rate", "11", "2023").value).toBeCloseTo(82, 12);
  });

  test("is not made of flags, indices and categories", () => {
    const flag = indicator("gas", { kind: "flag" });
    const figures = createFigures(atlasOf([flag], [row("111", "gas", "2023", 1), row("112", "gas", "2023", 1)]));
    expect(figures.of("gas", "11", "2023")).toMatchObject({ value: null, absence: "unpublished" });
  });
});

describe("a share", () => {
  const counties = [row("11", "gdp", "2023", 30), row("12", "gdp", "2023", 50, { low: 40, high: 60 })];

  test("is of the whole as published, taken as exact", () => {
    const root = row("1", "gdp", "2023", 200, { low: 100, high: 300 });
    const figures = createFigures(atlasOf([GDP, SHARE], [root, ...counties]));
    expect(figures.of("part", "11", "2023")).toMatchObject({ value: 15, low: null, high: null });
    expect(figures.of("part", "12", "2023")).toMatchObject({ value: 25, low: 20, high: 30 });
  });

  test("may be of another region", () => {
    const within = indicator("within", { kind: "ratio", formula: "share(gdp, 12)" });
    const figures = createFigures(atlasOf([GDP, within], counties));
    expect(figures.of("within", "11", "2023").value).toBe(60);
  });

  test("may be of the only region of a level", () => {
    const within = indicator("within", { kind: "ratio", formula: "share(gdp, city)" });
    const figures = createFigures(atlasOf([GDP, within], [row("1", "gdp", "2023", 60), ...counties]));
    expect(figures.of("within", "11", "2023").value).toBe(50);
  });

  test("of a region that does not exist is invalid and says of which", () => {
    const within = indicator("within", { kind: "ratio", formula: "share(gdp, 99)" });
    const figures = createFigures(atlasOf([GDP, within], counties));
    expect(figures.of("within", "11", "2023")).toMatchObject({ value: null, absence: "invalid", note: text("99") });
  });
});

describe("growth", () => {
  const gdp = indicator("gdp", { breaks: [{ period: "2024", note: { zh: "修订", en: "revised" } }] });
  const series = [
    row("11", "gdp", "2020", 90),
    row("11", "gdp", "2022", 100),
    row("11", "gdp", "2023", 110),
    row("11", "gdp", "2024", 130),
    row("11", "gdp", "2025", 117),
  ];
  const figures = createFigures(atlasOf([gdp, GROWTH], series));

  test("is over the calendar year before", () => {
    expect(figures.of("growth", "11", "2023").value).toBeCloseTo(10, 12);
    expect(figures.of("growth", "11", "2025").value).toBeCloseTo(-10, 12);
  });

  test("is missing where the year before is", () => {
    expect(figures.of("growth", "11", "2022")).toMatchObject({ value: null, absence: "unpublished" });
  });

  test("never crosses a series break", () => {
    expect(figures.of("growth", "11", "2024")).toMatchObject({ value: null, absence: "break" });
  });

  test("inherits the breaks of what it grows from", () => {
    expect(figures.breaks("growth").map((one) => one.period)).toEqual(["2024"]);
    expect(figures.periods("growth", "county").map((one) => [one.period, one.afterBreak])).toEqual([
      ["2023", false],
      ["2025", true],
    ]);
  });
});

describe("minutes", () => {
  const exit = indicator("exit", { kind: "index", formula: "minutes(exit)", levels: ["town"], direction: "less" });
  const minutes = (kind: string, code: string) => constant(kind === "exit" ? Number(code) : -1);

  test("come from the function given, at the levels declared", () => {
    const figures = createFigures(atlasOf([exit], []), { minutes });
    expect(figures.of("exit", "112", "2023").value).toBe(112);
    expect(figures.of("exit", "11", "2023")).toMatchObject({ value: null, absence: "not-applicable" });
  });

  test("have one period, the latest of the package where it opens with none", () => {
    const figures = createFigures(atlasOf([exit, GDP], [row("11", "gdp", "2021", 1)]), { minutes });
    expect(figures.periods("exit", "town").map((one) => one.period)).toEqual(["2021"]);
    expect(figures.latest("exit", "town")).toBe("2021");
  });

  test("are not applicable without the function", () => {
    expect(createFigures(atlasOf([exit], [])).of("exit", "112", "2023").absence).toBe("not-applicable");
  });
});

describe("a formula with a mistake", () => {
  test("gives invalid cells that say why, and leaves the others alone", () => {
    const figures = createFigures(
      atlasOf(
        [
          GDP,
          indicator("torn", { formula: "gdp /" }),
          indicator("a", { formula: "b" }),
          indicator("b", { formula: "a" }),
          indicator("c", { formula: "a + gdp" }),
        ],
        [row("11", "gdp", "2023", 1)],
      ),
    );
    expect(figures.of("torn", "11", "2023").absence).toBe("invalid");
    expect(figures.of("torn", "11", "2023").note?.en).toContain("position 6");
    expect(figures.of("a", "11", "2023")).toMatchObject({ value: null, absence: "invalid", note: text("a → b → a") });
    expect(figures.of("c", "11", "2023")).toMatchObject({ value: null, absence: "invalid", note: text("a → b → a") });
    expect(figures.of("gdp", "11", "2023").value).toBe(1);
    expect(figures.periods("a", "county")).toEqual([]);
  });
});

describe("periods", () => {
  const gdp = indicator("gdp", {
    breaks: [{ period: "2019", note: { zh: "", en: "" } }],
    provisional: ["2023"],
  });

  test("ascend, count regions with data, and know breaks and provisional figures", () => {
    const figures = createFigures(
      atlasOf(
        [gdp],
        [
          row("11", "gdp", "2023", 1),
          row("11", "gdp", "2011", 1),
          row("12", "gdp", "2011", 1),
          row("11", "gdp", "2021", 1),
          row("12", "gdp", "2022", null),
        ],
      ),
    );
    expect(figures.periods("gdp", "county")).toEqual([
      { period: "2011", withData: 2, afterBreak: false, provisional: false },
      { period: "2021", withData: 1, afterBreak: true, provisional: false },
      { period: "2023", withData: 1, afterBreak: false, provisional: true },
    ]);
    expect(figures.periods("gdp", "city").map((one) => one.period)).toEqual(["2011"]);
  });

  test("latest is the last one with half the regions, else the best covered, else none", () => {
    const towns = [
      ...["111", "112", "121"].map((code) => row(code, "gdp", "2021", 1)),
      ...["111", "112"].map((code) => row(code, "gdp", "2022", 1)),
      row("111", "gdp", "2023", 1),
    ];
    expect(createFigures(atlasOf([gdp], towns)).latest("gdp", "town")).toBe("2022");
    const thin = [row("111", "gdp", "2021", 1), row("112", "gdp", "2022", 1)];
    expect(createFigures(atlasOf([gdp], thin)).latest("gdp", "town")).toBe("2022");
    expect(createFigures(atlasOf([gdp], [])).latest("gdp", "town")).toBeNull();
  });
});

describe("aggregate", () => {
  const rows = [
    row("1", "gdp", "2023", 400),
    row("11", "gdp", "2023", 30),
    row("12", "gdp", "2023", 50, { low: 40, high: 60, quality: "estimate" }),
    row("11", "people", "2023", 10),
    row("12", "people", "2023", 40),
    row("11", "rate", "2023", 90),
    row("12", "rate", "2023", 10),
    row("11", "urban", "2023", 9),
  ];
  const index = indicator("price", { kind: "index" });
  const figures = createFigures(
    atlasOf([GDP, PEOPLE, PER_HEAD, SHARE, URBAN, RATE, index], [...rows, row("11", "price", "2023", 101)]),
  );
  const both = ["11", "12"];

  test("adds counts with their bounds", () => {
    expect(figures.aggregate("gdp", both, "2023")).toMatchObject({
      cell: { value: 80, low: 70, high: 90, quality: "estimate" },
      withData: 2,
      total: 2,
    });
  });

  test("evaluates formulas on added inputs", () => {
    expect(figures.aggregate("per_head", both, "2023").cell).toMatchObject({ value: 1.6, low: 1.4, high: 1.8 });
    expect(figures.aggregate("part", both, "2023").cell).toMatchObject({ value: 20, low: 17.5, high: 22.5 });
  });

  test("is incomplete when the counts of a member are missing, although its ratio is published", () => {
    expect(figures.aggregate("rate", both, "2023")).toMatchObject({
      cell: { value: null, absence: "incomplete" },
      withData: 1,
      total: 2,
    });
  });

  test("has no value for an index, but says how many have one", () => {
    expect(figures.aggregate("price", both, "2023")).toMatchObject({
      cell: { value: null, absence: "not-applicable" },
      withData: 1,
    });
  });

  test("of one region is its own value", () => {
    expect(figures.aggregate("gdp", ["1"], "2023")).toMatchObject({ cell: { value: 400 }, withData: 1, total: 1 });
    expect(figures.aggregate("rate", ["11"], "2023").cell.value).toBe(90);
  });

  test("counts a region inside another one, or named twice, once", () => {
    expect(figures.aggregate("gdp", ["11", "111", "11", "12"], "2023")).toMatchObject({
      cell: { value: 80 },
      total: 2,
    });
  });

  test("of no region is missing", () => {
    expect(figures.aggregate("gdp", [], "2023")).toMatchObject({ cell: { value: null }, withData: 0, total: 0 });
  });
});

test("rank goes by the direction of the indicator among the regions given", () => {
  const less = indicator("time", { kind: "index", direction: "less" });
  const figures = createFigures(atlasOf([less], [row("111", "time", "2023", 20), row("112", "time", "2023", 40)]));
  const towns = ["111", "112", "121"];
  expect(figures.rank("time", "111", towns, "2023")).toEqual({ rank: 1, of: 2, tied: false });
  expect(figures.rank("time", "121", towns, "2023")).toBeNull();
});
