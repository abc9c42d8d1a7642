import type { Baseline, Goal } from "../../src/core/goals/goal.ts";
import type { Theme } from "../../src/core/indicators/definition.ts";
import type { Text } from "../../src/core/words/text.ts";
import { text } from "./declare.ts";
import { PLAN } from "./english/plan.ts";
import { GOALS } from "./plan.ts";
import type { Row } from "./table.ts";
import { fullWidth } from "./words.ts";

/** Parts of the plan, in order. */
export const GOAL_THEMES: readonly Theme[] = [
  { id: "overall", name: text("总体目标", "Overall targets") },
  { id: "county-industry", name: text("富县 · 产业", "Counties · Industry") },
  { id: "county-infrastructure", name: text("富县 · 基础设施", "Counties · Infrastructure") },
  { id: "county-seat", name: text("富县 · 县城", "Counties · County seats") },
  { id: "county-services", name: text("富县 · 公共服务", "Counties · Public services") },
  { id: "county-ecology", name: text("富县 · 绿美生态", "Counties · Ecology") },
  { id: "town", name: text("强镇", "Towns") },
  { id: "village", name: text("兴村", "Villages") },
  { id: "mechanism", name: text("机制保障", "Mechanisms") },
];

/**
 * Where the straight line to a target starts: the last period before the plan (2023 to 2025) in which the data are whole.
 * The shares of GDP stand on the figures of all eight counties, which 2022 lacks.
 */
const BASELINES: Readonly<Record<string, Baseline>> = {
  G01: { period: "2022", value: null },
  G05: { period: "2021", value: null },
  G06: { period: "2021", value: null },
  G10: { period: "2022", value: null },
  G12: { period: "2022", value: null },
  G13: { period: "2022", value: null },
};

const UNITS: Readonly<Record<string, string>> = {
  万元: "10,000 yuan",
  百分点: "pp",
  "是/否": "yes/no",
  "%": "%",
  "个/年": "a year",
  个: "",
  亿元: "100 m yuan",
  分钟: "min",
  所: "",
  家: "",
  户: "households",
  万亩: "10,000 mu",
  亩: "mu",
  万人: "10,000 people",
  公里: "km",
  条: "",
  万户: "10,000",
  倍: "times",
  市: "",
};

/** The goals of the plan, in its order, with the rule that decides each. Throws if one is not declared. */
export function goalList(rows: readonly Row[]): Goal[] {
  return rows.map((row) => {
    const declared = GOALS[row.id ?? ""];
    if (!declared) throw new Error(`goal ${row.id} is not declared`);
    const [theme, zh, en, rule, needsZh, needsEn] = declared;
    return {
      id: row.id ?? "",
      theme,
      name: text(zh, en),
      text: planText(row),
      rule,
      unit: unitOf(row),
      baseline: BASELINES[row.id ?? ""] ?? null,
      deadline: /^(20\d\d-)?(20\d\d)/.exec(row.deadline ?? "")?.[2] ?? null,
      needs: needsZh === null ? null : text(needsZh, needsEn ?? needsZh),
      source: "plan",
    };
  });
}

/** The plan's words, and what they say in English. Throws where that is not known. */
function planText({ id = "", text: zh = "" }: Row): Text {
  const en = PLAN[id];
  if (en === undefined) throw new Error(`the text of goal ${id} has no English`);
  return text(fullWidth(zh), en);
}

function unitOf(row: Row): Text {
  const zh = row.unit ?? "";
  return text(zh, UNITS[zh] ?? "");
}
