import { useState } from "preact/hooks";
import type { Remark } from "../../core/package/atlas.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

const FIRST = 5;

/** Published facts on a region that are no numbers of a series, each with period, quality and source. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const [all, setAll] = useState(false);
  if (remarks.length === 0) return null;
  return (
    <section class="profile-part">
      <div class="part-head">
        <h3>{say({ zh: "其他公布事实", en: "Other published facts" })}</h3>
        <span class="meta">
          {say({ zh: `${remarks.length}条`, en: String(remarks.length) })}
          {remarks.length > FIRST && (
            <button type="button" class="link more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say({ zh: "收起", en: "Show fewer" }) : say({ zh: "查看全部", en: "Show all" })}
            </button>
          )}
        </span>
      </div>
      <dl class="remarks">
        {(all ? remarks : remarks.slice(0, FIRST)).map((remark, i) => {
          const source = shown.value.sources.get(remark.source);
          return (
            <div key={`${remark.title.zh} ${remark.period} ${i}`}>
              <dt>
                {say(remark.title)}
                {remark.period && <span class="meta"> {formatPeriod(remark.period, lang.value)}</span>}
              </dt>
              <dd>
                {say(remark.text)} <Badge quality={remark.quality} />
                {source && <span class="meta"> {say(source.title)}</span>}
                {remark.note && <p class="meta">{say(remark.note)}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
