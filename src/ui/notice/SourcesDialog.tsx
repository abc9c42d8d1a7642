import { formatPeriod } from "../../core/words/period.ts";
import { cells, indicator, level, period, shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";

/** Where what is shown comes from, and what must be known of it. */
export function SourcesDialog() {
  const used = new Set(verdict.value ? verdict.value.sources : cells.value.flatMap((cell) => cell.sources));
  const notes = shown.value.notes.filter((note) => note.levels.includes(level.value));
  return (
    <Dialog name="sources" title={say({ zh: "来源与说明", en: "Sources and notes" })} width={680}>
      <div class="dialog-body form">
        <section>
          <h3 class="heading">
            {say(indicator.value.name)}
            {period.value && ` · ${formatPeriod(period.value, lang.value)}`}
          </h3>
          {indicator.value.note && <p>{say(indicator.value.note)}</p>}
          {used.size === 0 && <p class="meta">{say({ zh: "没有数据", en: "No data" })}</p>}
          <ul class="source-list">
            {[...used].map((id) => {
              const source = shown.value.sources.get(id);
              return (
                <li key={id}>
                  {source ? say(source.title) : id}
                  {source?.url && <span class="meta"> {source.url}</span>}
                  {source?.licence && <span class="meta"> · {source.licence}</span>}
                </li>
              );
            })}
          </ul>
        </section>
        <section>
          <h3 class="heading">{say({ zh: "地图说明", en: "About the map" })}</h3>
          <ul class="source-list">
            {notes.map((note) => (
              <li key={note.id}>{say(note.full)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
