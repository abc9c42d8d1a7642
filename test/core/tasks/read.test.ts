import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/core/package/issue.ts";
import { parseTable } from "../../../src/core/table/table.ts";
import { readTasks } from "../../../src/core/tasks/read.ts";

const HEAD = "id,title,title_en,lead,lead_en,partners,partners_en,start,deadline,regions,goals,status,source,quality";
const context = { regions: new Set(["01", "0101"]), goals: new Set(["G1"]) };

function read(...lines: string[]) {
  const issues: Issue[] = [];
  const tasks = readTasks(parseTable([HEAD, ...lines].join("\n"), "tasks.csv"), context, issues);
  return { tasks, issues: issues.map(({ kind, row, column, value }) => [kind, row, column, value]) };
}

describe("a table of tasks", () => {
  test("is read with offices, days, places and goals", () => {
    const { tasks, issues } = read(
      "T1,修路,Road,交通局,Transport,水利局;财政局,Water;Finance,2023-01,2024-06-30,01;0101,G1,running,plan,official",
    );
    expect(issues).toEqual([]);
    expect(tasks).toEqual([
      {
        id: "T1",
        title: { zh: "修路", en: "Road" },
        lead: { zh: "交通局", en: "Transport" },
        partners: [
          { zh: "水利局", en: "Water" },
          { zh: "财政局", en: "Finance" },
        ],
        start: { text: "2023-01", first: "2023-01-01", last: "2023-01-31" },
        deadline: { text: "2024-06-30", first: "2024-06-30", last: "2024-06-30" },
        regions: ["01", "0101"],
        goals: ["G1"],
        status: "running",
        note: null,
        source: "plan",
        quality: "official",
      },
    ]);
  });

  test("keeps a task without a deadline, and one whose deadline is none, and says so", () => {
    const { tasks, issues } = read(
      "T1,甲,,局,,,,,,,,running,,sample",
      "T2,乙,,局,,,,soon,2024-02-30,,,running,,sample",
      "T3,丙,,局,,,,,２０２４－０６,,,running,,sample",
    );
    expect(tasks.map(({ deadline }) => deadline?.text ?? null)).toEqual([null, null, "2024-06"]);
    expect(issues).toEqual([
      ["cell-missing", 2, "deadline", ""],
      ["date-invalid", 3, "start", "soon"],
      ["date-invalid", 3, "deadline", "2024-02-30"],
    ]);
  });

  test("leaves out places and goals that do not exist, and keeps the task", () => {
    const { tasks, issues } = read("T1,甲,,局,,,,,2024,01;99,G1;G9,running,,sample");
    expect(tasks[0]).toMatchObject({ regions: ["01"], goals: ["G1"] });
    expect(issues).toEqual([
      ["code-unknown", 2, "regions", "99"],
      ["goal-unknown", 2, "goals", "G9"],
    ]);
  });

  test("counts a status that is none as planned", () => {
    const { tasks, issues } = read("T1,甲,,局,,,,,2024,,,late,,sample");
    expect(tasks[0]?.status).toBe("planned");
    expect(issues).toEqual([["choice-invalid", 2, "status", "late"]]);
  });

  test("leaves out a row without id or title, and one that repeats an id", () => {
    const { tasks, issues } = read(
      ",甲,,局,,,,,2024,,,done,,sample",
      "T1,,,局,,,,,2024,,,done,,sample",
      "T1,甲,,局,,,,,2024,,,done,,sample",
      "T1,乙,,局,,,,,2024,,,done,,sample",
    );
    expect(tasks.map(({ title }) => title.zh)).toEqual(["甲"]);
    expect(issues).toEqual([
      ["cell-missing", 2, "id", ""],
      ["cell-missing", 3, "title", "T1"],
      ["code-duplicate", 5, "id", "T1"],
    ]);
  });

  test("gives no tasks where a column it needs is absent", () => {
    const issues: Issue[] = [];
    expect(readTasks(parseTable("id,title\nT1,甲", "tasks.csv"), context, issues)).toEqual([]);
    expect(issues.map(({ kind, column }) => [kind, column])).toEqual([
      ["column-missing", "lead"],
      ["column-missing", "deadline"],
      ["column-missing", "status"],
    ]);
  });
});
