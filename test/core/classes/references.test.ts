import { describe, expect, test } from "vitest";
import { classify } from "../../../src/core/classes/classify.ts";
import { deviationBreaks } from "../../../src/core/classes/deviation.ts";
import { equalBreaks } from "../../../src/core/classes/equal.ts";
import { geometricBreaks } from "../../../src/core/classes/geometric.ts";
import { naturalBreaks } from "../../../src/core/classes/natural.ts";
import { prettyEdges } from "../../../src/core/classes/pretty.ts";
import { quantileBreaks } from "../../../src/core/classes/quantile.ts";

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();

function expectClose(breaks: readonly number[] | null, wanted: readonly number[], digits = 9): void {
  expect(breaks).toHaveLength(wanted.length);
  for (const [i, edge] of wanted.entries()) expect(breaks?.[i]).toBeCloseTo(edge, digits);
}

/** Least and largest of mapclassify's example, employment in the 58 counties of California; both its breaks need no more. */
const CALIFORNIA = [0.13, 4111.45] as const;

/** Every method against an example that someone else has published. */
describe("published examples", () => {
  test("quantile: mapclassify's quantile(arange(1000), 4)", () => {
    const thousand = Array.from({ length: 1000 }, (_, i) => i);
    expect(quantileBreaks(sorted(thousand), 4)).toEqual([249.75, 499.5, 749.25]);
  });

  test("equal: mapclassify's EqualInterval of its example, and numpy.linspace(2, 3, 5)", () => {
    expectClose(equalBreaks(sorted(CALIFORNIA), 5), [822.394, 1644.658, 2466.922, 3289.186]);
    expectClose(equalBreaks(sorted([2, 3]), 4), [2.25, 2.5, 2.75]);
  });

  test("natural: the example of R's Ckmeans.1d.dp and of simple-statistics", () => {
    const values = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1];
    expect(naturalBreaks(sorted(values), 3)).toEqual([0.5, 3]);
    expect(classify(values, { method: "natural", count: 3, breaks: [] }).counts).toEqual([4, 3, 3]);
  });

  test("standard deviation: numpy.std([[1, 2], [3, 4]]) is 1.1180339887498949", () => {
    const deviation = 1.1180339887498949;
    expectClose(deviationBreaks(sorted([1, 2, 3, 4]), 4), [2.5 - deviation, 2.5, 2.5 + deviation]);
  });

  test("head/tail: mapclassify's HeadTailBreaks of 1 / i² for i from 1 to 999", () => {
    const values = Array.from({ length: 999 }, (_, i) => (i + 1) ** -2);
    expect(classify(values, { method: "headtail", count: 9, breaks: [] }).counts).toEqual([975, 21, 2, 1]);
  });

  test("geometric: numpy.geomspace(1, 1000, 4) and geomspace(1, 256, 9)", () => {
    expectClose(geometricBreaks(sorted([1, 1000]), 3), [10, 100]);
    expectClose(geometricBreaks(sorted([1, 256]), 8), [2, 4, 8, 16, 32, 64, 128]);
  });

  test("pretty: mapclassify's PrettyBreaks of its example", () => {
    expect(prettyEdges(...CALIFORNIA, 5)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  });
});
