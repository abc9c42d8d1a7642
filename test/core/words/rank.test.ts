import { describe, expect, test } from "vitest";
import { formatRank, rankSentence } from "../../../src/core/words/rank.ts";

const village = { zh: "村（社区）", one: "village", other: "villages" };

describe("a rank", () => {
  test("is the third of eight, or joint third", () => {
    const third = { rank: 3, of: 8, tied: false };
    expect(formatRank(third, "zh")).toBe("第3/8");
    expect(formatRank({ ...third, tied: true }, "zh")).toBe("并列第3/8");
    expect(formatRank({ ...third, tied: true }, "en")).toBe("joint 3rd of 8");
  });

  test("has its thousands apart, as the number of regions beside it", () => {
    const far = { rank: 1024, of: 1554, tied: true };
    expect(formatRank(far, "zh")).toBe("并列第1,024/1,554");
    expect(formatRank(far, "en")).toBe("joint 1,024th of 1,554");
    expect(rankSentence(far, village, "zh")).toBe("在1,554个村（社区）中并列第1,024");
    expect(rankSentence(far, village, "en")).toBe("joint 1,024th of 1,554 villages");
  });
});
