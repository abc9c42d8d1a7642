import type { Goal, MemberVerdict } from "../goals/goal.ts";
import { partsMet } from "./combination.ts";
import { decimalsAgainst, decimalsOf, formatRange, markQuality } from "./number.ts";
import { verdictText } from "./terms.ts";
import type { Lang, Text } from "./text.ts";
import { CITY } from "./whole.ts";

/** Whether a rule asks for something that is there or not, its values being 1 and 0. */
function isYesNo({ rule }: Goal, value: number): boolean {
  if (rule.kind === "milestone") return true;
  return (rule.kind === "every" || rule.kind === "at-least") && rule.target === 1 && (value === 0 || value === 1);
}

/** Unit of a member's value and the target it is held against, as far as single members are held against one. */
function memberTarget({ rule, unit }: Goal): { unit: Text; target: number | null } {
  if (rule.kind === "within") return { unit: { zh: "分钟", en: "min" }, target: rule.minutes };
  if (rule.kind === "growth-above") return { unit: { zh: "个百分点", en: "pp" }, target: 0 };
  if (rule.kind === "share") return { unit: { zh: "%", en: "%" }, target: null };
  if (rule.kind === "every" || rule.kind === "total") return { unit, target: rule.target };
  return { unit: { zh: "", en: "" }, target: rule.kind === "at-least" ? rule.target : null };
}

/**
 * How one region fares, for its tooltip and row: the value with unit and bounds, and the verdict's word. Under a share the
 * region has no verdict of its own, and the word says that the value is its part of the whole. `null` or a member without
 * data gives 「无数据」 and no word. `unit` replaces that of the goal where the rule counts regions. The quality is marked
 * unless a badge stands beside it; `whole` is what the whole is called.
 */
export function goalMember(
  goal: Goal,
  member: MemberVerdict | null,
  lang: Lang,
  unit?: Text,
  marked = true,
  whole: Text = CITY,
): { value: string; status: string } {
  if (!member || member.value === null) return { value: verdictText("none", lang), status: "" };
  const status =
    goal.rule.kind === "share"
      ? lang === "zh"
        ? `占${whole.zh}比重`
        : `of the ${whole.en.toLowerCase()}`
      : verdictText(member.status, lang);
  const text = memberText(goal, member, member.value, unit, lang);
  return { value: marked ? markQuality(text, member.quality, lang) : text, status };
}

function memberText(goal: Goal, member: MemberVerdict, value: number, unit: Text | undefined, lang: Lang): string {
  if (isYesNo(goal, value)) return yesNo(value === 1, lang);
  if (goal.rule.kind === "all" || goal.rule.kind === "any") {
    return partsMet(member.low ?? value, member.high ?? value, lang);
  }
  return memberRange(goal, member, unit, (unit ?? memberTarget(goal).unit)[lang], lang);
}

function yesNo(yes: boolean, lang: Lang): string {
  if (lang === "zh") return yes ? "是" : "否";
  return yes ? "yes" : "no";
}

function memberRange(goal: Goal, member: MemberVerdict, unit: Text | undefined, suffix: string, lang: Lang): string {
  const held = memberTarget(goal);
  const value = member.value ?? 0;
  const [low, high] = [member.low ?? value, member.high ?? value];
  const growth = goal.rule.kind === "growth-above";
  const start = growth ? 1 : decimalsOf(unit ?? held.unit, [low, high]);
  const against = (end: number) => (held.target === null ? start : decimalsAgainst(end, held.target, start));
  const plus = growth && low > 0 ? "+" : "";
  return plus + formatRange(low, high, Math.max(against(low), against(high)), suffix, lang);
}

/** A region's value in a column whose heading names the unit: no unit and no mark; 「—」 without data. */
export function goalFigure(goal: Goal, member: MemberVerdict | null, lang: Lang): string {
  if (!member || member.value === null) return "—";
  return isYesNo(goal, member.value) ? yesNo(member.value === 1, lang) : memberRange(goal, member, undefined, "", lang);
}
