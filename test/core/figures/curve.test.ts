import { expect, test } from "vitest";
import { curve } from "../../../src/core/figures/curve.ts";

const box = { width: 148, height: 128, most: 100 };

test("rises at each minute that occurs and is flat between and to the end", () => {
  // The plot runs from 36 to 136 and from 108 up to 8: a minute and a percent are one px each.
  const { path, x, y } = curve(
    [
      { minutes: 10, share: 0.25 },
      { minutes: 30, share: 1 },
    ],
    box,
  );
  expect(path).toBe("M36,108H46V83H66V8H136");
  expect([x(50), y(0.5)]).toEqual([86, 58]);
});

test("leaves out what lies beyond the axis, and draws nothing for nothing", () => {
  expect(curve([{ minutes: 120, share: 1 }], box).path).toBe("M36,108H136");
  expect(curve([], box).path).toBe("");
});
