import { goalFigure } from "../../core/words/member.ts";
import { verdictText } from "../../core/words/terms.ts";
import { goal } from "../../state/goals.ts";
import type { Row } from "../../state/rows.ts";
import { lang } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

/** How a region fares under the goal that colours the map: its figure and the mark of its verdict. */
export function Judged({ row }: { row: Row }) {
  const status = row.status ?? "none";
  if (!goal.value) return null;
  return (
    <span class="value-line">
      <span class="cut">{goalFigure(goal.value, row.member, lang.value)}</span>
      <span class="value-verdict" title={verdictText(status, lang.value)}>
        <VerdictMark status={status} />
      </span>
    </span>
  );
}
