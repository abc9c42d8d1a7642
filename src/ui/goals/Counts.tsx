import { VERDICTS } from "../../core/goals/goal.ts";
import { summarise } from "../../core/goals/summary.ts";
import { verdictText } from "../../core/words/terms.ts";
import { go, view } from "../../state/address.ts";
import { verdicts } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

/** How many goals have each verdict; each count filters the list. Dashes stand until all data has arrived. */
export function Counts({ arriving }: { arriving: boolean }) {
  const counts = summarise(verdicts.value);
  return (
    <fieldset class="goal-counts">
      <legend class="aloud">{say({ zh: "按结论筛选", en: "Filter by verdict" })}</legend>
      {VERDICTS.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={view.value.verdict === status}
          onClick={() => go({ verdict: view.value.verdict === status ? null : status }, { replace: true })}
        >
          <b>{arriving ? "…" : counts[status]}</b>
          <span>
            <VerdictMark status={status} size={14} silent />
            <span class="cut">{verdictText(status, lang.value)}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
