import { citationsOf } from "../../core/profile/citations.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { cells, indicator, level, period, shown } from "../../state/chain.ts";
import { goal, verdict } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";
import { CitationList, SourceLine } from "../parts/Citations.tsx";
import { Dialog } from "../parts/Dialog.tsx";

/** Where what is shown comes from, and what must be known of it. */
export function SourcesDialog() {
  const cited = citationsOf(verdict.value ? verdict.value.members : cells.value);
  const plan = goal.value ? shown.value.sources.get(goal.value.source) : undefined;
  const notes = shown.value.notes.filter((note) => note.levels.includes(level.value));
  const when = verdict.value ? verdict.value.period : period.value;
  const all = [...shown.value.sources.values()];
  return (
    <Dialog name="sources" title={say({ zh: "来源与说明", en: "Sources and notes" })} width={680}>
      <div class="dialog-body form">
        <section>
          <h3 class="heading">
            {say(goal.value?.name ?? indicator.value.name)}
            {when && ` · ${formatPeriod(when, lang.value)}`}
          </h3>
          {!goal.value && indicator.value.note && <p>{say(indicator.value.note)}</p>}
          {cited.length === 0 && <p class="meta">{say({ zh: "没有数据", en: "No data" })}</p>}
          {plan && (
            <p class="source-plan">
              {say({ zh: "目标：", en: "Goal: " })}
              <SourceLine source={plan} />
            </p>
          )}
          <CitationList cited={cited} />
        </section>
        <section>
          <h3 class="heading">{say({ zh: "地图说明", en: "About the map" })}</h3>
          <ul class="source-list">
            {notes.map((note) => (
              <li key={note.id}>{say(note.full)}</li>
            ))}
          </ul>
        </section>
        <details class="citations">
          <summary>
            {say({ zh: `数据包的全部来源（${all.length}）`, en: `All sources of the package (${all.length})` })}
          </summary>
          <ul class="source-list">
            {all.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Dialog>
  );
}
