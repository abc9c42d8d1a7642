import type { Source } from "../../core/package/atlas.ts";
import { type Citation, citationsOf } from "../../core/profile/citations.ts";
import { formatNumber } from "../../core/words/number.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { cells, indicator, level, period, shown } from "../../state/chain.ts";
import { goal, verdict } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Original } from "../parts/Original.tsx";

/** A source with its title, the original one after it, its address and its terms. */
function SourceLine({ source }: { source: Source }) {
  return (
    <>
      {say(source.title)} <Original text={source.title} />
      {source.url && (
        <>
          {" "}
          <a class="meta" href={source.url} target="_blank" rel="noopener noreferrer">
            {source.url}
          </a>
        </>
      )}
      {source.licence && <span class="meta"> · {say(source.licence)}</span>}
    </>
  );
}

function Cited({ source: id, values, quality }: Citation) {
  const source = shown.value.sources.get(id);
  const count = formatNumber(values, 0);
  return (
    <li>
      {source ? <SourceLine source={source} /> : id}{" "}
      <span class="meta">{say({ zh: `${count}个值`, en: values === 1 ? "1 value" : `${count} values` })}</span>{" "}
      <Badge quality={quality} />
    </li>
  );
}

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
          <ul class="source-list">
            {plan && (
              <li>
                {say({ zh: "目标：", en: "Goal: " })}
                <SourceLine source={plan} />
              </li>
            )}
            {cited.map((one) => (
              <Cited key={one.source} {...one} />
            ))}
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
        <details>
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
