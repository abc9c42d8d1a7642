import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { changeText, foundationText } from "../../core/words/foundation.ts";
import { colourBy } from "../../state/goallist.ts";
import { measured } from "../../state/goals.ts";
import { changeOf, reasonsOf } from "../../state/reasons.ts";
import { lang, say } from "../../state/settings.ts";
import { assuming } from "../../state/stated.ts";

/** Colours the map by the verdict on a goal, the distances to its target, or what a what-if changes. */
export function Colouring({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  if (!reasonsOf(goal, verdict).measurable) return null;
  const by = measured.value?.goal === goal.id ? measured.value.measure : "verdict";
  return (
    <fieldset class="segment colouring" aria-label={say({ zh: "地图着色", en: "Colour the map by" })}>
      <button type="button" aria-pressed={by === "verdict"} onClick={() => colourBy("verdict", goal, verdict)}>
        {say({ zh: "结论", en: "Verdict" })}
      </button>
      <button type="button" aria-pressed={by === "distance"} onClick={() => colourBy("distance", goal, verdict)}>
        {say({ zh: "距目标", en: "Distance to target" })}
      </button>
      {verdict.travel && assuming.value && (
        <button type="button" aria-pressed={by === "change"} onClick={() => colourBy("change", goal, verdict)}>
          {say({ zh: "与现状之差", en: "Change" })}
        </button>
      )}
    </fieldset>
  );
}

/** What a verdict rests on, and what it would be if other evidence counted as well. */
export function Ground({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const text = foundationText(reasonsOf(goal, verdict).foundation, lang.value);
  const change = changeOf(goal.id);
  return (
    <>
      {text && <p class="meta">{say({ zh: `依据：${text}`, en: `Rests on: ${text}` })}</p>}
      {change && (
        <p class="meta">
          {say({ zh: "只用官方与公开数据：", en: "Official and published only: " })}
          {changeText(change, lang.value)}
        </p>
      )}
    </>
  );
}
