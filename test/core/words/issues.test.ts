import { expect, test } from "vitest";
import type { Issue, IssueKind } from "../../../src/core/package/issue.ts";
import { issueText } from "../../../src/core/words/issues.ts";

const base: Issue = {
  severity: "error",
  kind: "number-invalid",
  file: "towns.csv",
  row: 18,
  column: "value",
  value: "12,3a",
  detail: null,
};

test("file, row, column and value are named in both languages", () => {
  expect(issueText(base, "zh")).toBe("towns.csv第18行，列value：“12,3a”不是数字，按缺失处理。");
  expect(issueText(base, "en")).toBe("towns.csv, row 18, column value: “12,3a” is not a number and counts as missing.");
});

test("what is not known is left out", () => {
  const missing: Issue = { ...base, kind: "file-missing", row: null, column: null, value: null };
  expect(issueText(missing, "zh")).toBe("towns.csv：找不到这个文件，其余部分照常可用。");
  expect(issueText(missing, "en")).toBe("towns.csv: the file is missing; the rest still works.");
});

test("a missing column is the finding and not the place", () => {
  const issue: Issue = { ...base, kind: "column-missing", row: 1, column: "code", value: null, detail: "区划代码" };
  expect(issueText(issue, "zh")).toBe("towns.csv第1行：缺少列“code”（现有列：区划代码）。");
  expect(issueText(issue, "en")).toBe("towns.csv, row 1: column “code” is missing (columns found: 区划代码).");
});

test("says which of two values is used, and which are allowed", () => {
  const conflict: Issue = { ...base, kind: "row-conflict", value: "35", detail: "冷坑镇, gdp, 2023: 34" };
  expect(issueText(conflict, "zh")).toBe(
    "towns.csv第18行，列value：同一区域、指标和时期另有不同的值，“35”未采用（采用：冷坑镇，gdp，2023：34）。",
  );
  const choice: Issue = { ...base, kind: "choice-invalid", column: "quality", value: "", detail: "official / sample" };
  expect(issueText(choice, "zh")).toBe(
    "towns.csv第18行，列quality：空值不在允许的取值之内（可用：official / sample）。",
  );
  expect(issueText(choice, "en")).toBe(
    "towns.csv, row 18, column quality: an empty value is not one of the allowed values (allowed: official / sample).",
  );
});

test("tells a code given twice from a region in parts, and an unknown column from a repeated one", () => {
  const twice: Issue = { ...base, kind: "code-duplicate", column: "code", value: "441224" };
  expect(issueText(twice, "zh")).toContain("采用先出现的");
  expect(issueText({ ...twice, severity: "warning" }, "zh")).toContain("各部分合为一个区域");
  const column: Issue = { ...base, kind: "column-unknown", row: 1, column: "gdp", value: "gdp" };
  expect(issueText(column, "zh")).toBe("towns.csv第1行：不认识列“gdp”，未使用。");
  expect(issueText({ ...column, detail: "gdp → gdp (2)" }, "zh")).toBe(
    "towns.csv第1行：列“gdp”重复出现（gdp → gdp (2)）。",
  );
});

test("a file that cannot be read is called by its format, with a reason of our own", () => {
  const issue: Issue = { ...base, kind: "file-unreadable", file: "镇.kml", row: null, column: null, value: "KML" };
  expect(issueText(issue, "zh")).toBe("镇.kml：KML文件读不出来：内容残缺或不合格式。");
  expect(issueText({ ...issue, detail: "doctype" }, "en")).toBe(
    "镇.kml: the KML file cannot be read: it declares a document type, which is not read to be safe.",
  );
  expect(issueText({ ...issue, value: null, detail: "password" }, "zh")).toBe(
    "镇.kml：文件读不出来：设有密码，请去掉密码后另存。",
  );
  const book: Issue = { ...issue, file: "年报.xls", value: null };
  expect(issueText(book, "zh")).toBe("年报.xls：XLS文件读不出来：内容残缺或不合格式。");
  expect(issueText({ ...book, detail: "password" }, "en")).toBe(
    "年报.xls: the XLS file cannot be read: it is locked with a password; save it without one.",
  );
  expect(issueText({ ...issue, value: "constructor" }, "zh")).toBe("镇.kml：文件读不出来。");
});

test("user text stays text, on one line and not too long", () => {
  const issue: Issue = { ...base, value: `<img src=x onerror=alert(1)>\n$& ${"长".repeat(90)}` };
  const text = issueText(issue, "zh");
  expect(text).toContain("“<img src=x onerror=alert(1)> $& 长");
  expect(text).toContain("…”不是数字");
  expect(text).not.toContain("\n");
  expect([...text].length).toBeLessThan(110);
});

test.each([
  "file-missing",
  "file-unreadable",
  "descriptor-invalid",
  "column-missing",
  "column-unknown",
  "cell-missing",
  "number-invalid",
  "choice-invalid",
  "code-duplicate",
  "code-unknown",
  "code-name-disagree",
  "parent-unknown",
  "row-duplicate",
  "row-conflict",
  "row-width",
  "indicator-unknown",
  "indicator-level",
  "source-unknown",
  "formula-invalid",
  "goal-invalid",
  "goal-reference",
  "group-unknown",
  "ring-open",
  "ring-short",
  "coordinate-range",
  "geometry-missing",
  "shape-unjoined",
  "region-without-shape",
  "interval-invalid",
  "encoding",
  "limit",
  "file-empty",
  "file-type",
  "file-cut",
  "line-short",
  "node-missing",
  "speed-invalid",
  "oneway-invalid",
  "class-missing",
  "coordinate-swapped",
  "coordinate-projected",
  "coordinate-system",
  "roads-none",
  "roads-apart",
  "roads-elsewhere",
] satisfies IssueKind[])("%s is one sentence without gaps, with and without a value", (kind) => {
  for (const value of ["甲", null]) {
    const zh = issueText({ ...base, kind, value, detail: "甲乙" }, "zh");
    const en = issueText({ ...base, kind, value, detail: "detail" }, "en");
    expect(zh).toMatch(/^towns\.csv第18行(，列value)?：.+（(.+：)?甲乙）。$/);
    expect(zh).not.toMatch(/[{}]|undefined|null|[,;:!?]/);
    expect(en).toMatch(/^towns\.csv, row 18(, column value)?: .+ \((.+: )?detail\)\.$/);
    expect(en).not.toMatch(/[{}]|undefined|null|\s{2}|[，：；。（）]/);
  }
});
