import type { RelatedGoal } from "../../core/goals/related.ts";
import type { KeyFigure } from "../../core/profile/keys.ts";
import { goalOn } from "../../core/profile/standing.ts";
import type { Region } from "../../core/regions/region.ts";
import { amountApart } from "../../core/words/amount.ts";
import { decimalsFor, formatCell } from "../../core/words/number.ts";
import { passportText } from "../../core/words/passport.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { keyNote } from "../../core/words/profile.ts";
import { figures, shown } from "../../state/chain.ts";
import { showIndicator } from "../../state/indicator.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Badge } from "../parts/Badge.tsx";

function Card({ figure, region, related }: { figure: KeyFigure; region: Region; related: readonly RelatedGoal[] }) {
  const { indicator, period, cell } = figure;
  const { regions, root } = shown.value;
  const named = indicator.kind === "flag" || indicator.kind === "category";
  const all = (regions.byLevel.get(region.level) ?? []).map((one) => one.code);
  const rank = region.code === root ? null : figures.value.rank(indicator.id, region.code, all, period);
  const note = keyNote(indicator, goalOn(related, indicator), rank, lang.value, whole.value);
  const passport = passportText(cell, period, shown.value, lang.value);
  const decimals = decimalsFor(indicator, [cell.value]);
  const { value, low, high } = cell;
  const { amount, unit } =
    named || value === null
      ? { amount: formatCell(cell, indicator, lang.value, { mark: false }), unit: "" }
      : amountApart(low ?? value, high ?? value, indicator.unit, decimals, lang.value);
  return (
    <button type="button" class="key-figure" title={passport} onClick={() => showIndicator(indicator)}>
      <span class="key-name">{say(indicator.name)}</span>
      <span class="key-value">
        <b>{amount}</b>
        {unit !== "" && <span class="meta">{unit}</span>}
      </span>
      {note && <span class="meta">{note}</span>}
      <span class="meta key-when">
        {formatPeriod(period, lang.value)} <Badge quality={cell.quality} />
      </span>
      <span class="aloud">{passport}</span>
    </button>
  );
}

/** Indicators that tell most of a region besides the one on show; a card shows its indicator on the map. */
export function Keys({
  keys,
  region,
  related,
}: {
  keys: readonly KeyFigure[];
  region: Region;
  related: readonly RelatedGoal[];
}) {
  if (keys.length === 0) return null;
  return (
    <ul class="keys" aria-label={say({ zh: "主要指标", en: "Key figures" })}>
      {keys.map((figure) => (
        <li key={figure.indicator.id}>
          <Card figure={figure} region={region} related={related} />
        </li>
      ))}
    </ul>
  );
}
