import { describe, expect, test } from "vitest";
import { formulaInputs, parseFormula } from "../../../src/core/indicators/formula.ts";

const id = (name: string) => ({ kind: "indicator", id: name });

describe("parseFormula", () => {
  test("binds multiplication before addition, and from the left", () => {
    expect(parseFormula("a - b - c * 2")).toEqual({
      kind: "operation",
      operator: "-",
      left: { kind: "operation", operator: "-", left: id("a"), right: id("b") },
      right: { kind: "operation", operator: "*", left: id("c"), right: { kind: "number", value: 2 } },
    });
  });

  test("reads parentheses, decimals and the unary minus", () => {
    expect(parseFormula("-(a + 0.5)")).toEqual({
      kind: "negative",
      of: { kind: "operation", operator: "+", left: id("a"), right: { kind: "number", value: 0.5 } },
    });
  });

  test("reads names of any script", () => {
    expect(parseFormula("人口2020 / 户数")).toMatchObject({ left: id("人口2020"), right: id("户数") });
  });

  test("subtracts without spaces", () => {
    expect(parseFormula("100-urban")).toEqual({
      kind: "operation",
      operator: "-",
      left: { kind: "number", value: 100 },
      right: id("urban"),
    });
  });

  test("reads shares of the whole and of a region, also of one whose code has a dash", () => {
    expect(parseFormula("share(gdp)")).toEqual({ kind: "share", of: id("gdp"), code: null });
    expect(parseFormula("share(gdp, 441284)")).toEqual({ kind: "share", of: id("gdp"), code: "441284" });
    expect(parseFormula("share(gdp, 441284-x)")).toEqual({ kind: "share", of: id("gdp"), code: "441284-x" });
  });

  test("reads growth of an expression and minutes to a kind of facility", () => {
    expect(parseFormula("growth(gdp)")).toEqual({ kind: "growth", of: id("gdp") });
    expect(parseFormula("minutes(exit)")).toEqual({ kind: "minutes", facility: "exit" });
  });

  test.each([
    ["", "position 1"],
    ["gdp /", "position 6"],
    ["gdp population", 'position 5, but found "population"'],
    ["(gdp", 'expected ")" at position 5, but it ends'],
    ["mean(gdp)", 'position 1, but found "mean"'],
    ["gdp $ 2", '"$" at position 5'],
    ["share()", 'position 7, but found ")"'],
    ["growth(gdp, 2)", "position 11"],
    ["growth(growth(growth(growth(growth(gdp)))))", "at most 4 functions inside one another"],
  ])("refuses %j and says where", (text, where) => {
    expect(() => parseFormula(text)).toThrow(SyntaxError);
    expect(() => parseFormula(text)).toThrow(where);
    expect(() => parseFormula(text)).toThrow(`"${text}"`);
  });
});

test("formulaInputs names each indicator once, in order of first use", () => {
  expect(formulaInputs(parseFormula("share(b) + growth(a / b) - minutes(exit)"))).toEqual(["b", "a"]);
});
