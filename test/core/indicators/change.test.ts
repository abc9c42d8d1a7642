import { describe, expect, test } from "vitest";
import { changeOf } from "../../../src/core/indicators/change.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { atlasOf, indicator, row } from "./fixture.ts";

describe("changeOf", () => {
  const gdp = indicator("gdp", { breaks: [{ period: "2024", note: { zh: "", en: "" } }] });
  const rate = indicator("rate", { kind: "ratio", unit: { zh: "%", en: "%" } });
  const figures = createFigures(
    atlasOf(
      [gdp, rate],
      [
        row("11", "gdp", "2022", 100),
        row("11", "gdp", "2023", 110, { low: 105, high: 112, quality: "estimate" }),
        row("11", "gdp", "2024", 130),
        row("11", "rate", "2020", 50.5),
        row("11", "rate", "2023", 52),
      ],
    ),
  );

  test("is later less earlier in the indicator's unit, with bounds and the worst quality", () => {
    expect(changeOf(figures, gdp, "11", "2022", "2023")).toMatchObject({
      unit: "own",
      cell: { value: 10, low: 5, high: 12, quality: "estimate" },
    });
    expect(changeOf(figures, gdp, "11", "2023", "2022").cell.value).toBe(10);
  });

  test("of a percentage is in percentage points", () => {
    expect(changeOf(figures, rate, "11", "2020", "2023")).toMatchObject({ unit: "points", cell: { value: 1.5 } });
  });

  test("refuses to cross a series break", () => {
    expect(changeOf(figures, gdp, "11", "2023", "2024").cell).toMatchObject({ value: null, absence: "break" });
  });

  test("is missing where either value is", () => {
    expect(changeOf(figures, rate, "11", "2020", "2022").cell).toMatchObject({ value: null, absence: "unpublished" });
  });
});
