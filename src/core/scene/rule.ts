import type { Comparator, Goal, GoalRule } from "../goals/goal.ts";
import type { Atlas } from "../package/atlas.ts";
import { referTo } from "../regions/refer.ts";
import { targetAmount } from "../words/amount.ts";
import { partsRule } from "../words/combination.ts";
import { facilityKind } from "../words/facility.ts";
import { regionName } from "../words/place.ts";
import { bareNoun, nounFor } from "../words/terms.ts";
import { type Lang, pick, type Text } from "../words/text.ts";
import { wholeName } from "../words/whole.ts";

/** What says what a goal asks; fetched with what judges goals. */
export interface RuleWords {
  readonly ruleText: typeof ruleText;
  readonly verdictDetail: typeof verdictDetail;
}

const SIGNS: Readonly<Record<Comparator, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" };

/** What does not hold where a comparison fails. */
const FAILS: Readonly<Record<Comparator, string>> = { ">=": "<", ">": "≤", "<=": ">", "<": "≥", "=": "≠" };

const MINUTES: Text = { zh: "分钟", en: "min" };
const PERCENT: Text = { zh: "%", en: "%" };

/** What a rule holds against a value: sign, target and unit; `null` for rules without a target. */
function target(
  goal: Goal,
  atlas: Atlas,
): { readonly op: Comparator; readonly value: number; readonly unit: Text } | null {
  const { rule } = goal;
  if (rule.kind === "within") return { op: "<=", value: rule.minutes, unit: MINUTES };
  if (rule.kind === "share") return { op: rule.op, value: rule.target, unit: PERCENT };
  if (rule.kind === "growth-above") return { op: ">", value: 0, unit: { zh: "百分点", en: "pp" } };
  if (!("op" in rule)) return null;
  const indicator = atlas.indicators.find(({ id }) => id === rule.indicator);
  if (indicator?.kind === "flag" || indicator?.kind === "category") return null;
  return { op: rule.op, value: rule.target, unit: indicator?.unit ?? goal.unit };
}

/** What must hold, in a few words: 到最近高速出入口 ≤ 30分钟, 4项须全部成立. Empty for milestones and processes. */
export function ruleText(goal: Goal, atlas: Atlas, lang: Lang): string {
  const { rule } = goal;
  const held = target(goal, atlas);
  const bound = held ? `${SIGNS[held.op]} ${targetAmount(held.value, held.unit, lang)}` : "";
  const subject = subjectOf(rule, atlas, lang);
  if (rule.kind === "growth-above") {
    if (typeof rule.reference === "number") return `${subject} > ${targetAmount(rule.reference, PERCENT, lang)}`;
    const region = atlas.regions.byCode.get(referTo(atlas.regions, rule.reference) ?? "");
    const name = region ? regionName(region, atlas.regions, lang) : rule.reference;
    return lang === "zh" ? `${subject}高于${name}` : `${subject} above that of ${name}`;
  }
  if (rule.kind === "all" || rule.kind === "any") return partsRule(rule.kind, rule.parts.length, lang);
  const text = [subject, bound].filter((part) => part !== "").join(" ");
  if (rule.kind !== "at-least") return text;
  const noun = atlas.regions.levels.find(({ id }) => id === rule.level)?.noun;
  if (lang === "en") return `${text}, in at least ${rule.count}${noun ? ` ${nounFor(noun, rule.count)}` : ""}`;
  return `${text}，不少于${rule.count}个${noun ? bareNoun(noun) : ""}`;
}

function subjectOf(rule: GoalRule, atlas: Atlas, lang: Lang): string {
  if (rule.kind !== "within" && !("indicator" in rule)) return "";
  if (rule.kind === "milestone") return "";
  if (rule.kind === "within") {
    const facility = facilityKind(rule.facility, lang);
    return lang === "zh" ? `到最近${facility}` : `To the nearest ${facility.toLowerCase()}`;
  }
  const indicator = atlas.indicators.find(({ id }) => id === rule.indicator);
  const name = indicator ? pick(indicator.name, lang) : rule.indicator;
  if (rule.kind !== "share") return name;
  const groups = rule.groups.flatMap((id) => {
    const group = atlas.groups.find((one) => one.id === id);
    return group ? [pick(group.short, lang)] : [];
  });
  return lang === "zh"
    ? `${groups.join("、")}占${wholeName(atlas.regions, atlas.root).zh}${name}`
    : `${name}, share of ${groups.join(", ")}`;
}

/** What a verdict means in numbers: ≤ 30分钟 for met, > 30分钟 for not, the target for uncertain. */
export function verdictDetail(
  goal: Goal,
  status: "met" | "not" | "uncertain",
  atlas: Atlas,
  lang: Lang,
): string | undefined {
  const held = target(goal, atlas);
  if (!held || goal.rule.kind === "share" || goal.rule.kind === "total") return undefined;
  const shown = targetAmount(held.value, held.unit, lang);
  if (status === "uncertain") return lang === "zh" ? `区间跨${shown}` : `spans ${shown}`;
  return `${status === "met" ? SIGNS[held.op] : FAILS[held.op]} ${shown}`;
}
