import { figures, indicator, level, period, shown } from "../../state/chain.ts";
import { goal } from "../../state/goals.ts";
import { showLevel } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";

/** Says that the indicator has no values at the level on show, and offers the first level that has some. */
export function Absent() {
  if (goal.value || period.value !== null) return null;
  const other = shown.value.regions.levels.find(
    (one) => one.shown && one.id !== level.value && figures.value.periods(indicator.value.id, one.id).length > 0,
  );
  return (
    <p class="absent">
      {say({ zh: "本级暂无此指标", en: "Not available at this level" })}
      {other && (
        <button type="button" class="link" onClick={() => showLevel(other.id)}>
          {say({ zh: `改看${other.name.zh}级`, en: `Show ${other.noun.other}` })}
        </button>
      )}
    </p>
  );
}
