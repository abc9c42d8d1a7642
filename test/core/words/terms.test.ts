import { describe, expect, test } from "vitest";
import { METHODS } from "../../../src/core/classes/classification.ts";
import { VERDICTS } from "../../../src/core/goals/goal.ts";
import { QUALITIES } from "../../../src/core/indicators/quality.ts";
import { formatDeadline, formatPeriod } from "../../../src/core/words/period.ts";
import { formatRank, rankSentence } from "../../../src/core/words/rank.ts";
import {
  absenceText,
  methodText,
  nounFor,
  ordinalText,
  qualityText,
  verdictText,
} from "../../../src/core/words/terms.ts";
import { pick } from "../../../src/core/words/text.ts";

describe("periods", () => {
  test("years, months, quarters and deadlines", () => {
    expect(formatPeriod("2023", "zh")).toBe("2023年");
    expect(formatPeriod("2023", "en")).toBe("2023");
    expect(formatPeriod("2023-06", "zh")).toBe("2023年6月");
    expect(formatPeriod("2023-06", "en")).toBe("June 2023");
    expect(formatPeriod("2023Q2", "zh")).toBe("2023年第2季度");
    expect(formatPeriod("2023-H1", "zh")).toBe("2023年上半年");
    expect(formatDeadline("2025", "zh")).toBe("2025年底");
    expect(formatDeadline("2025", "en")).toBe("end of 2025");
  });

  test("what is no period stays as it is", () => {
    expect(formatPeriod("十四五", "zh")).toBe("十四五");
    expect(formatPeriod("2023-13", "en")).toBe("2023-13");
  });
});

describe("ranks", () => {
  const noun = { zh: "个县", one: "county", other: "counties" };

  test("in cells and in sentences", () => {
    expect(formatRank({ rank: 3, of: 8, tied: false }, "zh")).toBe("第3/8");
    expect(formatRank({ rank: 3, of: 8, tied: false }, "en")).toBe("3rd of 8");
    expect(formatRank({ rank: 3, of: 8, tied: true }, "zh")).toBe("并列第3/8");
    expect(rankSentence({ rank: 3, of: 8, tied: false }, noun, "zh")).toBe("在8个县中排第3");
    expect(rankSentence({ rank: 1, of: 1, tied: false }, noun, "en")).toBe("1st of 1 county");
  });

  test("ordinals and plurals follow English rules", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 95, 101, 111].map(ordinalText)).toEqual(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 95th 101st 111th".split(" "),
    );
    expect([0, 1, 2].map((count) => nounFor(noun, count))).toEqual(["counties", "county", "counties"]);
  });
});

test("every term exists in both languages and no two of a kind are the same", () => {
  for (const lang of ["zh", "en"] as const) {
    const lists = [
      QUALITIES.map((one) => qualityText(one, lang)),
      METHODS.map((one) => methodText(one, lang)),
      VERDICTS.map((one) => verdictText(one, lang)),
    ];
    for (const list of lists) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.every((word) => word !== "" && /\p{Script=Han}/u.test(word) === (lang === "zh"))).toBe(true);
    }
  }
  expect(absenceText("unpublished", "zh")).toBe("未公布");
  expect(absenceText("unpublished", "en")).toBe("not published");
  expect(absenceText(null, "zh")).toBe("未公布");
});

test("a text left empty in one language falls back to the other", () => {
  expect(pick({ zh: "甲", en: "" }, "en")).toBe("甲");
  expect(pick({ zh: "甲", en: "A" }, "en")).toBe("A");
});
