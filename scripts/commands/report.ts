import { type Attribution, attributionOf } from "../../src/core/goals/attribution.ts";
import { checkGoal } from "../../src/core/goals/check.ts";
import type { GoalContext } from "../../src/core/goals/context.ts";
import { distancesOf } from "../../src/core/goals/distance.ts";
import { type Foundation, foundationOf } from "../../src/core/goals/foundation.ts";
import type { Goal, Verdict } from "../../src/core/goals/goal.ts";
import type { Measured } from "../../src/core/goals/measure.ts";
import { type Pace, pacesOf } from "../../src/core/goals/pace.ts";
import { partGoals } from "../../src/core/goals/part.ts";
import { createFigures } from "../../src/core/indicators/engine.ts";
import type { Atlas } from "../../src/core/package/atlas.ts";
import { createMinutes } from "../../src/core/reach/minutes.ts";
import type { TravelFactors } from "../../src/core/reach/straight.ts";
import type { Task } from "../../src/core/tasks/task.ts";
import { targetAmount } from "../../src/core/words/amount.ts";
import { aloneText, closingText, openText, partText, repairText, worstText } from "../../src/core/words/attribution.ts";
import { editedText } from "../../src/core/words/edits.ts";
import { foundationText } from "../../src/core/words/foundation.ts";
import { paceText } from "../../src/core/words/pace.ts";
import { nameInside } from "../../src/core/words/phrase.ts";
import { regionName } from "../../src/core/words/place.ts";
import type { Lang } from "../../src/core/words/text.ts";
import { wholeName } from "../../src/core/words/whole.ts";

/** All that is told of a goal; `parts` are the reports on the parts of a combination. */
export interface Report {
  readonly goal: Goal;
  readonly verdict: Verdict;
  readonly paces: readonly Pace[];
  readonly attribution: Attribution | null;
  readonly distances: Measured | null;
  readonly foundation: Foundation;
  readonly tasks: readonly Task[];
  readonly parts: readonly Report[];
}

function reportOf(goal: Goal, verdict: Verdict, context: GoalContext): Report {
  return {
    goal,
    verdict,
    paces: pacesOf(goal, verdict, context),
    attribution: attributionOf(goal, verdict, context),
    distances: distancesOf(goal, verdict, context),
    foundation: foundationOf(verdict),
    tasks: context.atlas.tasks.filter(({ goals }) => goals.includes(goal.id)),
    parts: partGoals(goal).flatMap((part, index) => {
      const found = verdict.parts?.[index];
      return found ? [reportOf(part, found, context)] : [];
    }),
  };
}

/** The reports on all goals of an atlas, in order. */
export function reportsOf(atlas: Atlas, factors: TravelFactors): readonly Report[] {
  const { detour, speed } = factors;
  const figures = createFigures(atlas, { minutes: createMinutes(atlas, factors) });
  const context = { atlas, figures, detour, speed };
  return atlas.goals.map((goal) => reportOf(goal, checkGoal(goal, context), context));
}

/** A report as machines read it: the goal with its verdict, paces, attribution, distances by code, and what it rests on. */
export function reportJson(report: Report, withTasks: boolean): object {
  const { goal, verdict, paces, attribution, distances, foundation, tasks, parts } = report;
  return {
    ...goal,
    verdict,
    paces,
    attribution,
    distances: distances && { level: distances.level, unit: distances.indicator.unit, values: distances.cells },
    foundation,
    ...(withTasks && { tasks }),
    ...(parts.length > 0 && { parts: parts.map((part) => reportJson(part, withTasks)) }),
  };
}

function attributionLines(report: Report, atlas: Atlas, lang: Lang): string[] {
  const { attribution, goal } = report;
  const { rule } = goal;
  const indicator = "indicator" in rule ? atlas.indicators.find(({ id }) => id === rule.indicator) : undefined;
  const name = (code: string) => {
    const region = atlas.regions.byCode.get(code);
    return region ? regionName(region, atlas.regions, lang) : code;
  };
  if (!attribution) return [];
  if (attribution.kind === "misses") {
    const unit = rule.kind === "within" ? { zh: "分钟", en: "min" } : (indicator?.unit ?? goal.unit);
    return [
      attribution.misses.length > 1 ? worstText(attribution, unit, name, lang) : "",
      repairText(attribution, name, lang),
      openText(attribution, name, lang),
    ];
  }
  if (!indicator || !("target" in rule)) return [];
  const unit = rule.kind === "share" ? { zh: "%", en: "%" } : goal.unit;
  const short = rule.op.startsWith("<") ? "less" : "more";
  const target = targetAmount(rule.target, unit, lang);
  return attribution.readings.flatMap(({ parts, closing }) => {
    const named = parts.map((part) => {
      const alone = aloneText(part, lang);
      const who = part.code === null ? (lang === "zh" ? "其余" : "the rest") : name(part.code);
      return `${who} ${partText(part, unit, short, lang)}${alone && closing ? ` (${alone})` : ""}`;
    });
    const words = {
      indicator: nameInside(indicator, lang),
      unit: indicator.unit,
      target,
      whole: wholeName(atlas.regions, atlas.root),
    };
    return [named.join(lang === "zh" ? "，" : ", "), closingText({ closing }, words, lang)];
  });
}

/** What a report says beside the verdict: what a scenario changed, the pace, whom it is due to, and what it rests on. */
export function reportLines(report: Report, atlas: Atlas, lang: Lang): readonly string[] {
  const { goal, paces, foundation } = report;
  const groupName = (id: string) => atlas.groups.find((group) => group.id === id)?.short[lang] ?? id;
  return [
    editedText(goal, groupName, lang),
    ...paces.map((pace) => paceText(pace, lang, goal.decimals ?? null)),
    ...attributionLines(report, atlas, lang),
    foundationText(foundation, lang),
  ].filter((line) => line !== "");
}
