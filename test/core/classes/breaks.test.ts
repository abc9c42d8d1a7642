import { describe, expect, test } from "vitest";
import { checkBreaks } from "../../../src/core/classes/breaks.ts";

describe("checkBreaks", () => {
  test.each([
    ["10, 20, 40", [10, 20, 40]],
    ["10 20\n40", [10, 20, 40]],
    ["１０，２０、４０", [10, 20, 40]],
    ["０．５；1.5", [0.5, 1.5]],
    ["0 - 10 - 20", [0, 10, 20]],
    ["10-20-40", [10, 20, 40]],
    ["10–20—40", [10, 20, 40]],
    ["−5, -1, 3", [-5, -1, 3]],
    ["-10 - -5 - 0", [-10, -5, 0]],
    ["10%, 20%", [10, 20]],
    ["1e3 2e3,", [1000, 2000]],
  ])("reads %j", (text, breaks) => {
    expect(checkBreaks(text)).toEqual({ breaks });
  });

  test("says which break is less than the one before", () => {
    expect(checkBreaks("5, 10, 8").error).toEqual({
      kind: "not-ascending",
      position: 3,
      found: "8",
      before: "10",
      message: { zh: "第3个断点8小于前一个10", en: "Break 3, 8, is less than the one before, 10" },
    });
  });

  test("says which break repeats the one before", () => {
    expect(checkBreaks("5 5").error).toMatchObject({ kind: "not-ascending", position: 2, before: "5" });
  });

  test("quotes what is no number", () => {
    expect(checkBreaks("10, 2O, 30").error).toMatchObject({ kind: "not-a-number", position: 2, found: "2O" });
  });

  test("allows eight breaks, which make nine classes, and says how many there are beyond", () => {
    expect(checkBreaks("1 2 3 4 5 6 7 8").breaks).toHaveLength(8);
    expect(checkBreaks("1 2 3 4 5 6 7 8 9").error).toMatchObject({ kind: "too-many", found: "9" });
  });

  test("asks for breaks where there are none", () => {
    expect(checkBreaks(" ， ").error?.kind).toBe("empty");
  });
});
