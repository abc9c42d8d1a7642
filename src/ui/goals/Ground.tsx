import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { changeText, foundationText } from "../../core/words/foundation.ts";
import { colourBy, measured } from "../../state/goals.ts";
import { changeOf, reasonsOf } from "../../state/reasons.ts";
import { lang, say } from "../../state/settings.ts";

/** Colours the map by the verdict, or by the distances to the target, of a goal that has them. */
export function Colouring({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  if (!reasonsOf(goal, verdict).measurable) return null;
  const far = measured.value === goal.id;
  return (
    <fieldset class="segment colouring" aria-label={say({ zh: "地图着色", en: "Colour the map by" })}>
      <button type="button" aria-pressed={!far} onClick={() => colourBy("verdict", goal, verdict)}>
        {say({ zh: "结论", en: "Verdict" })}
      </button>
      <button type="button" aria-pressed={far} onClick={() => colourBy("distance", goal, verdict)}>
        {say({ zh: "距目标", en: "Distance to target" })}
      </button>
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
