import { expect, test } from "vitest";
import { worstQuality } from "../../../src/core/indicators/quality.ts";

test("the worst quality is the one furthest down the list, official for none", () => {
  expect(worstQuality(["published", "sample", "estimate"])).toBe("sample");
  expect(worstQuality([])).toBe("official");
});
