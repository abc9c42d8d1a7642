import { describe, expect, test } from "vitest";
import { countTasks } from "../../../src/core/tasks/filter.ts";
import { countsText, dueText, taskStatus } from "../../../src/core/words/tasks.ts";
import { task } from "../tasks/fixture.ts";

describe("when a task is due", () => {
  test.each([
    ["2024-06-30", "2024年6月30日前", "by 30 June 2024"],
    ["2024-06", "2024年6月底前", "by the end of June 2024"],
    ["2024", "2024年底前", "by the end of 2024"],
    [null, "没有期限", "no deadline"],
  ])("%s", (deadline, zh, en) => {
    const one = task("a", deadline);
    expect([dueText(one, "2024-01-01", "zh"), dueText(one, "2024-01-01", "en")]).toEqual([zh, en]);
  });

  test("says by how many days it is late", () => {
    expect(dueText(task("a", "2024-06"), "2024-07-01", "zh")).toBe("2024年6月底前，已逾期1天");
    expect(dueText(task("a", "2024-06"), "2024-07-01", "en")).toBe("by the end of June 2024, 1 day overdue");
    expect(dueText(task("a", "2020"), "2024-07-01", "en")).toBe("by the end of 2020, 1,278 days overdue");
  });
});

test("tasks are counted by what occurs", () => {
  const tasks = [task("a", "2024"), task("b", "2020"), task("c", null, { status: "done" })];
  const counts = countTasks(tasks, "2024-07-01");
  expect(countsText(counts, "zh")).toBe("共3项，进行中2项，已完成1项，逾期1项，没有期限1项");
  expect(countsText(counts, "en")).toBe("3 tasks, 2 running, 1 done, 1 overdue, 1 without a deadline");
  expect(countsText(countTasks([], "2024-07-01"), "zh")).toBe("共0项");
  expect(taskStatus("stopped", "en")).toBe("Stopped");
});
