import { describe, expect, test } from "vitest";
import { countTasks, filterTasks } from "../../../src/core/tasks/filter.ts";
import { ALL_TASKS, type TaskFilter } from "../../../src/core/tasks/listed.ts";
import { atlasOf } from "../goals/fixture.ts";
import { task } from "./fixture.ts";

const { regions } = atlasOf({});
const farm = { zh: "农业局", en: "Farms" };
const tasks = [
  task("road", "2024-06", { regions: ["441223"], goals: ["G11"], title: { zh: "公路", en: "Road" } }),
  task("pipe", "2024-06-15", { regions: ["441284450"], goals: ["G12", "G13"], partners: [farm], status: "done" }),
  task("farm", "2025", { lead: farm, regions: ["441284", "441223"], note: { zh: "（ＡＢＣ）", en: "abc" } }),
  task("words", null, { status: "planned" }),
];
const found = (filter: Partial<TaskFilter>, day = "2024-12-31") =>
  filterTasks(tasks, { ...ALL_TASKS, ...filter }, { regions, day }).map(({ id }) => id);

describe("tasks are cut", () => {
  test("to none of them without a filter", () => {
    expect(found({})).toEqual(["road", "pipe", "farm", "words"]);
  });

  test("to those an office leads or takes part in", () => {
    expect(found({ unit: "农业局" })).toEqual(["pipe", "farm"]);
  });

  test("to a region and what lies below it", () => {
    expect(found({ region: "441284" })).toEqual(["pipe", "farm"]);
    expect(found({ region: "441284450" })).toEqual(["pipe"]);
    expect(found({ region: "441200" })).toEqual(["road", "pipe", "farm"]);
  });

  test("to the month they are due in, a year being due in December", () => {
    expect(found({ month: "2024-06" })).toEqual(["road", "pipe"]);
    expect(found({ month: "2025-12" })).toEqual(["farm"]);
  });

  test("to a status, a goal, and what is overdue on a day", () => {
    expect(found({ status: "running" })).toEqual(["road", "farm"]);
    expect(found({ goal: "G13" })).toEqual(["pipe"]);
    expect(found({ overdue: true })).toEqual(["road"]);
    expect(found({ overdue: true }, "2024-06-30")).toEqual([]);
  });

  test("to a text in either language, in any width and case", () => {
    expect(found({ text: "ROAD" })).toEqual(["road"]);
    expect(found({ text: "ａｂｃ" })).toEqual(["farm"]);
    expect(found({ text: " 农业 " })).toEqual(["pipe", "farm"]);
  });

  test("by all filters at once", () => {
    expect(found({ region: "441284", status: "done" })).toEqual(["pipe"]);
  });
});

test("tasks are counted by status, overdue and without a deadline", () => {
  expect(countTasks(tasks, "2024-12-31")).toEqual({
    total: 4,
    byStatus: { planned: 1, running: 2, done: 1, stopped: 0 },
    overdue: 1,
    undated: 1,
  });
});
