import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { isPlottable, memberTargetOf, memberUnitOf } from "../../core/goals/shown.ts";
import { goalMember } from "../../core/words/member.ts";
import { decimalsIn, formatNumber } from "../../core/words/number.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { regionName } from "../../core/words/place.ts";
import { targetLabel } from "../../core/words/target.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { StripPlot } from "../figures/StripPlot.tsx";

function unitOf(goal: Goal): string {
  if (goal.rule.kind === "within") return say({ zh: "分钟", en: "min" });
  if (goal.rule.kind === "growth-above") return say({ zh: "个百分点", en: "pp" });
  return say(memberUnitOf(goal, shown.value.indicators) ?? goal.unit);
}

/** All members on one axis against the target. */
function Strip({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const target = memberTargetOf(goal);
  const unit = unitOf(goal);
  const { rule } = goal;
  const indicator = "indicator" in rule ? shown.value.indicators.find((one) => one.id === rule.indicator) : undefined;
  const title =
    rule.kind === "within"
      ? say({ zh: "各区域到出入口的时间", en: "Travel time of each region" })
      : rule.kind === "growth-above"
        ? say({ zh: "与参照的差", en: "Difference to the reference" })
        : indicator
          ? say(indicator.name)
          : say(goal.name);
  const label = target === null ? "" : targetLabel(target, { zh: "", en: "" }, null, lang.value);
  return (
    <figure>
      <figcaption class="meta">
        {title}
        {unit && say({ zh: `（${unit}）`, en: ` (${unit})` })}
        {verdict.period &&
          say({ zh: `，${formatPeriod(verdict.period, "zh")}`, en: `, ${formatPeriod(verdict.period, "en")}` })}
      </figcaption>
      <StripPlot
        members={verdict.members}
        target={target}
        label={rule.kind === "growth-above" ? say({ zh: "参照", en: "Reference" }) : label}
        ends={(value) => formatNumber(value, Math.min(1, decimalsIn(value)))}
        tell={`${title}${say({ zh: "，", en: ", " })}${label}`}
        name={(member) => {
          const region = shown.value.regions.byCode.get(member.code);
          const told = goalMember(
            goal,
            member,
            lang.value,
            memberUnitOf(goal, shown.value.indicators),
            true,
            whole.value,
          );
          return `${region ? regionName(region, shown.value.regions, lang.value) : member.code} ${told.value} ${told.status}`;
        }}
      />
    </figure>
  );
}

/** What a verdict on single regions rests on, drawn: all members on one axis against the target. */
export function Evidence({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  if (goal.rule.kind === "share" || goal.rule.kind === "total") return null;
  return isPlottable(verdict) ? <Strip goal={goal} verdict={verdict} /> : null;
}
