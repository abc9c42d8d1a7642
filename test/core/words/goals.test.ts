import { describe, expect, test } from "vitest";
import type { Goal, GoalRule, MemberVerdict, Reading, Verdict } from "../../../src/core/goals/goal.ts";
import {
  estimatesText,
  type GoalWords,
  goalDistance,
  goalEvidence,
  goalNone,
  goalShare,
  goalText,
  goalTotal,
  goalUnsure,
  type Held,
} from "../../../src/core/words/goals.ts";
import { goalFigure, goalMember } from "../../../src/core/words/member.ts";
import { goalAll, goalCount } from "../../../src/core/words/tally.ts";

const percent = { zh: "%", en: "%" };
const towns = { zh: "个镇街", one: "town", other: "towns" };

function goal(rule: GoalRule, unit = percent): Goal {
  return {
    id: "G",
    theme: "t",
    name: { zh: "目标", en: "Goal" },
    text: { zh: "", en: "" },
    rule,
    unit,
    deadline: "2025",
    needs: { zh: "村级台账", en: "the village ledger" },
    source: "s",
  };
}

function verdict(more: Partial<Verdict>): Verdict {
  return {
    goal: "G",
    status: "not",
    period: "2023",
    level: "town",
    readings: [],
    members: [],
    total: 0,
    withData: 0,
    passed: 0,
    failed: 0,
    unsure: 0,
    distance: null,
    quality: "official",
    sources: [],
    ...more,
  };
}

const west: Reading = {
  group: "west",
  status: "not",
  value: 30.4,
  low: 29.8,
  high: 31,
  quality: "estimate",
  members: ["441223", "441224", "441225", "441226"],
};
const share = goal({ kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 });
const westVerdict = verdict({
  readings: [west],
  total: 4,
  withData: 4,
  distance: { value: -2.6, low: -3.2, high: -2 },
  quality: "estimate",
});
const minutes = goal({ kind: "within", facility: "exit", level: "town", group: null, minutes: 30 });
const counts = { total: 105, withData: 103, passed: 78, unsure: 9, failed: 16 };
const gas = goal(
  { kind: "at-least", indicator: "gas", level: "town", group: null, op: ">=", target: 1, count: 50 },
  { zh: "个", en: "" },
);
const held: Held = { value: 30.4, low: 29.8, high: 31, quality: "estimate", op: ">=", target: 33, unit: percent };

describe("sentences on goals", () => {
  test("the west's share reads as in the plan's discussion", () => {
    const words: GoalWords = {
      noun: { zh: "个县", one: "county", other: "counties" },
      indicator: "地区生产总值",
      groupName: () => "西部四县",
      estimates: ["德庆", "鼎湖"],
    };
    expect(goalText(westVerdict, share, words, "zh")).toBe(
      "2023年，西部四县地区生产总值占全市约29.8–31.0%，距33%的目标还差2.0–3.2个百分点。德庆、鼎湖两地为估计值。",
    );
    const english = { ...words, indicator: "GDP", groupName: () => "The west", estimates: ["Deqing", "Dinghu"] };
    expect(goalText(westVerdict, share, english, "en")).toBe(
      "The west holds about 29.8–31.0% of the city's GDP (2023), 2.0–3.2 pp short of the 33% target. Deqing and Dinghu are estimates.",
    );
  });

  test("a share over the target says by how much, and one just below never looks met", () => {
    const subject = { name: "县域", indicator: null, period: null };
    const over = { ...held, value: 57.2, low: 57.2, high: 57.2, quality: "official" as const, target: 50 };
    expect(goalShare(subject, over, "zh")).toBe("县域占全市57.2%，已超过50%的目标7.2个百分点。");
    const close = { ...over, value: 32.97, low: 32.97, high: 32.97, target: 33 };
    expect(goalShare(subject, close, "zh")).toBe("县域占全市32.97%，距33%的目标还差0.03个百分点。");
    const same = { ...over, value: 50, low: 50, high: 50 };
    expect(goalShare(subject, same, "zh")).toBe("县域占全市50.0%，正好是50%的目标。");
  });

  test("an interval across the target is undecided", () => {
    const across = { ...held, value: 49.8, low: 49.2, high: 50.4, target: 50 };
    expect(goalUnsure(across, "德庆为估计值", "zh")).toBe("证据区间49.2–50.4%跨过目标50%，不能判定：德庆为估计值。");
    expect(goalUnsure(across, "one input is an estimate", "en")).toBe(
      "The evidence (49.2–50.4%) straddles the target of 50%, so it is undecided: one input is an estimate.",
    );
    expect(goalShare({ name: "县域", indicator: null, period: "2023" }, across, "zh")).toBe(
      "2023年，县域占全市约49.2–50.4%。",
    );
  });

  test("a total is held against its target in its own unit", () => {
    const yi = { zh: "亿元", en: "100 m yuan" };
    const total: Held = {
      value: 4321.6,
      low: 4321.6,
      high: 4321.6,
      quality: "sample",
      op: ">",
      target: 5000,
      unit: yi,
    };
    const subject = { name: "肇庆市", indicator: "规上工业总产值", period: "2023" };
    expect(goalTotal(subject, total, "zh")).toBe(
      "2023年，肇庆市规上工业总产值为4,322亿元（示例），距5,000亿元的目标还差678亿元。",
    );
    expect(goalTotal({ name: "Zhaoqing", indicator: "industrial output", period: "2023" }, total, "en")).toBe(
      "In 2023, industrial output in Zhaoqing was ¥432.2 bn (sample), ¥67.8 bn below the target of ¥500 bn.",
    );
  });

  test("counts leave out the clauses of nobody", () => {
    expect(goalAll(counts, towns, "zh")).toBe("105个镇街中103个有数据，78个达标，9个不确定，16个未达标。");
    expect(goalAll({ ...counts, unsure: 0, failed: 0 }, towns, "zh")).toBe("105个镇街中103个有数据，78个达标。");
    expect(goalAll(counts, towns, "en")).toBe(
      "Of 105 towns, 103 have data: 78 meet the target, 9 are uncertain, 16 do not.",
    );
    expect(goalAll({ total: 1, withData: 1, passed: 1, unsure: 0, failed: 0 }, towns, "en")).toBe(
      "Of 1 town, 1 has data: 1 meets the target.",
    );
  });

  test("a number to reach is short, exceeded or just reached", () => {
    expect(goalCount(38, 50, "zh")).toBe("已有38个，目标50个，还差12个。");
    expect(goalCount(53, 50, "zh")).toBe("已有53个，目标50个，超出3个。");
    expect(goalCount(50, 50, "zh")).toBe("已有50个，目标50个，正好达到。");
    expect(goalCount(38, 50, "en")).toBe("38 so far against a target of 50: 12 short.");
    expect(goalCount(53, 50, "en")).toBe("53 so far against a target of 50: 3 more.");
  });

  test("without data it says what is needed", () => {
    const needs = { zh: "村级台账", en: "the village ledger" };
    expect(goalNone({ withData: 0, total: 1556 }, needs, "zh")).toBe("没有可用数据（0/1,556）。需要：村级台账。");
    expect(goalNone({ withData: 0, total: 8 }, needs, "en")).toBe(
      "No usable data (0 of 8). Needed: the village ledger.",
    );
    expect(goalNone({ withData: 0, total: 8 }, null, "zh")).toBe("没有可用数据（0/8）。");
  });

  test("estimates are named, many of them in short", () => {
    expect(estimatesText([], "zh")).toBe("");
    expect(estimatesText(["德庆"], "zh")).toBe("德庆为估计值。");
    expect(estimatesText(["a", "b", "c", "d", "e", "f", "g"], "zh")).toBe("a、b等7地为估计值。");
    expect(estimatesText(["a", "b", "c"], "en")).toBe("a, b and c are estimates.");
  });
});

describe("a goal's row", () => {
  test("every region within reach", () => {
    const found = verdict({ ...counts });
    expect(goalEvidence(found, minutes, "zh")).toBe("103/105个有数据，78个达标，9个不确定");
    expect(goalEvidence(found, minutes, "en")).toBe("103 of 105 with data, 78 met, 9 uncertain");
    expect(goalDistance(found, minutes, "zh")).toBe("16个未达标");
    expect(goalDistance(found, minutes, "en")).toBe("16 not met");
    expect(goalDistance(verdict({ ...counts, failed: 0 }), minutes, "zh")).toBe("9个不确定");
    expect(goalDistance(verdict({ ...counts, failed: 0, unsure: 0 }), minutes, "zh")).toBe("2个无数据");
    const all = { total: 105, withData: 105, passed: 105 };
    expect(goalDistance(verdict(all), minutes, "zh")).toBe("全部达标");
  });

  test("a share", () => {
    expect(goalEvidence(westVerdict, share, "zh")).toBe("2023年约29.8–31.0%，目标33%");
    expect(goalEvidence(westVerdict, share, "en")).toBe("2023: about 29.8–31.0%, target 33%");
    expect(goalDistance(westVerdict, share, "zh")).toBe("差2.0–3.2点");
    expect(goalDistance(westVerdict, share, "en")).toBe("2.0–3.2 pp short");
    const over = verdict({
      readings: [{ ...west, value: 34.2, low: null, high: null }],
      distance: { value: 1.2, low: 1.2, high: 1.2 },
    });
    expect(goalDistance(over, share, "zh")).toBe("超1.2点");
    const across = verdict({ readings: [west], distance: { value: 0.1, low: -0.8, high: 0.4 } });
    expect(goalDistance(across, share, "zh")).toBe("差0.8点至超0.4点");
    expect(goalDistance(across, share, "en")).toBe("0.8 pp short to 0.4 pp above");
  });

  test("two readings stand side by side with their names", () => {
    const two = verdict({
      readings: [west, { ...west, group: "zone", value: 57.6, low: 57.1, high: 58 }],
      distance: { value: -2.6, low: -3.2, high: -2 },
    });
    const names: Record<string, string> = { west: "不含高新区", zone: "含高新区" };
    expect(goalEvidence(two, share, "zh", (id) => names[id] ?? id)).toBe(
      "2023年，不含高新区约29.8–31.0%；含高新区约57.1–58.0%，目标33%",
    );
  });

  test("a number of regions", () => {
    const found = verdict({
      total: 105,
      withData: 105,
      passed: 38,
      failed: 67,
      distance: { value: -12, low: -12, high: -12 },
    });
    expect(goalEvidence(found, gas, "zh")).toBe("105/105个有数据，38个达标，目标50个");
    expect(goalDistance(found, gas, "zh")).toBe("差12个");
    expect(goalDistance(found, gas, "en")).toBe("12 short");
    const open = verdict({ withData: 100, total: 105, passed: 48, distance: { value: -2, low: -2, high: 3 } });
    expect(goalDistance(open, gas, "zh")).toBe("差2个至超3个");
  });

  test("a process and a goal without data", () => {
    const process = goal({ kind: "process" });
    const none = verdict({ status: "none", period: null });
    expect(goalEvidence(none, process, "zh")).toBe("过程性目标，没有可计算的指标");
    expect(goalEvidence(none, process, "en")).toBe("Process goal, nothing to compute");
    expect(goalDistance(none, process, "zh")).toBe("—");
    expect(goalEvidence({ ...none, total: 105 }, minutes, "zh")).toBe("没有可用数据（0/105）。需要：村级台账");
  });
});

describe("a member of a goal", () => {
  const member: MemberVerdict = {
    code: "441224110",
    status: "uncertain",
    value: 28,
    low: 21.2,
    high: 34.9,
    quality: "estimate",
    sources: [],
    note: null,
  };

  test("shows its interval and verdict", () => {
    expect(goalMember(minutes, member, "zh")).toEqual({ value: "约21–35分钟", status: "不确定" });
    expect(goalMember(minutes, member, "en")).toEqual({ value: "about 21–35 min", status: "Uncertain" });
  });

  test("is never rounded across the limit", () => {
    const close = {
      ...member,
      status: "not" as const,
      value: 30.2,
      low: null,
      high: null,
      quality: "official" as const,
    };
    expect(goalMember(minutes, close, "zh").value).toBe("30.2分钟");
  });

  test("says yes and no, growth with its sign, and a share as a part of the whole", () => {
    const plain = { ...member, low: null, high: null, quality: "sample" as const, status: "met" as const };
    expect(goalMember(gas, { ...plain, value: 1 }, "zh")).toEqual({ value: "是（示例）", status: "达标" });
    expect(goalMember(gas, { ...plain, value: 0 }, "en", undefined, false).value).toBe("no");
    const growth = goal({ kind: "growth-above", indicator: "g", level: "county", group: null, reference: "441200" });
    expect(goalMember(growth, { ...plain, value: 0.3, quality: "official" }, "zh").value).toBe("+0.3个百分点");
    expect(goalMember(growth, { ...plain, value: -0.02, quality: "official" }, "zh").value).toBe("\u22120.02个百分点");
    expect(goalMember(share, { ...plain, value: 12.34 }, "zh")).toEqual({
      value: "12.3%（示例）",
      status: "占全市比重",
    });
  });

  test("without data says so", () => {
    expect(goalMember(minutes, null, "zh")).toEqual({ value: "无数据", status: "" });
    expect(goalMember(minutes, { ...member, value: null }, "en")).toEqual({ value: "No data", status: "" });
  });
});

describe("a member in a column whose heading names the unit", () => {
  const member = (value: number | null, low: number | null = null, high = low): MemberVerdict => ({
    code: "441224110",
    status: "not",
    value,
    low,
    high,
    quality: "estimate",
    sources: [],
    note: null,
  });

  test("has neither unit nor mark, and an interval has both ends", () => {
    expect(goalFigure(minutes, member(28, 21.2, 34.9), "zh")).toBe("21–35");
    expect(goalFigure(minutes, member(41.4), "zh")).toBe("41");
  });

  test("has as many decimals as keep it on its side of the target", () => {
    // 30.2 against 30 minutes, 99.48 against 99.5 %
    expect(goalFigure(minutes, member(30.2), "zh")).toBe("30.2");
    const water = goal({ kind: "every", indicator: "w", level: "county", group: null, op: ">=", target: 99.5 });
    expect(goalFigure(water, member(99.48), "en")).toBe("99.48");
  });

  test("is a word where the goal asks for yes or no, and a dash without data", () => {
    expect(goalFigure(gas, member(1), "zh")).toBe("是");
    expect(goalFigure(gas, member(0), "en")).toBe("no");
    expect(goalFigure(gas, member(null), "en")).toBe("—");
    expect(goalFigure(minutes, null, "zh")).toBe("—");
  });

  test("growth carries its sign", () => {
    const growth = goal({ kind: "growth-above", indicator: "g", level: "county", group: null, reference: "441200" });
    expect(goalFigure(growth, member(0.31), "zh")).toBe("+0.3");
    expect(goalFigure(growth, member(-1.26), "zh")).toBe("\u22121.3");
  });
});
