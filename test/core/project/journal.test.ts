import { describe, expect, test } from "vitest";
import { begin, DEEPEST, record, redo, undo } from "../../../src/core/project/journal.ts";

describe("a journal", () => {
  const two = record(record(begin<number, string>(0), "one", 1), "two", 2);

  test("goes back and forth by named steps", () => {
    const back = undo(two);
    expect(back.present).toBe(1);
    expect(back.future.map(({ name }) => name)).toEqual(["two"]);
    expect(redo(back)).toEqual(two);
    expect(undo(undo(two)).present).toBe(0);
  });

  test("stays where there is nothing to take back or do again", () => {
    expect(undo(begin(0))).toEqual(begin(0));
    expect(redo(two)).toBe(two);
  });

  test("forgets what was undone after another change", () => {
    expect(record(undo(two), "three", 3)).toMatchObject({ present: 3, future: [] });
  });

  test("is a hundred deep", () => {
    let long = begin<number, string>(0);
    for (let i = 1; i <= 120; i++) long = record(long, String(i), i);
    expect(long.past).toHaveLength(DEEPEST);
    let steps = 0;
    while (long.past.length > 0) {
      long = undo(long);
      steps++;
    }
    expect([steps, long.present]).toEqual([100, 20]);
  });
});
