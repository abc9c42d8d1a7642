import { expect, test } from "vitest";
import { fileName } from "../../../src/core/export/file.ts";

test("a file is named by its parts and says when it holds samples", () => {
  expect(fileName(["肇庆市", "镇", "人均地区生产总值", "2023"], { extension: "csv" })).toBe(
    "肇庆市_镇_人均地区生产总值_2023.csv",
  );
  expect(fileName(["肇庆市", "", "GDP"], { sample: "示例", extension: "png" })).toBe("肇庆市_GDP_示例.png");
});

test.each([
  [["../../etc/passwd"], "etc-passwd.csv"],
  [['a\\b:c*d?e"f<g>h|i'], "a-b-c-d-e-f-g-h-i.csv"],
  [["a\u0000b\u202ecsv.exe"], "abcsv.exe.csv"],
  [["CON"], "atlas_CON.csv"],
  [["...", ""], "atlas.csv"],
  [["名 称\n二"], "名-称二.csv"],
])("%j becomes a name that every system takes", (parts, name) => {
  expect(fileName(parts, { extension: "csv" })).toBe(name);
});

test("a long name is cut between characters", () => {
  expect([...fileName(["𠮷".repeat(300)], { sample: "sample", extension: "csv" })]).toHaveLength(111);
});
