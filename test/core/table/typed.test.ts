import { expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { parseTable } from "../../../src/core/table/table.ts";
import { typing } from "../../../src/core/table/typed.ts";

test("columns of numbers and of texts are kept as such, and no cell is lost", () => {
  const table = parseTable("镇,值\n金利镇,1.50\n金渡镇,\n金利镇,2.5亿\n金利镇,-3\n", "t.csv");
  const typed = finish(typing(table));
  expect(typed.get("镇")).toEqual({ kind: "text", codes: Uint32Array.of(0, 1, 0, 0), texts: ["金利镇", "金渡镇"] });
  expect(typed.get("值")).toEqual({
    kind: "number",
    values: Float64Array.of(1.5, Number.NaN, Number.NaN, -3),
    others: new Map([[2, "2.5亿"]]),
  });
});

test("plain decimals are the numbers that the language reads in them", () => {
  const texts = [
    "0.1",
    "1234.5678",
    "-0.07",
    "999999999999999",
    "0.00000000000001",
    "007",
    "5.",
    ".5",
    "-",
    "1e5",
    "1.2.3",
  ];
  const table = parseTable(`值\n1\n2\n3\n4\n5\n6\n7\n${texts.join("\n")}\n`, "t.csv");
  const column = finish(typing(table)).get("值");
  const values = column?.kind === "number" ? [...column.values].slice(7) : [];
  expect(values.slice(0, 6)).toEqual(texts.slice(0, 6).map(Number));
  expect(values.slice(6)).toEqual(texts.slice(6).map(() => Number.NaN));
});
