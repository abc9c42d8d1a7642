import { describe, expect, test } from "vitest";
import { daysPast, isOverdue } from "../../../src/core/tasks/overdue.ts";
import { task } from "./fixture.ts";

describe("a task", () => {
  test.each([
    ["2024-06-30", "2024-06-30", false],
    ["2024-06-30", "2024-07-01", true],
    ["2024-06", "2024-06-30", false],
    ["2024-06", "2024-07-01", true],
    ["2024", "2024-12-31", false],
    ["2024", "2025-01-01", true],
  ])("due %s is, on %s, overdue: %s", (deadline, day, overdue) => {
    expect(isOverdue(task("a", deadline), day)).toBe(overdue);
  });

  test("that is done, stopped or without a deadline is never overdue", () => {
    expect(isOverdue(task("a", "2020", { status: "done" }), "2024-01-01")).toBe(false);
    expect(isOverdue(task("a", "2020", { status: "stopped" }), "2024-01-01")).toBe(false);
    expect(isOverdue(task("a", "2020", { status: "planned" }), "2024-01-01")).toBe(true);
    expect(isOverdue(task("a", null), "2024-01-01")).toBe(false);
  });

  test("counts days from the last day of its deadline, over leap years: 2024-02 to 1 March is one", () => {
    expect(daysPast(task("a", "2024-02"), "2024-03-01")).toBe(1);
    expect(daysPast(task("a", "2024"), "2025-12-31")).toBe(365);
    expect(daysPast(task("a", "2024-06-30"), "2024-06-20")).toBe(-10);
    expect(daysPast(task("a", null), "2024-06-20")).toBeNull();
  });
});
