import { describe, expect, test } from "vitest";
import type { Pace } from "../../../src/core/goals/pace.ts";
import type { Outlook } from "../../../src/core/goals/projection.ts";
import { aheadText, outlookText, paceText } from "../../../src/core/words/pace.ts";

const percent = { zh: "%", en: "%" };
const point = (period: string, value: number, low = value, high = value) =>
  ({ period, value, low, high, quality: "estimate", afterBreak: false }) as const;

/** The share of the west in 2023 on its way from 29.949 % in 2021 to 33 % in 2025. */
const west: Pace = {
  group: "west",
  op: ">=",
  target: 33,
  unit: percent,
  counted: false,
  points: [],
  breaks: [],
  deadline: "2025",
  upwards: true,
  latest: point("2023", 30.384, 29.815, 30.954),
  met: false,
  start: { period: "2021", value: 29.949, low: 29.949, high: 29.949, quality: "published", declared: false },
  obstacle: null,
  due: { value: 31.4745, low: 31.4745, high: 31.4745 },
  ahead: { value: -1.0905, low: -1.6595, high: -0.5205 },
  past: { value: 0.2175, low: -0.067, high: 0.5025, from: "2021" },
  needed: { value: 1.308, low: 1.023, high: 1.5925 },
  over: false,
  comparable: [point("2021", 29.949), point("2023", 30.384)],
  mixed: false,
  projection: { outlook: { kind: "few" }, count: 2, slope: null, atDeadline: null },
  quality: "estimate",
};

describe("the pace in words", () => {
  test("says where the line stood, how far behind, what is needed, how it went and what the trend says", () => {
    expect(paceText(west, "zh")).toBe(
      "按直线进度，2023年应为31.5%，实为约29.8–31.0%，落后0.5–1.7个百分点；到2025年每年还需提高1.0–1.6个百分点。" +
        "2021年以来平均每年降低0.1个百分点至提高0.5个百分点。可比的时期只有2个，不足3个，不作推算。",
    );
    expect(paceText(west, "en")).toBe(
      "On a straight line 31.5% was due in 2023; it was about 29.8–31.0%, 0.5–1.7 pp behind; 1.0–1.6 pp more needed each year until 2025. " +
        "Since 2021 a change each year between 0.1 pp less and 0.5 pp more. Only 2 comparable periods, fewer than 3: no trend is told.",
    );
  });

  test("says why there is no line", () => {
    const broken: Pace = { ...west, obstacle: "break", due: null, ahead: null };
    expect(paceText(broken, "zh")).toMatch(/^基期之后口径有变，不可比，不画直线进度；到2025年/);
  });

  test("says amounts in the words of each language", () => {
    const money: Pace = {
      ...west,
      unit: { zh: "亿元", en: "100 m yuan" },
      target: 5000,
      latest: { ...point("2024", 4740), quality: "sample" },
      due: { value: 4796.67, low: 4796.67, high: 4796.67 },
      ahead: { value: -56.67, low: -56.67, high: -56.67 },
      needed: { value: 260, low: 260, high: 260 },
      past: { value: 175, low: 175, high: 175, from: "2022" },
    };
    expect(paceText(money, "zh")).toMatch(
      /^按直线进度，2024年应为4,797亿元，实为4,740亿元（示例），落后57亿元；到2025年每年还需增加260亿元。2022年以来平均每年增加175亿元。/,
    );
    expect(paceText(money, "en")).toMatch(
      /^On a straight line ¥479\.7 bn was due in 2024; it was ¥474\.0 bn \(sample\), ¥5\.7 bn behind/,
    );
  });

  test("says that the deadline has passed", () => {
    const late: Pace = { ...west, deadline: "2022", needed: null, over: true };
    expect(paceText(late, "zh")).toContain("落后0.5–1.7个百分点；期限已过。");
    expect(paceText({ ...late, deadline: "2023" }, "en")).toContain("behind; the deadline has come.");
  });

  test("counts regions in whole numbers, parts of them with a decimal", () => {
    const counted: Pace = {
      ...west,
      unit: { zh: "个", en: "" },
      counted: true,
      target: 8,
      latest: { ...point("2024", 4), quality: "official" },
      due: { value: 5.333, low: 5.333, high: 5.333 },
      ahead: { value: -1.333, low: -1.333, high: -1.333 },
      needed: { value: 4, low: 4, high: 4 },
    };
    expect(paceText(counted, "zh")).toMatch(
      /^按直线进度，2024年应为5.3个，实为4个，落后1.3个；到2025年每年还需增加4个。/,
    );
  });
});

describe("ahead or behind", () => {
  test("is undecided where the interval crosses the line", () => {
    expect(aheadText({ value: 0, low: -0.5, high: 0.25 }, percent, 1, "zh")).toBe(
      "落后0.5个百分点至领先0.3个百分点，不能判定快慢",
    );
    expect(aheadText({ value: 0, low: -0.5, high: 0.25 }, percent, 1, "en")).toBe(
      "between 0.5 pp behind and 0.3 pp ahead, so undecided",
    );
  });

  test("never looks like none when it is not", () => {
    expect(aheadText({ value: -0.02, low: -0.02, high: -0.02 }, percent, 1, "zh")).toBe("落后0.02个百分点");
    expect(aheadText({ value: 0, low: 0, high: 0 }, percent, 1, "zh")).toBe("正好相符");
  });
});

describe("the outlook", () => {
  const told = (outlook: Outlook, count = 6) => {
    const pace = {
      comparable: [point("2019", 1), point("2024", 2)],
      projection: { outlook, count, slope: 1, atDeadline: null },
    };
    return [outlookText(pace, "zh"), outlookText(pace, "en")];
  };

  test.each([
    [
      { kind: "year", year: 2027, early: 2026, late: 2031 },
      "照2019–2024年的走势，约2027年达到（2026–2031年）",
      "On the trend of 2019 to 2024, it would be met about 2027 (2026 to 2031)",
    ],
    [
      { kind: "year", year: 2027, early: 2027, late: 2027 },
      "照2019–2024年的走势，约2027年达到",
      "On the trend of 2019 to 2024, it would be met about 2027",
    ],
    [
      { kind: "year", year: 2027, early: 2025, late: null },
      "照2019–2024年的走势，约2027年达到（最早2025年，最迟不能确定）",
      "On the trend of 2019 to 2024, it would be met about 2027 (2025 at the earliest, open at the latest)",
    ],
    [{ kind: "away" }, "照2019–2024年的走势，达不到目标", "On the trend of 2019 to 2024, the target would not be met"],
    [
      { kind: "beyond" },
      "照2019–2024年的走势，30年内达不到目标",
      "On the trend of 2019 to 2024, it would not be met within 30 years",
    ],
    [{ kind: "met" }, "已达到目标", "The target has been met"],
  ] as const)("says %o", (outlook, zh, en) => {
    expect(told(outlook)).toEqual([zh, en]);
  });
});
