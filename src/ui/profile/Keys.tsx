import type { RelatedGoal } from "../../core/goals/related.ts";
import { keyFigures } from "../../core/profile/keys.ts";
import { goalOn } from "../../core/profile/standing.ts";
import type { Region } from "../../core/regions/region.ts";
import { decimalsFor, formatCell } from "../../core/words/number.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { keyNote } from "../../core/words/profile.ts";
import { figures, indicator, shown } from "../../state/chain.ts";
import { showIndicator } from "../../state/indicator.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

/** Four indicators that tell most of a region besides the one on show; a card shows its indicator on the map. */
export function Keys({
  region,
  related,
  period,
}: {
  region: Region;
  related: readonly RelatedGoal[];
  period: string | null;
}) {
  const all = (shown.value.regions.byLevel.get(region.level) ?? []).map((one) => one.code);
  const keys = keyFigures(shown.value, figures.value, region, indicator.value.id, period, 4);
  if (keys.length === 0) return null;
  return (
    <ul class="keys" aria-label={say({ zh: "主要指标", en: "Key figures" })}>
      {keys.map(({ indicator: one, period: when, cell }) => {
        const named = one.kind === "flag" || one.kind === "category";
        const rank = region.code === shown.value.root ? null : figures.value.rank(one.id, region.code, all, when);
        const note = keyNote(one, goalOn(related, one), rank, lang.value);
        return (
          <li key={one.id}>
            <button type="button" class="key-figure" onClick={() => showIndicator(one)}>
              <span class="key-name">
                <span class="cut" title={say(one.name)}>
                  {say(one.name)}
                </span>
                {cell.quality !== "official" && cell.quality !== "published" && <Badge quality={cell.quality} />}
              </span>
              <span class="key-value">
                <b>
                  {formatCell(cell, one, lang.value, {
                    decimals: decimalsFor(one, [cell.value]),
                    mark: false,
                    unit: false,
                  })}
                </b>
                {!named && <span class="meta">{say(one.unit)}</span>}
              </span>
              <span class="meta cut">
                {[note, when === period ? "" : formatPeriod(when, lang.value)]
                  .filter((text) => text !== "")
                  .join(say({ zh: "，", en: ", " }))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
