import { useState } from "preact/hooks";
import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { partGoals } from "../../core/goals/part.ts";
import { goalDistance, goalEvidence } from "../../core/words/goals.ts";
import { glue } from "../../core/words/number.ts";
import { reasonsOf } from "../../state/reasons.ts";
import { lang, say } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";
import { Attribution } from "./Attribution.tsx";
import { Evidence } from "./Evidence.tsx";
import { Members } from "./Members.tsx";
import { groupLabel } from "./names.ts";
import { PaceFigure } from "./PaceFigure.tsx";

function Part({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const [open, setOpen] = useState(false);
  const { paces, attribution } = reasonsOf(goal, verdict);
  return (
    <li>
      <button type="button" class="goal-part" aria-expanded={open} onClick={() => setOpen(!open)}>
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
export function GoalParts({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const { parts } = verdict;
  if (!parts) return null;
  return (
    <ul class="goal-parts" aria-label={say({ zh: "分项", en: "Parts" })}>
      {partGoals(goal).map((part, index) => {
        const found = parts[index];
        return found && <Part key={part.id} goal={part} verdict={found} />;
      })}
    </ul>
  );
}
