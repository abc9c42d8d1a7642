import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/core/package/issue.ts";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { tinyDescriptor, tinyLoad, tinyText } from "./tiny.ts";

type Files = Parameters<typeof tinyLoad>[0];

async function open(files: Files = {}) {
  const { atlas, issues } = await openPackage(tinyLoad(files));
  if (!atlas) throw new Error("no atlas");
  return { atlas, issues };
}

async function complete(files: Files = {}) {
  return completePackage((await open(files)).atlas, tinyLoad(files));
}

const brief = ({ kind, file, row, column, value }: Issue) => ({ kind, file, row, column, value });

/** Issues other than those a sound tiny package has. */
async function issuesOf(files: Files) {
  return (await complete(files)).issues.map(brief);
}

describe("openPackage", () => {
  test("reads what the first view needs and leaves the rest pending", async () => {
    const { atlas, issues } = await open();
    expect(issues).toEqual([]);
    expect(atlas.title.zh).toBe("小图集");
    expect(atlas.root).toBe("0100");
    expect(atlas.start).toEqual({ level: "county", indicator: "gdp", period: "2023" });
    expect(atlas.regions.byLevel.get("town")?.map(({ short }) => short)).toEqual(["回龙", "平凤", "回龙", "城关"]);
    expect(atlas.layers.get("county")?.shapes.size).toBe(2);
    expect(atlas.layers.get("town")?.precision).toBe("approximate");
    expect(atlas.groups.map(({ members }) => members)).toEqual([["010001"], ["010002"]]);
    expect(atlas.facilities.map(({ open: isOpen, position }) => [isOpen, position?.lng])).toEqual([
      [true, 112.3],
      [false, undefined],
    ]);
    expect(atlas.goals.map(({ rule }) => rule.kind)).toEqual(["every", "within"]);
    expect(atlas.sources.get("yearbook")?.licence?.en).toBe("CC BY 4.0");
    expect(atlas.pending).toEqual(["villages.csv", "wide.csv", "remarks.csv"]);
  });

  test("reads figures in the unit of their indicator, with interval and quality", async () => {
    const { atlas } = await open();
    const of = (code: string, indicator: string) =>
      atlas.observations.find((one) => one.code === code && one.indicator === indicator);
    expect(of("010002", "gdp")).toEqual({
      code: "010002",
      indicator: "gdp",
      period: "2023",
      value: 100,
      low: 90,
      high: 110,
      quality: "estimate",
      source: "yearbook",
      note: { zh: "remainder", en: "remainder" },
    });
    expect(of("010001", "population")?.value).toBe(20);
    expect(of("010002", "population")?.value).toBeNull();
  });

  test("fills in what indicators leave out", async () => {
    const { atlas } = await open();
    expect(atlas.indicators[1]).toMatchObject({ direction: "neither", scale: 1, note: null, breaks: [], classes: {} });
  });
});

describe("completePackage", () => {
  test("adds regions, wide figures and remarks to a new atlas", async () => {
    const { atlas } = await open();
    const whole = await completePackage(atlas, tinyLoad());
    expect(whole.pending).toEqual([]);
    expect(whole.issues).toEqual([]);
    expect(whole.regions.byLevel.get("village")?.map(({ short }) => short)).toEqual(["渔村", "厚岗"]);
    expect(whole.observations.filter(({ quality }) => quality === "sample")).toMatchObject([
      { code: "010001101", indicator: "gdp", period: "2022", value: 1100.5, source: "made" },
      { code: "010001101", indicator: "population", value: 3 },
      { code: "010002100", indicator: "gdp", value: 40 },
    ]);
    expect(whole.remarks[0]).toMatchObject({
      code: "010001",
      text: { zh: "入选百强县", en: "Among the top 100 counties" },
      period: "2023",
    });
    expect(atlas.regions.byLevel.get("village")).toEqual([]);
  });

  test("reads only the role or path asked for", async () => {
    const { atlas } = await open();
    expect((await completePackage(atlas, tinyLoad(), ["remarks"])).pending).toEqual(["villages.csv", "wide.csv"]);
    expect(await completePackage(atlas, tinyLoad(), [])).toBe(atlas);
  });
});

test("figures bring the regions that are still pending", async () => {
  const { atlas } = await open();
  const files = { "wide.csv": "code,period,population\n010001100001,2022,0.2\n" };
  const whole = await completePackage(atlas, tinyLoad(files), ["wide.csv"]);
  expect(whole.pending).toEqual(["remarks.csv"]);
  expect(whole.issues).toEqual([]);
  expect(whole.observations.at(-1)).toMatchObject({ code: "010001100001", value: 0.2 });
});

describe("a broken package", () => {
  test.each([
    ["missing", null],
    ["no JSON", "{"],
    ["no object", "[]"],
    ["without an atlas", '{"resources":[]}'],
    ["without levels", '{"resources":[],"atlas":{"root":"1","levels":[]}}'],
    ["deep", "[".repeat(100_000)],
  ])("gives no atlas but an issue when its descriptor is %s", async (_, text) => {
    const { atlas, issues } = await openPackage(tinyLoad({ "datapackage.json": text }));
    expect(atlas).toBeNull();
    expect(issues[0]).toMatchObject({ file: "datapackage.json", severity: "error" });
  });

  test.each([
    "../secret.csv",
    "/etc/passwd",
    "https://example.org/a.csv",
    "a/../../b.csv",
    "a\\b.csv",
    "//host/a.csv",
    "a.csv?x=1",
  ])("never reads the path %s", async (path) => {
    const asked: string[] = [];
    const descriptor = tinyDescriptor(({ resources }) => resources.push({ name: "x", path, role: "regions" }));
    const load = tinyLoad({ "datapackage.json": descriptor });
    const { issues } = await openPackage((one) => {
      asked.push(one);
      return load(one);
    });
    expect(asked).not.toContain(path);
    expect(issues.map(brief)).toEqual([
      { kind: "descriptor-invalid", file: "datapackage.json", row: 12, column: "resources[11].path", value: path },
    ]);
  });

  test("goes on without a file that is missing", async () => {
    const { atlas, issues } = await open({ "groups.csv": null, "facilities.csv": null });
    expect(issues.map(brief)).toContainEqual({
      kind: "file-missing",
      file: "groups.csv",
      row: null,
      column: null,
      value: null,
    });
    expect(atlas.observations).toHaveLength(6);
    expect(atlas.groupsAtStart).toBeNull();
  });

  test("replaces a start view that does not exist and says so", async () => {
    const descriptor = tinyDescriptor(({ atlas }) => {
      atlas.root = "9";
      atlas.start = { level: "street", indicator: "nothing" };
    });
    const { atlas, issues } = await open({ "datapackage.json": descriptor });
    expect(atlas.root).toBe("0100");
    expect(atlas.start).toEqual({ level: "county", indicator: "gdp", period: null });
    expect(issues.map(({ column }) => column)).toEqual(["atlas.root", "atlas.start.level", "atlas.start.indicator"]);
  });

  test("keeps the good parts of a descriptor with a bad one", async () => {
    const descriptor = tinyDescriptor(({ atlas }) => {
      atlas.themes = "economy";
    });
    const { atlas, issues } = await open({ "datapackage.json": descriptor });
    expect(issues.map(brief)).toEqual([
      {
        kind: "descriptor-invalid",
        file: "datapackage.json",
        row: null,
        column: "atlas.themes",
        value: "economy",
      },
    ]);
    expect(atlas.themes).toEqual([{ id: "economy", name: { zh: "economy", en: "economy" } }]);
  });
});

describe("broken regions", () => {
  const replace = (from: string, to: string) => ({ "regions.csv": tinyText("regions.csv").replace(from, to) });

  test("names the column that is absent", async () => {
    expect(await issuesOf(replace("code,level", "id,level"))).toContainEqual({
      kind: "column-missing",
      file: "regions.csv",
      row: 1,
      column: "code",
      value: null,
    });
  });

  test.each([
    ["a level that does not exist", "010001101,town", "010001101,parish", "choice-invalid", 6, "level", "parish"],
    ["a code that occurs again", "010001101,town", "010001100,town", "code-duplicate", 6, "code", "010001100"],
    ["a parent that does not exist", "江川镇,010001", "江川镇,010009", "parent-unknown", 6, "parent", "010009"],
    ["a parent of the same level", "江川镇,010001", "江川镇,010001100", "parent-unknown", 6, "parent", "010001100"],
    ["a latitude out of range", "112.25,23.75", "112.25,237.5", "coordinate-range", 6, "lat", "237.5"],
    ["a seat that is no number", "112.25,23.75", "east,23.75", "number-invalid", 6, "lng", "east"],
    ["an empty name", "town,平凤镇", "town,", "cell-missing", 6, "name", "010001101"],
  ])("report %s", async (_, from, to, kind, row, column, value) => {
    expect(await issuesOf(replace(from, to))).toContainEqual({ kind, file: "regions.csv", row, column, value });
  });

  test("keep markup and prototype names as text", async () => {
    const { atlas } = await open(replace("平凤镇,Pingfeng", "<img src=x onerror=alert(1)>,__proto__"));
    expect(atlas.regions.byCode.get("010001101")).toMatchObject({
      name: "<img src=x onerror=alert(1)>",
      nameEn: "__proto__",
    });
  });

  test("lose direction overrides, and more of a name than anyone reads", async () => {
    const { atlas, issues } = await open(replace("平凤镇", `\u202e${"长".repeat(500)}`));
    expect(atlas.regions.byCode.get("010001101")?.name).toBe("长".repeat(120));
    expect(issues.map(({ kind }) => kind)).toContain("limit");
  });
});

describe("broken figures", () => {
  const add = (...rows: string[]) => ({ "figures.csv": `${tinyText("figures.csv")}${rows.join("\n")}\n` });

  test.each([
    ["no number", '010001101,gdp,2023,"12,3a",,,official,yearbook,', "number-invalid", "value", "12,3a"],
    ["an unknown region", "019999,gdp,2023,1,,,official,yearbook,", "code-unknown", "code", "019999"],
    ["an unknown indicator", "010001,gpd,2023,1,,,official,yearbook,", "indicator-unknown", "indicator", "gpd"],
    ["an unknown quality", "010001101,gdp,2023,1,,,good,yearbook,", "choice-invalid", "quality", "good"],
    ["an unknown source", "010001101,gdp,2023,1,,,official,nobody,", "source-unknown", "source", "nobody"],
    ["no period", "010001101,gdp,,1,,,official,yearbook,", "cell-missing", "period", ""],
    ["a repetition", "010001,gdp,2023,200.0,,,official,yearbook,", "row-duplicate", "value", "200.0"],
    ["a contradiction", "010001,gdp,2023,201,,,official,yearbook,", "row-conflict", "value", "201"],
    ["a reversed interval", "010001101,gdp,2023,5,6,4,estimate,yearbook,", "interval-invalid", "low", "[6, 4]"],
    [
      "an interval beside its value",
      "010001101,gdp,2023,5,6,7,estimate,yearbook,",
      "interval-invalid",
      "low",
      "[6, 7]",
    ],
  ])("report %s with file, row, column and value", async (_, row, kind, column, value) => {
    expect(await issuesOf(add(row))).toEqual([{ kind, file: "figures.csv", row: 8, column, value }]);
  });

  test("take what is no number as missing and keep the row", async () => {
    const { atlas } = await open(add("010001101,gdp,2023,abc,,,official,yearbook,"));
    expect(atlas.observations.at(-1)).toMatchObject({ code: "010001101", value: null });
  });

  test("keep the first of two that contradict each other, and quote it", async () => {
    const { atlas, issues } = await open(add("010001,gdp,2023,201,,,official,yearbook,"));
    expect(atlas.observations.filter(({ code }) => code === "010001").map(({ value }) => value)).toEqual([200, 20]);
    expect(issues[0]?.detail).toBe("东县, gdp, 2023: 200");
  });

  test("keep a value whose interval is unsound", async () => {
    const { atlas } = await open(add("010001101,gdp,2023,5,6,4,estimate,yearbook,"));
    expect(atlas.observations.at(-1)).toMatchObject({ value: 5, low: null, high: null });
  });

  test("say where a name and a code disagree", async () => {
    const wide = tinyText("wide.csv").replace("平凤镇", "地豆镇");
    expect(await issuesOf({ "wide.csv": wide })).toEqual([
      { kind: "code-name-disagree", file: "wide.csv", row: 2, column: "name", value: "地豆镇" },
    ]);
    expect(await issuesOf({ "wide.csv": tinyText("wide.csv").replace("平凤镇", "江川镇") })).toEqual([]);
  });

  test("warn once about an indicator at a level it is not declared for", async () => {
    const rows = [
      "010001101,gdp_per_head,2023,5,,,official,yearbook,",
      "010002100,gdp_per_head,2023,5,,,official,yearbook,",
    ];
    const indicators = tinyText("indicators.json").replace('["county", "town"]', '["county"]');
    expect(await issuesOf({ ...add(...rows), "indicators.json": indicators })).toEqual([
      { kind: "indicator-level", file: "figures.csv", row: 8, column: "indicator", value: "gdp_per_head" },
    ]);
  });

  test("report every column a header lacks, and the rest still works", async () => {
    const { atlas, issues } = await open({ "figures.csv": "region,indicator,year,value\n010001,gdp,2023,1\n" });
    expect(issues.filter(({ kind }) => kind === "column-missing").map(({ column }) => column)).toEqual([
      "code",
      "period",
    ]);
    expect(atlas.observations).toEqual([]);
    expect(atlas.layers.size).toBe(2);
  });

  test("in GB18030 are read, with a warning", async () => {
    // "code,name,period,gdp" and 010001101,<四会 in GBK>,2022,7
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("code,name,period,gdp\n010001101,"),
      0xcb,
      0xc4,
      0xbb,
      0xe1,
      ...new TextEncoder().encode(",2022,7\n"),
    ]);
    const whole = await complete({ "wide.csv": bytes });
    expect(whole.observations.at(-1)?.value).toBe(7);
    expect(whole.issues).toMatchObject([
      { kind: "encoding", detail: "gb18030", severity: "warning" },
      { kind: "code-name-disagree", value: "四会" },
    ]);
  });

  test("with periods in the header need no column for them", async () => {
    const whole = await complete({ "wide.csv": "code,gdp@2021,gdp@2022\n010001101,1,2\n" });
    expect(whole.observations.slice(-2)).toMatchObject([
      { period: "2021", value: 1 },
      { period: "2022", value: 2 },
    ]);
    expect(whole.issues).toEqual([]);
  });
});

describe("broken declarations", () => {
  const indicators = (change: (list: Record<string, unknown>[]) => void) => {
    const list = JSON.parse(tinyText("indicators.json"));
    change(list);
    return { "indicators.json": JSON.stringify(list) };
  };
  const goals = (rule: unknown) => {
    const list = JSON.parse(tinyText("goals.json"));
    list[0].rule = rule;
    return { "goals.json": JSON.stringify(list) };
  };
  const formula = (text: string) =>
    indicators((list) => {
      (list[2] as Record<string, unknown>).formula = text;
    });

  test.each([
    ["bad syntax", "gdp /", "formula-invalid", "gdp /"],
    ["an unknown indicator", "gdp / people", "indicator-unknown", "people"],
    ["a circle", "gdp_per_head * 2", "formula-invalid", "gdp_per_head * 2"],
  ])("report a formula with %s and keep the indicator", async (_, text, kind, value) => {
    const { atlas, issues } = await open(formula(text));
    expect(issues.map(brief)).toEqual([{ kind, file: "indicators.json", row: 3, column: "formula", value }]);
    expect(atlas.indicators).toHaveLength(3);
  });

  test("leave out an indicator of unknown kind and an id that occurs again", async () => {
    const files = indicators((list) => {
      list.push({ ...list[0], id: "odd", kind: "sum" }, { ...list[0] });
    });
    const { atlas, issues } = await open(files);
    expect(issues.map(brief)).toEqual([
      { kind: "descriptor-invalid", file: "indicators.json", row: 4, column: "kind", value: "sum" },
      { kind: "code-duplicate", file: "indicators.json", row: 5, column: "id", value: "gdp" },
    ]);
    expect(atlas.indicators).toHaveLength(3);
  });

  test("give a theme that nobody declared a heading of its own", async () => {
    const { atlas } = await open(
      indicators((list) => {
        (list[0] as Record<string, unknown>).theme = "new";
      }),
    );
    expect(atlas.themes.map(({ id }) => id)).toEqual(["economy", "new"]);
  });

  test.each([
    [{ kind: "every", indicator: "gdp", level: "county", op: "=>", target: 1 }, "rule.op", "=>", "goal-invalid"],
    [{ kind: "every", indicator: "gdp", level: "county", op: ">=", target: "1" }, "rule.target", "1", "goal-invalid"],
    [
      { kind: "every", indicator: "gpd", level: "county", op: ">=", target: 1 },
      "rule.indicator",
      "gpd",
      "goal-reference",
    ],
    [
      { kind: "every", indicator: "gdp", level: "parish", op: ">=", target: 1 },
      "rule.level",
      "parish",
      "goal-reference",
    ],
    [
      { kind: "every", indicator: "gdp", level: "town", group: "south", op: ">=", target: 1 },
      "rule.group",
      "south",
      "goal-reference",
    ],
    [
      { kind: "share", indicator: "gdp", groups: ["west", "x"], op: ">=", target: 1 },
      "rule.groups",
      "x",
      "goal-reference",
    ],
    [{ kind: "within", facility: "port", level: "town", minutes: 30 }, "rule.facility", "port", "goal-reference"],
    [{ kind: "total", indicator: "gdp", region: "99", op: ">=", target: 1 }, "rule.region", "99", "goal-reference"],
    [{ kind: "wish" }, "rule.kind", "wish", "goal-invalid"],
  ])("keep a goal with the unsound rule %j in words alone", async (rule, column, value, kind) => {
    const { atlas, issues } = await open(goals(rule));
    expect(issues.map(brief)).toEqual([{ kind, file: "goals.json", row: 1, column, value }]);
    expect(atlas.goals[0]).toMatchObject({ id: "T1", rule: { kind: "process" } });
  });

  test("accept a group written as codes", async () => {
    const { atlas, issues } = await open(
      goals({ kind: "share", indicator: "gdp", groups: ["010001+010002"], op: ">=", target: 1 }),
    );
    expect(issues).toEqual([]);
    expect(atlas.goals[0]?.rule.kind).toBe("share");
  });

  test("report unknown members of a group and keep the others", async () => {
    const groups = tinyText("groups.csv").replace("W,010002", "W,010002;010009");
    const { atlas, issues } = await open({ "groups.csv": groups });
    expect(issues.map(brief)).toEqual([
      { kind: "code-unknown", file: "groups.csv", row: 3, column: "members", value: "010009" },
    ]);
    expect(atlas.groups[1]?.members).toEqual(["010002"]);
  });

  test("drop an address that is no web address", async () => {
    const sources = tinyText("sources.csv").replace("https://example.org/yearbook", "javascript:alert(1)");
    const { atlas, issues } = await open({ "sources.csv": sources });
    expect(atlas.sources.get("yearbook")?.url).toBeNull();
    expect(issues.map(brief)).toEqual([
      { kind: "choice-invalid", file: "sources.csv", row: 2, column: "url", value: "javascript:alert(1)" },
    ]);
  });
});
