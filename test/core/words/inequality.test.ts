import { describe, expect, test } from "vitest";
import { measuresOf } from "../../../src/core/words/inequality.ts";

describe("measures of inequality", () => {
  test("give three decimals and the part between groups in percent", () => {
    const measures = measuresOf({
      gini: 0.25,
      theil: { total: 0.08, between: 0.06, within: 0.02, groups: [] },
      williamson: null,
      withData: 8,
      total: 8,
      quality: "published",
    });
    expect(measures.map(({ name, value }) => [name.zh, value])).toEqual([
      ["基尼系数", "0.250"],
      ["泰尔指数", "0.080"],
      ["组间占", "75%"],
    ]);
  });
});
