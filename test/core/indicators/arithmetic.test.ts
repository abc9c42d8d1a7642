import { describe, expect, test } from "vitest";
import { addCells, combine, constant } from "../../../src/core/indicators/arithmetic.ts";
import { absent, type Cell } from "../../../src/core/indicators/cell.ts";
import { text } from "../fixture.ts";

const range = (value: number, low: number, high: number, rest: Partial<Cell> = {}): Cell => ({
  ...constant(value),
  low,
  high,
  ...rest,
});

describe("combine", () => {
  test("carries bounds through every operation as the extremes of the corners", () => {
    const a = range(3, 2, 4);
    const b = range(-1, -2, 1);
    expect(combine("+", a, b)).toMatchObject({ value: 2, low: 0, high: 5 });
    expect(combine("-", a, b)).toMatchObject({ value: 4, low: 1, high: 6 });
    expect(combine("*", a, b)).toMatchObject({ value: -3, low: -8, high: 4 });
    expect(combine("/", b, a)).toMatchObject({ value: -1 / 3, low: -1, high: 0.5 });
  });

  test("gives no bounds to the result of single figures", () => {
    expect(combine("/", constant(3), constant(4))).toMatchObject({ value: 0.75, low: null, high: null });
  });

  test("makes division by zero, and by bounds that hold zero, invalid", () => {
    expect(combine("/", constant(1), constant(0))).toMatchObject({ value: null, absence: "invalid" });
    expect(combine("/", constant(1), range(1, -1, 2))).toMatchObject({ value: null, absence: "invalid" });
  });

  test("passes on why an input is missing", () => {
    expect(combine("+", constant(1), absent("unjoined")).absence).toBe("unjoined");
    expect(combine("+", absent("break"), absent("unjoined")).absence).toBe("break");
  });

  test("takes the worst quality and unites sources and notes in order", () => {
    const a = range(1, 1, 2, { quality: "estimate", sources: ["s2", "s1"], note: text("n1") });
    const b = { ...constant(2), quality: "unverified", sources: ["s3", "s1"], note: text("n2") } as const;
    expect(combine("+", a, b)).toMatchObject({
      quality: "estimate",
      sources: ["s2", "s1", "s3"],
      note: { zh: "n1；n2", en: "n1; n2" },
    });
  });
});

describe("addCells", () => {
  test("adds bounds to bounds, a single figure standing for both of its own", () => {
    expect(addCells([constant(10), range(5, 4, 7)])).toMatchObject({ value: 15, low: 14, high: 17 });
  });

  test("is incomplete when one of several is missing, and never counts it as 0", () => {
    expect(addCells([constant(10), absent("unpublished")])).toMatchObject({
      value: null,
      absence: "incomplete",
      note: { zh: "数据不齐全：2个中1个有数据", en: "incomplete data: 1 of 2" },
    });
  });

  test("is unpublished when nothing is known", () => {
    expect(addCells([absent(), absent()])).toMatchObject({ value: null, absence: "unpublished" });
  });
});
