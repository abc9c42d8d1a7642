import type { Source } from "../../core/package/atlas.ts";
import type { Citation } from "../../core/profile/citations.ts";
import { formatNumber } from "../../core/words/number.ts";
import { shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";
import { Badge } from "./Badge.tsx";
import { Original } from "./Original.tsx";
import "./citations.css";

/** A source with its title, the original one after it, its address and its terms. */
export function SourceLine({ source }: { source: Source }) {
  return (
    <>
      {say(source.title)} <Original text={source.title} />
      {source.url && (
        <>
          {" "}
          <a class="meta" lang="zh-CN" href={source.url} target="_blank" rel="noopener noreferrer">
            {source.url}
          </a>
        </>
      )}
      {source.licence && <span class="meta"> · {say(source.licence)}</span>}
    </>
  );
}

/** Sources, how many of the values on show rest on each, and the worst quality among these. */
export function CitationList({ cited }: { cited: readonly Citation[] }) {
  return (
    <ul class="source-list">
      {cited.map(({ source: id, values, quality }) => {
        const source = shown.value.sources.get(id);
        const count = formatNumber(values, 0);
        return (
          <li key={id}>
            {source ? <SourceLine source={source} /> : id}{" "}
            <span class="meta">{say({ zh: `${count}个值`, en: values === 1 ? "1 value" : `${count} values` })}</span>{" "}
            <Badge quality={quality} />
          </li>
        );
      })}
    </ul>
  );
}

/** The same, folded away until it is asked for. */
export function Citations({ cited }: { cited: readonly Citation[] }) {
  if (cited.length === 0) return null;
  return (
    <details class="citations">
      <summary>{say({ zh: `来源（${cited.length}）`, en: `Sources (${cited.length})` })}</summary>
      <CitationList cited={cited} />
    </details>
  );
}
