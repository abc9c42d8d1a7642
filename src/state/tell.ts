import { memberUnitOf } from "../core/goals/shown.ts";
import { absent } from "../core/indicators/cell.ts";
import type { Quality } from "../core/indicators/quality.ts";
import { formatCell, joinUnit, unitOf } from "../core/words/number.ts";
import { formatPeriod } from "../core/words/period.ts";
import { regionName } from "../core/words/place.ts";
import { formatRank } from "../core/words/rank.ts";
import { missingText } from "../core/words/terms.ts";
import type { Text } from "../core/words/text.ts";
import { cells, decimals, figures, indicator, level, period, regions, shown } from "./chain.ts";
import { goal, verdict } from "./goals.ts";
import { memberWords } from "./judge.ts";
import { lang, say } from "./settings.ts";
import { whole as wholeName } from "./whole.ts";

/** What is said of a region in the tooltip and aloud. */
export interface Told {
  readonly name: string;
  readonly parent: string;
  readonly value: string;
  readonly unit: string;
  readonly quality: Quality | null;
  /** Further facts, named. */
  readonly lines: readonly (readonly [Text, string])[];
}

const PERIOD: Text = { zh: "时期", en: "Period" };
const RANK: Text = { zh: "排名", en: "Rank" };
const SOURCE: Text = { zh: "来源", en: "Source" };

function sourcesOf(ids: readonly string[]): string {
  const titles = ids.slice(0, 2).map((id) => say(shown.value.sources.get(id)?.title ?? { zh: id, en: id }));
  return titles.join(say({ zh: "；", en: "; " }));
}

/** Rank in the whole and under the parent: 全市第58/103，封开县第6/15. */
function ranks(code: string): string {
  const when = period.value;
  if (when === null) return "";
  const all = regions.value.map((region) => region.code);
  const region = shown.value.regions.byCode.get(code);
  const parent = region?.parent ? shown.value.regions.byCode.get(region.parent) : undefined;
  const whole = figures.value.rank(indicator.value.id, code, all, when);
  if (!whole) return "";
  const root = shown.value.regions.byCode.get(shown.value.root);
  const parts = [`${say(wholeName.value)}${gap()}${formatRank(whole, lang.value)}`];
  if (parent && root && parent.code !== root.code) {
    const siblings = regions.value.filter((one) => one.parent === parent.code).map((one) => one.code);
    const inside = figures.value.rank(indicator.value.id, code, siblings, when);
    if (inside)
      parts.push(`${regionName(parent, shown.value.regions, lang.value)}${gap()}${formatRank(inside, lang.value)}`);
  }
  return parts.join(say({ zh: "，", en: ", " }));
}

/** The period as a fact; nothing where there is none. */
function periodLine(period: string | null): Told["lines"] {
  return period ? [[PERIOD, formatPeriod(period, lang.value)]] : [];
}

function gap(): string {
  return lang.value === "zh" ? "" : " ";
}

/** What is known of a region of the level on show; `null` for a code that is not there. */
export function tellRegion(code: string): Told | null {
  const at = regions.value.findIndex((region) => region.code === code);
  const region = regions.value[at];
  if (!region) return null;
  const parent = region.parent ? shown.value.regions.byCode.get(region.parent) : undefined;
  const head = {
    name: regionName(region, shown.value.regions, lang.value),
    parent: parent && parent.code !== shown.value.root ? regionName(parent, shown.value.regions, lang.value) : "",
  };
  if (goal.value && verdict.value?.level === level.value) {
    const member = verdict.value.members.find((one) => one.code === code);
    const unit = memberUnitOf(goal.value, shown.value.indicators);
    const told = memberWords.value?.goalMember(goal.value, member ?? null, lang.value, unit, false, wholeName.value);
    return {
      ...head,
      value: told?.value ?? "",
      unit: told?.status ?? "",
      quality: member && member.status !== "none" ? member.quality : null,
      lines: [
        ...periodLine(verdict.value.period),
        ...(member?.note ? [[{ zh: "依据", en: "Based on" }, say(member.note)] as const] : []),
        ...(member ? [[SOURCE, sourcesOf(member.sources)] as const] : []),
      ],
    };
  }
  const cell = cells.value[at];
  const when = period.value;
  if (!cell || cell.value === null || when === null) {
    return {
      ...head,
      value: say({ zh: "无数据", en: "No data" }),
      unit: "",
      quality: null,
      lines: [...periodLine(when), [{ zh: "原因", en: "Reason" }, missingText(cell ?? absent(), lang.value)]],
    };
  }
  return {
    ...head,
    value: formatCell(cell, indicator.value, lang.value, { decimals: decimals.value, mark: false, unit: false }),
    unit: unitOf(indicator.value, lang.value),
    quality: cell.quality,
    lines: [
      ...periodLine(when),
      [RANK, ranks(code)],
      [SOURCE, sourcesOf(cell.sources)],
      ...(cell.note ? [[{ zh: "备注", en: "Note" }, say(cell.note)] as const] : []),
    ],
  };
}

/** The same as one sentence for a screen reader. */
export function tellAloud(code: string): string {
  const told = tellRegion(code);
  if (!told) return "";
  const facts = told.lines.filter(([name]) => name !== SOURCE).map(([name, text]) => `${say(name)}${gap()}${text}`);
  return [`${told.name}${told.parent ? ` ${told.parent}` : ""}`, joinUnit(told.value, told.unit), ...facts].join(
    say({ zh: "，", en: ", " }),
  );
}
