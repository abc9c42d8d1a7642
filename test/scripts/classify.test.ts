import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { classify } from "../../scripts/commands/classify.ts";

const folder = mkdtempSync(join(tmpdir(), "classify-"));
const path = join(folder, "table.csv");
const ROWS = ["1", "2", "3", "１０", "11", "12", '"1,030"', "", "—", "n/k"];
writeFileSync(path, ["code,value", ...ROWS.map((text, i) => `${i},${text}`)].join("\r\n"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await classify([...args], (line) => lines.push(line));
  return { code, lines };
}

describe("classify", () => {
  test("prints breaks and counts as JSON, missing and invalid cells apart", async () => {
    const { code, lines } = await run(path, "--column", "value", "--method", "natural", "--classes", "3", "--json");
    expect(code, "a text that is no number is an error").toBe(1);
    expect(lines).toHaveLength(1);
    const printed = JSON.parse(lines[0] ?? "");
    expect(printed).toMatchObject({
      file: "table.csv",
      column: "value",
      method: "natural",
      edges: [1, 6.5, 521, 1030],
      breaks: [6.5, 521],
      counts: [3, 3, 1],
      missing: 2,
      invalid: 1,
      requested: 3,
      distinct: 7,
      closed: "right",
    });
    expect(printed.issues).toMatchObject([{ kind: "number-invalid", row: 11, column: "value", value: "n/k" }]);
  });

  test("prints a line a class, one for missing values, and what was wrong", async () => {
    const { code, lines } = await run(path, "--column", "value", "--breaks", "3, 11");
    expect(code, "a text that is no number is an error").toBe(1);
    expect(lines.slice(0, 4)).toEqual(["[1, 3]\t3", "(3, 11]\t2", "(11, 1030]\t2", "-\t3"]);
    expect(lines).toHaveLength(5);
  });

  test("returns 0 where all is well, missing values too", async () => {
    const fine = join(folder, "fine.csv");
    writeFileSync(fine, "value\n1\n2\n\n3\n");
    const { code, lines } = await run(fine, "--column", "value", "--method", "equal", "--classes", "2");
    expect([code, lines]).toEqual([0, ["[1, 2]\t2", "(2, 3]\t1", "-\t0"]]);
  });

  test("returns 1 where the table or the column does not exist", async () => {
    expect((await run(join(folder, "none.csv"), "--column", "value")).code).toBe(1);
    const { code, lines } = await run(path, "--column", "gdp", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(lines[0] ?? "").issues).toMatchObject([{ kind: "column-missing", column: "gdp" }]);
  });

  test.each([
    [[], "one table"],
    [["t.csv"], "--column"],
    [["t.csv", "--column", "c", "--method", "jenks"], "jenks"],
    [["t.csv", "--column", "c", "--classes", "12"], "12"],
    [["t.csv", "--column", "c", "--breaks", "5, 3"], "Break 2"],
    [["t.csv", "--column", "c", "--method", "equal", "--breaks", "5"], "--breaks"],
  ])("returns 2 for %j and says what is wrong", async (args, words) => {
    const { code, lines } = await run(...args);
    expect(code).toBe(2);
    expect(lines[0]).toContain(words);
    expect(lines[1]).toContain("classify TABLE");
  });
});
