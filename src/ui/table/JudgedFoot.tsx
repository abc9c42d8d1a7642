import { goalAll } from "../../core/words/tally.ts";
import { shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { lang } from "../../state/settings.ts";

/** How many regions have data under the goal that colours the map, and how they fare. */
export function JudgedFoot() {
  const judged = verdict.value;
  const noun = shown.value.regions.levels.find((one) => one.id === judged?.level)?.noun;
  return <div class="table-foot">{judged && noun && goalAll(judged, noun, lang.value)}</div>;
}
