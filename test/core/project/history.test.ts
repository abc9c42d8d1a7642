import { expect, test } from "vitest";
import { amend, redo, startHistory, step, undo } from "../../../src/core/project/history.ts";

test("undo and redo walk along the steps and stop at the ends", () => {
  const history = step(step(startHistory("a"), "b"), "c");
  expect(undo(history).present).toBe("b");
  expect(undo(undo(undo(history))).present).toBe("a");
  expect(redo(undo(history))).toEqual(history);
  expect(redo(history)).toBe(history);
  expect(undo(startHistory("a"))).toEqual(startHistory("a"));
});

test("a new step forgets what was undone", () => {
  const history = step(undo(step(startHistory("a"), "b")), "c");
  expect(history).toEqual({ past: ["a"], present: "c", future: [] });
});

test("the same state is no step and an amended one neither", () => {
  const history = step(startHistory("a"), "b");
  expect(step(history, "b")).toBe(history);
  expect(undo(amend(history, "b2")).present).toBe("a");
});

test("a hundred steps are kept", () => {
  let history = startHistory(0);
  for (let i = 1; i <= 150; i++) history = step(history, i);
  expect(history.past).toHaveLength(100);
  for (let i = 0; i < 200; i++) history = undo(history);
  expect(history.present).toBe(50);
});
