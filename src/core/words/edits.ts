import { targetOf } from "../goals/edit.ts";
import type { Edited, Goal } from "../goals/goal.ts";
import { targetAmount } from "./amount.ts";
import { formatDeadline } from "./period.ts";
import type { Lang, Text } from "./text.ts";

/** What a scenario changed of a goal: 「目标33% → 35%；期限2025年底 → 2027年底」; "" for a goal as the plan has it. */
export function editedText(goal: Goal, groupName: (id: string) => string, lang: Lang): string {
  const { edited } = goal;
  if (!edited) return "";
  const unit = goal.rule.kind === "share" ? { zh: "%", en: "%" } : targetUnit(goal);
  const number = (value: number | null) => (value === null ? "—" : targetAmount(value, unit, lang));
  const all = lang === "zh" ? "全部" : "all";
  const groups = (ids: readonly string[]) => ids.map(groupName).join(lang === "zh" ? "、" : ", ") || all;
  const day = (deadline: string | null) =>
    deadline === null ? (lang === "zh" ? "不限" : "none") : formatDeadline(deadline, lang);
  const digits = (decimals: number | null) =>
    decimals === null ? (lang === "zh" ? "自动" : "automatic") : `${decimals}`;
  const { rule } = goal;
  const now = "groups" in rule ? rule.groups : "group" in rule && rule.group !== null ? [rule.group] : [];
  const parts = [
    part(edited, "target", { zh: "目标", en: "target" }, () => [number(edited.target ?? null), number(targetOf(rule))]),
    part(edited, "deadline", { zh: "期限", en: "due" }, () => [day(edited.deadline ?? null), day(goal.deadline)]),
    part(edited, "groups", { zh: "范围", en: "regions" }, () => [groups(edited.groups ?? []), groups(now)]),
    part(edited, "decimals", { zh: "小数位", en: "decimals" }, () => [
      digits(edited.decimals ?? null),
      digits(goal.decimals ?? null),
    ]),
  ];
  return parts.filter((one) => one !== "").join(lang === "zh" ? "；" : "; ");

  function part(from: Edited, key: keyof Edited, label: Text, values: () => readonly [string, string]): string {
    if (!(key in from)) return "";
    const [before, after] = values();
    return `${label[lang]}${lang === "zh" ? "" : " "}${before} → ${after}`;
  }
}

/** Unit of the number a goal is named by. */
export function targetUnit({ rule, unit }: Goal): Text {
  if (rule.kind === "within") return { zh: "分钟", en: "min" };
  if (rule.kind === "at-least") return { zh: "个", en: "" };
  return rule.kind === "growth-above" || rule.kind === "share" ? { zh: "%", en: "%" } : unit;
}
