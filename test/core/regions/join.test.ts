import { describe, expect, test } from "vitest";
import { findCandidates } from "../../../src/core/regions/candidates.ts";
import { type JoinOptions, type JoinReport, joinTable, OUTCOMES } from "../../../src/core/regions/join.ts";
import { HOWS, type Place } from "../../../src/core/regions/lookup.ts";
import { shortName } from "../../../src/core/regions/names.ts";
import { parseTable } from "../../../src/core/table/table.ts";

const place = (
  level: string,
  code: string,
  name: string,
  parent: string | null,
  extra: Partial<Place> = {},
): Place => ({
  code,
  name,
  level,
  parent,
  short: shortName(name),
  aliases: [],
  former: [],
  ...extra,
});

const places: readonly Place[] = [
  place("city", "441200", "肇庆市", null),
  place("county", "441203", "鼎湖区", "441200"),
  place("county", "441204", "高要区", "441200", { former: ["高要市"] }),
  place("county", "441223", "广宁县", "441200"),
  place("county", "441226", "德庆县", "441200"),
  place("town", "441203001", "坑口街道", "441203"),
  place("town", "441204112", "回龙镇", "441204"),
  place("town", "441204115", "金利镇", "441204", { aliases: ["金利新区"] }),
  place("town", "441204116", "蚬岗镇", "441204"),
  place("town", "441223107", "坑口镇", "441223"),
  place("town", "441226102", "回龙镇", "441226"),
  place("town", "441226107", "莫村镇", "441226", { former: ["平岗镇"] }),
];

function join(text: string, options: JoinOptions = {}) {
  const table = parseTable(text, "t.csv");
  const report = joinTable(places, table, options);
  return { table, report, rows: rowsOf(report) };
}

/** Code, or the outcome in brackets, and how, of each row. */
function rowsOf(report: JoinReport): string[] {
  return [...report.match].map((at, row) =>
    at < 0 ? `(${OUTCOMES[report.outcome[row] as number]})` : `${places[at]?.code} ${HOWS[report.how[row] as number]}`,
  );
}

describe("joinTable", () => {
  test("joins by code and prefers codes to names", () => {
    const { report, rows } = join("镇,代码,值\n金利镇,441204115,1\n蚬岗镇,441204116,2\n莫村镇,441226107,3\n");
    expect(report).toMatchObject({ key: "代码", kind: "code", check: "镇", matched: 3, unmatched: [] });
    expect(rows).toEqual(["441204115 code", "441204116 code", "441226107 code"]);
    expect([...report.confidence]).toEqual([1, 1, 1]);
  });

  test("joins by full name, alias, former and short name", () => {
    const { report, rows } = join("name,v\n金利镇,1\n金利新区,2\n平岗镇,3\n蚬岗,4\n");
    expect(report).toMatchObject({ key: "name", kind: "name" });
    expect(rows).toEqual(["441204115 name", "441204115 alias", "441226107 former", "441204116 short"]);
  });

  test("takes a name of another kind for the short name", () => {
    expect(join("县,v\n德庆县,1\n高要县,2\n高要市,3\n").rows).toEqual(["441226 name", "441204 short", "441204 former"]);
  });

  test("leaves a name that occurs twice open and offers both", () => {
    const { report, rows, table } = join("镇,v\n回龙镇,1\n金利镇,2\n");
    expect(rows).toEqual(["(ambiguous)", "441204115 name"]);
    expect(report.unmatched).toEqual([0]);
    expect(findCandidates(places, table, report)(0).map(({ code }) => code)).toEqual(["441204112", "441226102"]);
  });

  test.each([
    ["name", "高要区", "德庆县"],
    ["short name", "高要", "德庆"],
    ["code", "441204", "441226"],
  ])("decides a name that occurs twice by the %s of the place above", (_, one, other) => {
    const { report, rows } = join(`县,镇,v\n${one},回龙镇,1\n${other},回龙镇,2\n${one},金利镇,3\n`);
    expect(report).toMatchObject({ key: "镇", parent: "县" });
    expect(rows).toEqual(["441204112 name", "441226102 name", "441204115 name"]);
  });

  test("takes of several columns with places above the one that tells most rows apart", () => {
    const whole: readonly Place[] = [
      place("city", "441200", "肇庆市", null),
      ...places.map((one) => (one.level === "county" ? { ...one, parent: "441200" } : one)),
      place("village", "441204115201", "四联村委会", "441204115"),
      place("village", "441204116201", "四联村委会", "441204116"),
    ];
    const joined = (text: string) => {
      const { parent, match } = joinTable(whole, parseTable(text, "t.csv"));
      return [parent, ...[...match].map((at) => whole[at]?.code)];
    };
    const towns = "肇庆市,高要区,回龙镇\n肇庆市,德庆县,回龙镇\n肇庆市,高要区,金利镇\n";
    expect(joined(`市,县,镇\n${towns}`)).toEqual(["县", "441204112", "441226102", "441204115"]);
    const villages = "高要区,金利镇,四联村委会\n高要区,蚬岗镇,四联村委会\n";
    expect(joined(`县,镇,村\n${villages}`)).toEqual(["镇", "441204115201", "441204116201"]);
  });

  test("lets the place above lead to the short name where the full name lies elsewhere", () => {
    const { rows } = join("县,镇\n鼎湖区,坑口镇\n广宁县,坑口镇\n高要区,金利镇\n");
    expect(rows).toEqual(["441203001 short", "441223107 name", "441204115 name"]);
  });

  test("takes the one figure of a table for no province", () => {
    expect(join("镇,户数\n金利镇,44").report.parent).toBeNull();
    expect(join("镇,省\n金利镇,44\n蚬岗镇,44").report.parent).toBe("省");
  });

  test("tells a village from a community of its name, and both from the town, by what their names end in", () => {
    const whole: readonly Place[] = [
      ...places,
      place("town", "441203101", "永安镇", "441203"),
      place("village", "441203101001", "永安社区居民委员会", "441203101"),
      place("village", "441203101200", "永安村委会", "441203101"),
    ];
    const names = ["永安村", "永安村民委员会", "永安村委", "永安社区", "永安居委会"];
    const { match } = joinTable(whole, parseTable(`村（社区）\n${names.join("\n")}\n`, "t.csv"));
    expect([...match].map((at) => whole[at]?.code.slice(-3))).toEqual(["200", "200", "200", "001", "001"]);
  });

  test("takes no column of figures for places above because one of them is a province's code", () => {
    expect(join("县,人口\n鼎湖区,50\n高要区,44\n广宁县,25\n").report.parent).toBeNull();
  });

  test("holds the names beside codes against them however many disagree, but not those of other places", () => {
    const towns = ["441204112,金利镇", "441204115,蚬岗镇", "441204116,回龙镇"].map((row) => `${row},1`).join("\n");
    const slipped = join(`代码,名称,值\n${towns}`);
    expect(slipped.report.check).toBe("名称");
    expect(slipped.rows).toEqual(["(disagree)", "(disagree)", "(disagree)"]);
    const helped = join(`代码,对口帮扶镇,值\n${towns}`);
    expect([helped.report.check, helped.report.matched]).toEqual([null, 3]);
  });

  test("leaves a name open that does not lie in the place above", () => {
    const { report, rows } = join("县,镇\n德庆县,金利镇\n高要区,蚬岗镇\n德庆县,莫村镇\n广宁县,坑口镇\n");
    expect(rows).toEqual(["(disagree)", "441204116 name", "441226107 name", "441223107 name"]);
    expect(report.disagreements).toEqual([{ row: 0, byKey: "441204115", text: "德庆县", byCheck: [] }]);
  });

  test("reads county and town in one cell", () => {
    const { rows } = join(
      "单位\n肇庆市高要区金利镇\n广东省肇庆市德庆县回龙镇\n高要区/回龙镇\n高要 蚬岗镇\n广宁县回龙镇\n",
    );
    expect(rows).toEqual(["441204115 path", "441226102 path", "441204112 path", "441204116 path", "(unmatched)"]);
  });

  test("reads a name with what it lies in behind it in brackets", () => {
    const { rows } = join("镇\n回龙镇（德庆县）\n回龙镇(高要)\n金利镇 [高要区]\n回龙镇（广宁县）\n");
    expect(rows).toEqual(["441226102 path", "441204112 path", "441204115 path", "(unmatched)"]);
  });

  test("joins a row whose code is empty by the name beside it, and offers what the name beside an unknown code means", () => {
    const { report, rows, table } = join(
      "代码,县,镇\n441204115,高要区,金利镇\n,高要区,蚬岗镇\n,,回龙镇\n441204999,高要区,金利镇\n441226107,德庆县,莫村镇\n",
      { key: "代码" },
    );
    expect(report).toMatchObject({ key: "代码", check: "镇" });
    expect(rows).toEqual(["441204115 code", "441204116 name", "(ambiguous)", "(unmatched)", "441226107 code"]);
    expect(report.confidence[1]).toBeCloseTo(0.95 * 0.9, 6);
    expect(findCandidates(places, table, report)(3).map(({ code }) => code)).toEqual(["441204115"]);
  });

  test("offers the likest names in the place above before those elsewhere", () => {
    const { report, table } = join("县,镇\n高要区,蚬岗镇\n德庆县,莫村镇\n德庆县,回岗镇\n");
    const offered = findCandidates(places, table, report)(2).map(({ code }) => code);
    expect(offered.indexOf("441226102")).toBe(0);
    expect(offered).toContain("441204116");
  });

  test("decides by the level that most rows stand at", () => {
    const two: readonly Place[] = [...places, place("village", "441204115001", "蚬岗村", "441204115")];
    const table = parseTable("名\n金利镇\n莫村镇\n蚬岗\n", "t.csv");
    const report = joinTable(two, table);
    expect(two[report.match[2] as number]?.code).toBe("441204116");
    expect(report.confidence[2]).toBeCloseTo(0.72, 6);
  });

  test("takes short names that are those of a town and of its seat for the towns, and those of villages for villages", () => {
    const seats: readonly Place[] = [
      ...places,
      place("village", "441204115001", "金利社区居委会", "441204115"),
      place("village", "441226102001", "回龙社区居委会", "441226102"),
      place("village", "441204115201", "东围村委会", "441204115"),
    ];
    const codes = (text: string) => {
      const { match } = joinTable(seats, parseTable(text, "t.csv"));
      return [...match].map((at) => seats[at]?.code);
    };
    expect(codes("县,镇\n高要,金利\n德庆,回龙\n高要,回龙\n")).toEqual(["441204115", "441226102", "441204112"]);
    expect(codes("村\n金利\n东围\n")).toEqual(["441204115001", "441204115201"]);
  });

  test("leaves a row open whose code and name mean different places, and says so", () => {
    const text = "代码,镇\n441204115,蚬岗镇\n441204116,蚬岗镇\n441226107,莫村镇\n441203001,坑口街道\n";
    const { report, rows, table } = join(text);
    expect(rows).toEqual(["(disagree)", "441204116 code", "441226107 code", "441203001 code"]);
    expect(report.disagreements).toEqual([{ row: 0, byKey: "441204115", text: "蚬岗镇", byCheck: ["441204116"] }]);
    expect(findCandidates(places, table, report)(0).map(({ code }) => code)).toEqual(["441204115", "441204116"]);
    expect(rowsOf(join(text, { prefer: "key" }).report)[0]).toBe("441204115 code");
    expect(rowsOf(join(text, { prefer: "check" }).report)[0]).toBe("441204116 name");
  });

  test("joins by code and reports it where nobody goes by the name", () => {
    const { report, rows } = join("代码,镇\n441204115,新名镇\n441204116,蚬岗镇\n441226107,莫村镇\n");
    expect(rows[0]).toBe("441204115 code");
    expect(report.confidence[0]).toBeCloseTo(0.8, 6);
    expect(report.disagreements).toMatchObject([{ row: 0, text: "新名镇", byCheck: [] }]);
  });

  test("counts what is missing at the level of the rows, and rows that share a place", () => {
    const { report } = join("代码,年,v\n441203,2022,1\n441204,2022,2\n441204,2023,3\n441226,2022,4\n");
    expect(report.missing).toEqual(["441223"]);
    expect(report.duplicates).toEqual([{ code: "441204", rows: [1, 2] }]);
    expect(join("代码,年\n441203,2022\n441204,2022\n441204,2023\n", { apart: ["年"] }).report.duplicates).toEqual([]);
  });

  test("tells rows of one place apart by the columns said, and lists those alike in all of them", () => {
    const text = "代码,年\n441203,2022\n441204,2022\n441203,2023\n441204,2022\n441203,2022\n441204,2022\n";
    expect(join(text, { apart: ["年"] }).report.duplicates).toEqual([
      { code: "441203", rows: [0, 4] },
      { code: "441204", rows: [1, 3, 5] },
    ]);
  });

  test("leaves a code open that is one place's own and another's without its zeros", () => {
    const near = [place("town", "12345", "甲镇", null), place("town", "012345", "乙镇", null)];
    const outcomes = (text: string) => {
      const { match, outcome } = joinTable(near, parseTable(text, "t.csv"), { key: "代码" });
      return [...match].map((at, row) => near[at]?.name ?? OUTCOMES[outcome[row] as number]);
    };
    expect(outcomes("代码\n12345\n012345\n0012345\n")).toEqual(["甲镇", "乙镇", "ambiguous"]);
  });

  test("takes the first of two places that share a code", () => {
    const twice = [place("town", "441204115", "金利镇", null), place("town", "441204115", "蚬岗镇", null)];
    const report = joinTable(twice, parseTable("代码\n441204115\n", "t.csv"));
    expect([...report.match]).toEqual([0]);
  });

  test("says which rows are empty, lossy or unknown and what an unknown one may have meant", () => {
    const { report, rows, table } = join("镇\n金利镇\n4.412E+08\n蚬刚镇\n回龍\n莫村镇\n蚬岗镇\n");
    expect(rows).toEqual([
      "441204115 name",
      "(lossy)",
      "(unmatched)",
      "(unmatched)",
      "441226107 name",
      "441204116 name",
    ]);
    expect(findCandidates(places, table, report)(2)[0]).toMatchObject({ code: "441204116" });
    expect(findCandidates(places, table, report)(1).map(({ code }) => code)).toContain("441204115");
  });

  test("goes by the name beside a code that is missing or lost its digits, where what is left of it agrees", () => {
    const { rows, report } = join(
      "代码,镇\n441204115,金利镇\n441226107,莫村镇\n441204116,蚬岗镇\n,蚬岗镇\n4.41204E+08,蚬岗镇\n4.41226E+08,蚬岗镇\n4.41E+08,\n441299999,蚬岗镇\n",
    );
    expect(rows).toEqual([
      "441204115 code",
      "441226107 code",
      "441204116 code",
      "441204116 name",
      "441204116 name",
      "(lossy)",
      "(lossy)",
      "(unmatched)",
    ]);
    // 0.95 for a full name, less a tenth.
    expect(report.confidence[3]).toBeCloseTo(0.855, 6);
  });

  test("offers for an unknown code the place that is named beside it", () => {
    const { report, table } = join("代码,镇\n441204115,金利镇\n441226107,莫村镇\n441299999,蚬岗镇\n");
    expect(findCandidates(places, table, report)(2).map(({ code }) => code)).toEqual(["441204116"]);
  });

  test("follows what was said by hand", () => {
    const { rows } = join("镇\n回龙镇\n金利镇\n", { given: new Map([[0, "441226102"]]) });
    expect(rows).toEqual(["441226102 given", "441204115 name"]);
  });

  test("uses the key it is told and refuses one that is no column", () => {
    expect(join("a,b\n441204115,441204116\n", { key: "b" }).rows).toEqual(["441204116 code"]);
    expect(() => join("a\n1\n", { key: "zz" })).toThrow('column "zz" is not one of a');
  });

  test("joins nothing where nothing fits", () => {
    const { report } = join("a,b\nx,y\n");
    expect(report).toMatchObject({ key: null, matched: 0, unmatched: [0], missing: places.map(({ code }) => code) });
  });
});

describe("codes as spreadsheets leave them", () => {
  const fips = ["01001", "01003", "10001", "36061"].map((code) => place("county", code, `County ${code}`, null));
  const codes = (text: string) => {
    const report = joinTable(fips, parseTable(text, "f.csv"));
    return [...report.match].map((at, row) => `${fips[at]?.code} ${at < 0 ? "" : HOWS[report.how[row] as number]}`);
  };

  test("join without their leading zeros", () => {
    expect(codes("fips,v\n1001,1\n1003,2\n10001,3\n36061,4\n")).toEqual([
      "01001 code-padded",
      "01003 code-padded",
      "10001 code",
      "36061 code",
    ]);
  });

  test("join with a decimal, a quote or a formula around them", () => {
    expect(codes('fips\n1001.0\n\'01003\n"=""10001"""\n３６０６１\n')).toEqual([
      "01001 code-padded",
      "01003 code",
      "10001 code",
      "36061 code",
    ]);
  });

  test("join in scientific notation that has all their digits, and stay open where it has not", () => {
    const { rows } = join("code\n4.41204115E+8\n4.41226107e8\n4.41204E+08\n441204116\n");
    expect(rows).toEqual(["441204115 code-padded", "441226107 code-padded", "(lossy)", "441204116 code"]);
  });

  test("join over 6, 9 and 12 digits", () => {
    const { rows } = join("code\n441204115000\n441204000000\n441226000\n");
    expect(rows).toEqual(["441204115 code-padded", "441204 code-padded", "441226 code-padded"]);
  });
});
