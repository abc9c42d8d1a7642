import { expect, test } from "vitest";
import { packTaskFilter, unpackTaskFilter } from "../../../src/core/project/taskfilter.ts";
import { ALL_TASKS, type TaskFilter } from "../../../src/core/tasks/listed.ts";

test("a filter of tasks is short in a link and comes back as it was", () => {
  const filter: TaskFilter = { ...ALL_TASKS, unit: "市水利局", status: "running", overdue: true };
  expect(packTaskFilter(filter)).toBe("u市水利局~srunning~o");
  expect(unpackTaskFilter(packTaskFilter(filter))).toEqual(filter);
  expect(packTaskFilter(ALL_TASKS)).toBe("");
  expect(unpackTaskFilter("")).toEqual(ALL_TASKS);
});

test.each(["x1", "slate", "u", "~", "oo", "u\u0000", "q".repeat(501)])("%j is no filter", (text) => {
  expect(unpackTaskFilter(text)).toBeUndefined();
});
