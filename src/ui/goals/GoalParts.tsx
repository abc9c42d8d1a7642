import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { partGoals } from "../../core/goals/part.ts";
import { goalDistance, goalEvidence } from "../../core/words/goals.ts";
import { glue } from "../../core/words/number.ts";
import { isOpen, unfoldGoal } from "../../state/goallist.ts";
import { reasonsOf } from "../../state/reasons.ts";
import { onlyStatus } from "../../state/rows.ts";
import { lang, say } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";
import { Attribution } from "./Attribution.tsx";
import { Evidence } from "./Evidence.tsx";
import { Colouring } from "./Ground.tsx";
import { Members } from "./Members.tsx";
import { groupLabel } from "./names.ts";
import { PaceFigure } from "./PaceFigure.tsx";

/** A goal with its verdict, as rows take it. */
interface Judged {
  readonly goal: Goal;
  readonly verdict: Verdict;
}

/** A part colours the map while it is open; closing it gives the map back to the whole. */
function Part({ goal, verdict, whole }: Judged & { readonly whole: Judged }) {
  const open = isOpen(goal);
  const { paces, attribution } = reasonsOf(goal, verdict);
  const toggle = () => {
    onlyStatus.value = null;
    const next = open ? whole : { goal, verdict };
    unfoldGoal(next.goal, next.verdict);
  };
  return (
    <li>
      <button type="button" class="goal-part" aria-expanded={open} onClick={toggle}>
        <VerdictMark status={verdict.status} size={16} />
        <span class="goal-name">
          <span>{say(goal.name)}</span>
          <span class="meta">{glue(goalEvidence(verdict, goal, lang.value, groupLabel))}</span>
        </span>
        <span class="goal-distance">{glue(goalDistance(verdict, goal, lang.value))}</span>
      </button>
      {open &&
        (verdict.parts ? (
          <GoalParts goal={goal} verdict={verdict} />
        ) : (
          <div class="goal-part-detail">
            <Colouring goal={goal} verdict={verdict} />
            <Evidence goal={goal} verdict={verdict} />
            <PaceFigure goal={goal} paces={paces} />
            <Attribution goal={goal} found={attribution} />
            <Members goal={goal} verdict={verdict} />
          </div>
        ))}
    </li>
  );
}

/** The parts of a combination, each with its own verdict and, when opened, its own evidence. */
export function GoalParts({ goal, verdict }: Judged) {
  const { parts } = verdict;
  if (!parts) return null;
  return (
    <ul class="goal-parts" aria-label={say({ zh: "分项", en: "Parts" })}>
      {partGoals(goal).map((part, index) => {
        const found = parts[index];
        return found && <Part key={part.id} goal={part} verdict={found} whole={{ goal, verdict }} />;
      })}
    </ul>
  );
}
