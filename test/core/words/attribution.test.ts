import { describe, expect, test } from "vitest";
import type { Misses, Repair } from "../../../src/core/goals/misses.ts";
import {
  aloneText,
  closingText,
  missText,
  openText,
  partText,
  repairText,
  someNames,
  worstText,
} from "../../../src/core/words/attribution.ts";

const percent = { zh: "%", en: "%" };
const minutes = { zh: "分钟", en: "min" };
const name = (code: string) => `镇${code}`;
const span = (low: number, high = low) => ({ value: (low + high) / 2, low, high });
const miss = (code: string, value: number, target: number) => ({
  code,
  miss: span(value),
  relative: (100 * value) / target,
});

describe("a part of a gap", () => {
  test("is short of, or beyond, what it should be", () => {
    expect(partText({ gap: span(1.2) }, percent, "more", "zh")).toBe("差1.2个百分点");
    expect(partText({ gap: span(0.5, 1.7) }, percent, "more", "en")).toBe("0.5–1.7 pp short");
    expect(partText({ gap: span(-3.3) }, percent, "more", "zh")).toBe("超3.3个百分点");
    expect(partText({ gap: span(-0.3, 0.8) }, percent, "more", "zh")).toBe("超0.3个百分点至差0.8个百分点");
    expect(partText({ gap: span(0) }, percent, "more", "zh")).toBe("持平");
  });

  test("turns round where less is wanted", () => {
    expect(partText({ gap: span(-2, -1) }, percent, "less", "zh")).toBe("差1.0–2.0个百分点");
  });

  test("is told in percent of what the member has", () => {
    expect(aloneText({ alone: span(43.37) }, "zh")).toBe("+43.4%");
    expect(aloneText({ alone: span(28, 43.5) }, "zh")).toBe("+28.0–43.5%");
    expect(aloneText({ alone: null }, "zh")).toBeNull();
  });

  test("says what would close it, with the whole growing and as it is", () => {
    const words = { indicator: "地区生产总值", unit: { zh: "亿元", en: "100 m yuan" }, target: "33%" };
    const closing = { amount: span(120.149), fixed: span(80.5) };
    expect(closingText({ closing }, words, "zh")).toBe(
      "要达到33%，地区生产总值须再增120.1亿元（全市总量随之变化）；全市总量不变时须增80.5亿元。",
    );
    expect(closingText({ closing }, { ...words, indicator: "GDP" }, "en")).toBe(
      "To reach 33%, GDP must grow by ¥12.01 bn (the city growing with it), or by ¥8.05 bn if the city stayed as it is.",
    );
    expect(closingText({ closing: null }, words, "zh")).toBe("");
    expect(closingText({ closing: { amount: span(260), fixed: null } }, { ...words, target: "5,000亿元" }, "zh")).toBe(
      "要达到5,000亿元，地区生产总值须再增260.0亿元。",
    );
  });
});

describe("regions that miss", () => {
  test("say by how much, in the unit and in percent", () => {
    expect(missText(miss("1", 12, 30), minutes, "zh")).toBe("12分钟（40.0%）");
    expect(missText({ ...miss("1", 0.3, 1), relative: null }, percent, "en")).toBe("0.3 pp");
    expect(worstText({ misses: [miss("1", 12, 30), miss("2", 1, 30)] }, minutes, name, "zh")).toBe(
      "差得最多的是镇1，差12分钟（40.0%）。",
    );
    expect(worstText({ misses: [] }, minutes, name, "zh")).toBe("");
    expect(worstText({ misses: [miss("1", 1, 1), miss("2", 1, 1)] }, minutes, name, "zh")).toBe("");
  });

  test("names the first five and counts the rest", () => {
    expect(someNames(["1", "2"], name, "en")).toBe("镇1 and 镇2");
    expect(someNames(["1", "2", "3", "4", "5", "6", "7"], name, "zh")).toBe("镇1、镇2、镇3、镇4、镇5等7个");
    expect(someNames(["1", "2", "3", "4", "5", "6", "7"], name, "en")).toBe("镇1, 镇2, 镇3, 镇4, 镇5 and 2 more");
  });

  test("names those undecided or without data apart", () => {
    expect(openText({ undecided: ["1"], missing: ["2", "3"] }, name, "zh")).toBe("不确定：镇1。无数据：镇2、镇3。");
    expect(openText({ undecided: [], missing: ["2"] }, name, "en")).toBe("No data: 镇2.");
    expect(openText({ undecided: [], missing: [] }, name, "zh")).toBe("");
  });
});

describe("the smallest repair", () => {
  const told = (repair: Partial<Repair> | null, failing = 5) => {
    const base = { need: { low: 3, high: 3 }, sure: [], choice: [], pick: 0, short: 0 };
    const misses: Misses = {
      kind: "misses",
      misses: Array.from({ length: failing }, (_, index) => miss(`${index}`, 1, 1)),
      undecided: [],
      missing: [],
      repair: repair && { ...base, ...repair },
    };
    return [repairText(misses, name, "zh"), repairText(misses, name, "en")];
  };

  test.each([
    [null, "", ""],
    [{ sure: ["0", "1", "2", "3", "4"] }, "须补齐未达标的5个。", "All 5 that fail must be brought to the target."],
    [
      { sure: ["0", "1", "2", "3", "4"], short: 2 },
      "须补齐未达标的5个，另有2个尚不能判定。",
      "All 5 that fail must be brought to the target; 2 are still open.",
    ],
    [
      { sure: ["0", "1", "2"] },
      "还须3个达标，最近的是镇0、镇1、镇2。",
      "3 more must pass: nearest are 镇0, 镇1 and 镇2.",
    ],
    [
      { sure: ["0", "1"], choice: ["2", "3"], pick: 1 },
      "还须3个达标，最近的是镇0、镇1，另可在镇2、镇3中任取1个。",
      "3 more must pass: nearest are 镇0 and 镇1, and any 1 of 镇2 and 镇3.",
    ],
    [
      { need: { low: 0, high: 1 }, choice: ["2", "3"], pick: 1 },
      "还须0–1个达标，可在镇2、镇3中任取1个。",
      "0–1 more must pass: any 1 of 镇2 and 镇3.",
    ],
  ] as const)("of %o", (repair, zh, en) => {
    expect(told(repair)).toEqual([zh, en]);
  });

  test("says so where none fails for sure", () => {
    expect(told({ short: 4 }, 0)).toEqual([
      "没有确定未达标的，4个尚不能判定。",
      "None fails for sure; 4 are still open.",
    ]);
  });
});
