import { useState } from "preact/hooks";
import type { RelatedGoal } from "../../core/goals/related.ts";
import { memberUnitOf } from "../../core/goals/shown.ts";
import { goalMember } from "../../core/words/member.ts";
import { glue } from "../../core/words/number.ts";
import { go } from "../../state/address.ts";
import { level, shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

const FIRST = 6;

/** The goals that speak of a region, those with data first; a click opens the goal. */
export function Related({ related }: { related: readonly RelatedGoal[] }) {
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const known = related.filter(({ member }) => member.value !== null);
  const listed = [...known, ...related.filter(({ member }) => member.value === null)];
  return (
    <section class="profile-part">
      <div class="part-head">
        <h3>{say({ zh: "相关目标", en: "Related goals" })}</h3>
        <span class="meta">
          {say({ zh: `${related.length}项`, en: String(related.length) })}
          {related.length > FIRST && (
            <button type="button" class="link more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say({ zh: "收起", en: "Show fewer" }) : say({ zh: "查看全部", en: "Show all" })}
            </button>
          )}
        </span>
      </div>
      <ul>
        {(all ? listed : listed.slice(0, FIRST)).map(({ goal, verdict, member }) => {
          const told = goalMember(
            goal,
            member,
            lang.value,
            memberUnitOf(goal, shown.value.indicators),
            true,
            whole.value,
          );
          return (
            <li key={goal.id}>
              <button
                type="button"
                class="related"
                onClick={() => go({ tab: "goals", goal: goal.id, level: verdict.level ?? level.peek(), highlight: [] })}
              >
                <VerdictMark status={member.status} size={16} />
                <span class="related-name">{say(goal.name)}</span>
                <span class="related-value">{glue(told.value)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
