import { describe, expect, test } from "vitest";
import { beside } from "../../../src/ui/stage/beside.ts";

const STAGE = { width: 800, height: 600 };
const TIP = { width: 240, height: 120 };

function square(x: number, y: number, half: number) {
  return { x, y, left: x - half, right: x + half, top: y - half, bottom: y + half };
}

describe("a tip beside a region", () => {
  test("stands 34 px right of a small region in the left half, at its height", () => {
    expect(beside(square(300, 300, 10), TIP, STAGE, [])).toEqual([334, 240]);
  });

  test("stands left of a region in the right half", () => {
    expect(beside(square(500, 300, 10), TIP, STAGE, [])).toEqual([226, 240]);
  });

  test("stands 10 px clear of a wide region's edge", () => {
    expect(beside(square(300, 300, 100), TIP, STAGE, [])).toEqual([410, 240]);
  });

  test("gives way downwards to a title", () => {
    const title = { left: 16, right: 360, top: 38, bottom: 90 };
    expect(beside(square(500, 80, 10), TIP, STAGE, [title])).toEqual([226, 98]);
  });

  test("goes above a region that leaves no room at its sides", () => {
    expect(beside({ x: 400, y: 400, left: 100, right: 700, top: 300, bottom: 500 }, TIP, STAGE, [])).toEqual([
      280, 170,
    ]);
  });

  test("stays on the stage where a region fills it", () => {
    const [x, y] = beside({ x: 400, y: 300, left: -100, right: 900, top: -100, bottom: 700 }, TIP, STAGE, []);
    expect(x).toBe(552);
    expect(y).toBe(240);
  });
});
