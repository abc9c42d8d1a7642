import type { CompareRow } from "../../core/compare/comparison.ts";
import type { Indicator } from "../../core/indicators/definition.ts";
import type { Group } from "../../core/regions/region.ts";
import { GROUP_COLOURS } from "../../core/scene/theme.ts";
import { listText } from "../../core/words/list.ts";
import { formatRange } from "../../core/words/number.ts";
import { passportText } from "../../core/words/passport.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { regionName } from "../../core/words/place.ts";
import { shown } from "../../state/chain.ts";
import { selectWithin } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Badge } from "../parts/Badge.tsx";

/** One group: its share of the whole, large, and its members, always named. */
export function Card({
  side,
  group,
  total,
  row,
}: {
  side: 0 | 1;
  group: Group;
  total: Indicator | null;
  row: CompareRow | null;
}) {
  const { regions } = shown.value;
  const share = row?.shares[side];
  const names = group.members.map((code) => {
    const region = regions.byCode.get(code);
    if (!region) return code;
    return lang.value === "zh" ? region.short || region.name : regionName(region, regions, "en");
  });
  const said = row?.sides[side];
  return (
    <div
      class="card"
      style={{ borderTopColor: group.colour ?? GROUP_COLOURS[side], borderTopStyle: side ? "dashed" : "solid" }}
    >
      <span class="card-name">
        {total
          ? say({
              zh: `${group.short.zh}占${whole.value.zh}${total.name.zh}`,
              en: `${group.short.en}, share of ${total.name.en}`,
            })
          : say(group.name)}
        {total &&
          row?.period &&
          say({ zh: `，${formatPeriod(row.period, "zh")}`, en: `, ${formatPeriod(row.period, "en")}` })}
      </span>
      {total && (
        <span
          class="card-value"
          title={share && row?.period ? passportText(share, row.period, shown.value, lang.value) : undefined}
        >
          <b>
            {share && share.value !== null
              ? formatRange(share.low ?? share.value, share.high ?? share.value, 1, "%", lang.value)
              : "—"}
          </b>{" "}
          {share && share.value !== null && <Badge quality={share.quality} />}
        </span>
      )}
      {said && (
        <span class="meta">
          {say({
            zh: `${said.withData}/${said.total}个成员有数据`,
            en: `${said.withData} of ${said.total} with data`,
          })}
        </span>
      )}
      <span class="card-members">{listText(names, lang.value)}</span>
      {group.note && <span class="meta">{say(group.note)}</span>}
      <button type="button" class="link card-select" onClick={() => selectWithin(group.members)}>
        {say({ zh: "选中", en: "Select" })}
        <span class="aloud">{say(group.short)}</span>
      </button>
    </div>
  );
}
