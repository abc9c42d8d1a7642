import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { failing } from "../../core/goals/shown.ts";
import { goalText } from "../../core/words/goals.ts";
import { glue } from "../../core/words/number.ts";
import { formatDeadline } from "../../core/words/period.ts";
import { nameInside } from "../../core/words/phrase.ts";
import { regionName } from "../../core/words/place.ts";
import { verdictText } from "../../core/words/terms.ts";
import { go } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { colourBy } from "../../state/goallist.ts";
import { groups } from "../../state/groups.ts";
import { fitTo } from "../../state/map.ts";
import { reasonsOf } from "../../state/reasons.ts";
import { onlyStatus } from "../../state/rows.ts";
import { select } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { today } from "../../state/today.ts";
import { whole } from "../../state/whole.ts";
import { Badge } from "../parts/Badge.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Original } from "../parts/Original.tsx";
import { Attribution } from "./Attribution.tsx";
import { EditGoal, ScenarioNote } from "./EditGoal.tsx";
import { Evidence } from "./Evidence.tsx";
import { GoalParts } from "./GoalParts.tsx";
import { GoalTasks } from "./GoalTasks.tsx";
import { Colouring, Ground } from "./Ground.tsx";
import { Members } from "./Members.tsx";
import { PaceFigure } from "./PaceFigure.tsx";
import { Travel } from "./Travel.tsx";
import "./argue.css";

const Reach = lazy(async () => (await import("../reach/Reach.tsx")).Reach);

/** The sentences on a verdict in the words of the package. */
function sentences(goal: Goal, verdict: Verdict): string {
  const atlas = shown.value;
  const { rule } = goal;
  const indicator = "indicator" in rule ? atlas.indicators.find((one) => one.id === rule.indicator) : undefined;
  const asked = verdict.level ?? ("level" in rule ? rule.level : null);
  const noun = atlas.regions.levels.find((one) => one.id === asked)?.noun ?? { zh: "个", one: "item", other: "items" };
  const name = (code: string) => {
    const region = atlas.regions.byCode.get(code);
    return region ? (lang.value === "zh" ? region.short : regionName(region, atlas.regions, "en")) : code;
  };
  return goalText(
    verdict,
    goal,
    {
      noun,
      indicator: indicator ? nameInside(indicator, lang.value) : null,
      groupName: (id) => {
        const group = groups.value.find((one) => one.id === id);
        return group ? say(group.said) : name("region" in rule ? rule.region : atlas.root);
      },
      estimates: verdict.members
        .filter(({ quality, value }) => value !== null && quality === "estimate")
        .map(({ code }) => name(code)),
      today: today(),
      whole: whole.value,
    },
    lang.value,
  );
}

/** The evidence for a verdict: sentences, figures, the plan's own words, members, factors, and what to do next. */
export function GoalDetail({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const missed = failing(verdict);
  const { paces, attribution } = reasonsOf(goal, verdict);
  const sources = [...new Set([goal.source, ...verdict.sources])].flatMap((id) => shown.value.sources.get(id) ?? []);
  const reason = say({ zh: "没有未达标的区域", en: "No region fails" });
  return (
    <>
      <p class="goal-verdict">
        <b>{verdictText(verdict.status, lang.value)}</b>
        {verdict.withData > 0 && <Badge quality={verdict.quality} />}
      </p>
      <ScenarioNote goal={goal} />
      <p>{glue(sentences(goal, verdict))}</p>
      <Colouring goal={goal} verdict={verdict} />
      <Evidence goal={goal} verdict={verdict} />
      <PaceFigure goal={goal} paces={paces} />
      {verdict.members.length > 0 && goal.rule.kind !== "share" && (
        <div class="goal-actions">
          <button
            type="button"
            class="link"
            disabled={missed.length === 0}
            title={missed.length === 0 ? reason : undefined}
            onClick={() => {
              onlyStatus.value = "not";
              colourBy("verdict", goal, verdict);
              go({ tab: "table", part: null, filter: "" });
            }}
          >
            {say({ zh: "列出未达标", en: "List those not met" })}
          </button>
          <button
            type="button"
            class="link"
            disabled={missed.length === 0}
            title={missed.length === 0 ? reason : undefined}
            onClick={() => {
              select(missed, "replace");
              fitTo(missed);
            }}
          >
            {say({ zh: "选中", en: "Select" })}
          </button>
        </div>
      )}
      <Attribution goal={goal} found={attribution} />
      <GoalParts goal={goal} verdict={verdict} />
      <Ground goal={goal} verdict={verdict} />
      <EditGoal goal={goal} />
      {verdict.travel && <Travel travel={verdict.travel} />}
      {verdict.travel && <Reach />}
      <dl class="goal-facts">
        <dt>{say({ zh: "规划原文", en: "Plan" })}</dt>
        <dd>
          {say(goal.text)} <Original text={goal.text} />
        </dd>
        {goal.deadline && (
          <>
            <dt>{say({ zh: "期限", en: "Due" })}</dt>
            <dd>{formatDeadline(goal.deadline, lang.value)}</dd>
          </>
        )}
        {goal.needs && (
          <>
            <dt>{say({ zh: "需要", en: "Needed" })}</dt>
            <dd>{say(goal.needs)}</dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt>{say({ zh: "来源", en: "Source" })}</dt>
            <dd>
              {sources
                .slice(0, 3)
                .map((one) => say(one.title))
                .join(say({ zh: "；", en: "; " }))}
            </dd>
          </>
        )}
      </dl>
      <Members goal={goal} verdict={verdict} />
      <GoalTasks goal={goal} />
    </>
  );
}
