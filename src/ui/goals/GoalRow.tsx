import { useEffect, useRef } from "preact/hooks";
import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { goalDistance, goalEvidence } from "../../core/words/goals.ts";
import { glue } from "../../core/words/number.ts";
import { isOpen, toggleGoal } from "../../state/goallist.ts";
import { groups } from "../../state/groups.ts";
import { onlyStatus } from "../../state/rows.ts";
import { lang, say } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";
import { VerdictMark } from "../parts/VerdictMark.tsx";

function groupName(id: string): string {
  const group = groups.value.find((one) => one.id === id);
  return group ? say(group.short) : id;
}

const GoalDetail = lazy(async () => (await import("./GoalDetail.tsx")).GoalDetail);

/** One goal: mark, name, evidence and distance; it opens in place. `settled` says whether the rows have what they wait for. */
export function GoalRow({ goal, verdict, settled }: { goal: Goal; verdict: Verdict; settled: boolean }) {
  const row = useRef<HTMLHeadingElement>(null);
  const fresh = useRef(true);
  const open = isOpen(goal);
  useEffect(() => {
    const arriving = fresh.current;
    fresh.current = false;
    if (!open) return;
    if (arriving) {
      row.current?.scrollIntoView({ block: "start" });
      return;
    }
    row.current?.parentElement?.scrollIntoView({ block: "nearest" });
    row.current?.scrollIntoView({ block: "nearest" });
  }, [open, settled]);
  return (
    <article class="goal" data-open={open}>
      <h3 ref={row}>
        <button
          type="button"
          class="goal-row"
          aria-expanded={open}
          aria-controls={`goal-${goal.id}`}
          onClick={() => {
            onlyStatus.value = null;
            toggleGoal(goal, verdict);
          }}
        >
          <VerdictMark status={verdict.status} />
          <span class="goal-name">
            <span>
              {say(goal.name)}
              {goal.edited && <span class="scenario-mark">{say({ zh: "情景", en: "scenario" })}</span>}
            </span>
            <span class="meta">{glue(goalEvidence(verdict, goal, lang.value, groupName))}</span>
          </span>
          <span class="goal-distance">{glue(goalDistance(verdict, goal, lang.value))}</span>
        </button>
      </h3>
      {open && (
        <div class="goal-detail" id={`goal-${goal.id}`}>
          <GoalDetail goal={goal} verdict={verdict} />
        </div>
      )}
    </article>
  );
}
