import type { Goal } from "../../core/goals/goal.ts";
import type { Pace } from "../../core/goals/pace.ts";
import { formatRange, glue } from "../../core/words/number.ts";
import { paceDecimals, paceText, trendMethod } from "../../core/words/pace.ts";
import { pathText, targetLabel } from "../../core/words/target.ts";
import { lang, say } from "../../state/settings.ts";
import { IntervalBar } from "../figures/IntervalBar.tsx";
import { Trend } from "../figures/Trend.tsx";
import { groupLabel } from "./names.ts";

/** The straight line from the start to the target at the deadline, as a series beside the path. */
function lineOf({ start, due, deadline, target }: Pace) {
  if (!start || !due || deadline === null) return [];
  const points = [
    { period: start.period, value: start.value, afterBreak: false },
    { period: deadline, value: target, afterBreak: false },
  ];
  return [{ id: "line", points }];
}

function Figure({ pace, decimals }: { pace: Pace; decimals: number }) {
  const { points, target, unit, deadline, latest } = pace;
  const label = targetLabel(target, unit, deadline, lang.value);
  const mark = formatRange(latest.low, latest.high, decimals, say(unit), lang.value);
  if (points.length < 2) {
    if (latest.low === latest.high) return null;
    return <IntervalBar low={latest.low} high={latest.high} target={target} label={label} ends={mark} />;
  }
  const path = points.map((point) => ({
    ...point,
    hollow: point.quality === "estimate" || point.quality === "sample",
  }));
  return (
    <Trend
      series={[{ id: "path", points: path }, ...lineOf(pace)]}
      tell={`${pathText(points, unit, lang.value)}${say({ zh: "，", en: ", " })}${label}`}
      current={latest.period}
      mark={mark}
      target={{ value: target, label }}
    />
  );
}

/** Whether what is told of paces rests on a trend, so that its method must be told as well. */
export function tellsTrend(paces: readonly Pace[]): boolean {
  return paces.some(({ projection }) => projection.slope !== null && projection.outlook.kind !== "met");
}

interface PaceProps {
  readonly goal: Goal;
  readonly paces: readonly Pace[];
  readonly figure?: boolean;
  /** Whether the method of the trend is told here. */
  readonly method?: boolean;
}

/** How a goal moves towards its target: the path with the straight line, and what that means in words. */
export function PaceFigure({ goal, paces, figure = true, method = true }: PaceProps) {
  if (paces.length === 0) return null;
  return (
    <section class="pace" aria-label={say({ zh: "进度", en: "Pace" })}>
      {paces.map((pace) => (
        <figure key={pace.group ?? ""}>
          <figcaption class="meta">
            {pace.counted
              ? say({ zh: "历年达标个数", en: "Regions that pass, by year" })
              : paces.length > 1 && pace.group !== null && groupLabel(pace.group)}
          </figcaption>
          {figure && <Figure pace={pace} decimals={paceDecimals(pace, goal.decimals ?? null)} />}
          <p>{glue(paceText(pace, lang.value, goal.decimals ?? null))}</p>
        </figure>
      ))}
      {method && tellsTrend(paces) && <p class="meta">{trendMethod(lang.value)}</p>}
    </section>
  );
}
