import type { Verdict, VerdictStatus } from "../../core/goals/goal.ts";
import { verdictText } from "../../core/words/terms.ts";
import { lang } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

/** How many regions meet, miss or may meet a goal, under a heading. */
export function Tally({ title, verdict }: { title: string; verdict: Verdict }) {
  const { total, withData, passed, failed, unsure } = verdict;
  const counts: readonly (readonly [VerdictStatus, number])[] = [
    ["met", passed],
    ["uncertain", unsure],
    ["not", failed],
    ["none", total - withData],
  ];
  return (
    <div class="tally">
      <b>{title}</b>
      {counts
        .filter(([, count]) => count > 0)
        .map(([status, count]) => (
          <span key={status}>
            <VerdictMark status={status} size={14} silent />
            {verdictText(status, lang.value)} {count}
          </span>
        ))}
    </div>
  );
}
