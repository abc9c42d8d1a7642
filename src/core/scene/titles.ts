import { formatNumber, unitOf } from "../words/number.ts";
import { formatDeadline, formatPeriod } from "../words/period.ts";
import { pick } from "../words/text.ts";
import type { SceneInput } from "./input.ts";
import { type Standing, standingOf } from "./standing.ts";

/** The level as the subtitle names it: 镇级, "Towns". */
function levelName({ atlas, lang }: SceneInput, level: string): string {
  const found = atlas.regions.levels.find(({ id }) => id === level);
  if (!found) return "";
  return lang === "zh" ? `${found.name.zh}级` : found.name.en;
}

/**
 * Title and subtitle of the map: the indicator, period, level and how many regions have data; under a verdict the goal,
 * what must hold, its deadline, the level and how many of its members have data.
 */
export function titlesOf(input: SceneInput, standing: Standing): { readonly title: string; readonly subtitle: string } {
  const { atlas, indicator, goal, verdict, rule, period, lang } = input;
  const covered = (withData: number, total: number) =>
    lang === "zh"
      ? `${formatNumber(total, 0)}个中${formatNumber(withData, 0)}个有数据`
      : `${formatNumber(withData, 0)} of ${formatNumber(total, 0)} with data`;
  const level = levelName(input, standing.level);
  const join = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");
  if (verdict && goal) {
    const until = goal.deadline === null ? "" : formatDeadline(goal.deadline, lang);
    const deadline = until === "" ? "" : lang === "zh" ? `期限${until}` : `by the ${until}`;
    const members = verdict.level === null ? "" : level;
    return {
      title: pick(goal.name, lang),
      subtitle: join([
        goal.edited ? (lang === "zh" ? "情景，非规划原值" : "Scenario, not the plan") : "",
        rule?.ruleText(goal, atlas, lang) ?? "",
        deadline,
        members,
        verdict.total > 1 ? covered(verdict.withData, verdict.total) : "",
      ]),
    };
  }
  const withData = input.cells.filter(({ value }) => value !== null).length;
  const total = standing.regions.length;
  const when = period === null ? "" : formatPeriod(period, lang);
  return { title: pick(indicator.name, lang), subtitle: join([when, level, covered(withData, total)]) };
}

/**
 * The subtitle where there is little room: period, level, unit, and how many of the level's regions have data, as in
 * 2023年 · 镇 · 万元/人 · 103/105有数据, in English shorter still: 103 of 105. Under a verdict what must hold, else the deadline,
 * and how many of its members have data.
 */
export function briefSubtitle(input: SceneInput): string {
  const { atlas, indicator, period, cells, lang, goal, verdict } = input;
  const covered = (have: number, of: number) => {
    const [withData, total] = [formatNumber(have, 0), formatNumber(of, 0)];
    return lang === "zh" ? `${withData}/${total}有数据` : `${withData} of ${total}`;
  };
  if (verdict && goal) {
    const asked =
      input.rule?.ruleText(goal, atlas, lang) || (goal.deadline === null ? "" : formatDeadline(goal.deadline, lang));
    return [asked, verdict.total > 1 ? covered(verdict.withData, verdict.total) : ""].filter(Boolean).join(" · ");
  }
  const standing = standingOf(atlas, input.level);
  const level = atlas.regions.levels.find(({ id }) => id === input.level);
  return [
    period === null ? "" : formatPeriod(period, lang),
    level ? pick(level.name, lang) : "",
    unitOf(indicator, lang),
    covered(cells.filter(({ value }) => value !== null).length, standing.regions.length),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
