import { describe, expect, test } from "vitest";
import { atLeast, atMost, median, plain } from "../../scripts/bench/row.ts";
import { columns, markdown, shownFigure, withFigures } from "../../scripts/bench/table.ts";

const ROWS = [
  atMost("join", 61.26, "ms", 60),
  atLeast("recolour", 4.2, "x", 3, "105 towns"),
  plain("floor", 1234.5, "ms"),
];

describe("the bench's rows", () => {
  test("keep a limit that is just reached and break one that is passed", () => {
    expect(atMost("a", 60, "ms", 60).pass).toBe(true);
    expect(atMost("a", 60.01, "ms", 60).pass).toBe(false);
    expect(atLeast("a", 3, "x", 3).pass).toBe(true);
    expect(atLeast("a", 2.99, "x", 3).pass).toBe(false);
    expect(plain("a", 1, "ms").pass).toBeNull();
  });

  test("take the middle of an odd and the mean of the two middles of an even number of values", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(() => median([])).toThrow();
  });
});

describe("the bench's table", () => {
  test("shows three digits that count", () => {
    expect([0.012345, 4.2, 61.26, 1234.5].map(shownFigure)).toEqual(["0.0123", "4.2", "61.3", "1,235"]);
  });

  test("is Markdown in the README", () => {
    expect(markdown(ROWS).split("\n").slice(2)).toEqual([
      "| join | 61.3 | ms | <= 60 | NO |  |",
      "| recolour | 4.2 | x | >= 3 | yes | 105 towns |",
      "| floor | 1,235 | ms |  |  |  |",
    ]);
  });

  test("lines up in a terminal", () => {
    expect(columns(ROWS).split("\n").slice(1)).toEqual([
      "join        61.3  ms    <= 60     NO",
      "recolour     4.2  x     >= 3      yes   105 towns",
      "floor      1,235  ms",
    ]);
  });

  test("replaces what stands between the markers and nothing else", () => {
    const readme = "# Speed\n<!-- figures -->\nold\n\nold\n<!-- end of figures -->\ntail\n";
    expect(withFigures(readme, "new $1")).toBe("# Speed\n<!-- figures -->\nnew $1\n<!-- end of figures -->\ntail\n");
    expect(() => withFigures("# Speed\n", "new")).toThrow("figures");
  });
});
