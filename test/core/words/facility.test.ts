import { describe, expect, test } from "vitest";
import { accuracyText, facilityKind } from "../../../src/core/words/facility.ts";

describe("how far off a place may lie", () => {
  test.each([
    [4000, "误差约4公里", "within about 4 km"],
    [1500, "误差约1.5公里", "within about 1.5 km"],
    [100, "误差约100米", "within about 100 m"],
    [null, "误差未知", "accuracy unknown"],
  ])("%s metres is %s, %s", (metres, zh, en) => {
    expect([accuracyText(metres, "zh"), accuracyText(metres, "en")]).toEqual([zh, en]);
  });
});

test("a kind of facility without a name keeps its id", () => {
  expect(facilityKind("exit", "en")).toBe("Expressway exit");
  expect(facilityKind("port", "zh")).toBe("port");
});
