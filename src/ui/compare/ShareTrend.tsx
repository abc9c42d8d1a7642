import { shareSeries } from "../../core/compare/series.ts";
import { latestPoint } from "../../core/goals/path.ts";
import { shareGoal } from "../../core/goals/shareof.ts";
import type { Indicator } from "../../core/indicators/definition.ts";
import type { Group } from "../../core/regions/region.ts";
import { goalShare } from "../../core/words/goals.ts";
import { formatRange, glue } from "../../core/words/number.ts";
import { nameInside } from "../../core/words/phrase.ts";
import { pathText, targetLabel } from "../../core/words/target.ts";
import { figures, shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Trend } from "../figures/Trend.tsx";

const PERCENT = { zh: "%", en: "%" };

/** The share of a group over time: of one for which the plan sets a share, against it; else of both groups. */
export function ShareTrend({ pair, total }: { pair: readonly [Group, Group]; total: Indicator }) {
  const aimed = [...pair].reverse().find((group) => shareGoal(shown.value.goals, group.id, total.id));
  const goal = aimed ? shareGoal(shown.value.goals, aimed.id, total.id) : null;
  const main = aimed ?? pair[1];
  const path = shareSeries(shown.value, figures.value, main, total.id);
  const other = aimed ? [] : shareSeries(shown.value, figures.value, pair[0], total.id);
  const last = latestPoint(path);
  if (!last) return null;
  const points = (given: typeof path) => given.map((point) => ({ ...point, hollow: point.quality === "estimate" }));
  const bars = path.some((point) => point.low < point.high);
  const label = goal ? targetLabel(goal.rule.target, PERCENT, goal.deadline, lang.value) : "";
  return (
    <>
      {goal && (
        <p class="compare-sentence">
          {glue(
            goalShare(
              {
                name: say(main.said),
                indicator: nameInside(total, lang.value),
                period: last.period,
                whole: whole.value,
              },
              {
                value: last.value,
                low: last.low,
                high: last.high,
                quality: last.quality,
                op: goal.rule.op,
                target: goal.rule.target,
                unit: PERCENT,
              },
              lang.value,
            ),
          )}
        </p>
      )}
      {path.length > 1 && (
        <figure>
          <figcaption class="compare-part">
            <h3>{say({ zh: `${main.short.zh}占比，%`, en: `Share of ${main.short.en}, %` })}</h3>
            <span class="meta">
              {[
                bars ? say({ zh: "粗条为估计区间", en: "bars: range of estimates" }) : "",
                other.length > 1 ? say({ zh: `虚线为${pair[0].short.zh}`, en: `dashed: ${pair[0].short.en}` }) : "",
              ]
                .filter((text) => text !== "")
                .join(say({ zh: "，", en: ", " }))}
            </span>
          </figcaption>
          <Trend
            series={[
              { id: main.id, points: points(path) },
              ...(other.length > 1 ? [{ id: "other", points: points(other) }] : []),
            ]}
            tell={`${pathText(path, PERCENT, lang.value)}${label && say({ zh: `，${label}`, en: `, ${label}` })}`}
            current={last.period}
            mark={formatRange(last.low, last.high, 1, "", lang.value)}
            target={goal ? { value: goal.rule.target, label } : null}
            height={148}
          />
        </figure>
      )}
    </>
  );
}
