import { describe, expect, test } from "vitest";
import { checkFormulas, findFormulaCycle } from "../../../src/core/indicators/dependency.ts";
import { indicator } from "../fixture.ts";

describe("findFormulaCycle", () => {
  test("finds none in a chain and in a diamond", () => {
    const base = indicator("a");
    const left = indicator("b", { formula: "a * 2" });
    const right = indicator("c", { formula: "a / 2" });
    expect(findFormulaCycle([base, left, right, indicator("d", { formula: "b + c" })])).toBeNull();
  });

  test("names the cycle in order, through formulas and ratios", () => {
    const ratio = indicator("a", { kind: "ratio", numerator: "b", denominator: "n" });
    const formula = indicator("b", { formula: "a * n" });
    expect(findFormulaCycle([indicator("n"), ratio, formula])).toEqual(["a", "b", "a"]);
  });

  test("sees an indicator that names itself", () => {
    expect(findFormulaCycle([indicator("a", { formula: "a + 1" })])).toEqual(["a", "a"]);
  });
});

describe("checkFormulas", () => {
  test("reports unreadable text, unknown indicators and cycles, one problem an indicator", () => {
    const problems = checkFormulas([
      indicator("good", { formula: "gdp / 2" }),
      indicator("gdp"),
      indicator("torn", { formula: "gdp /" }),
      indicator("lost", { formula: "gdp / people" }),
      indicator("a", { formula: "b" }),
      indicator("b", { formula: "a" }),
    ]);
    expect(problems.map(({ indicator: id, kind }) => [id, kind])).toEqual([
      ["torn", "syntax"],
      ["lost", "unknown"],
      ["a", "cycle"],
      ["b", "cycle"],
    ]);
    expect(problems[1]?.detail).toBe("people");
    expect(problems[2]?.detail).toBe("a → b → a");
  });
});
