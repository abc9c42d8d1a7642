import type { Level } from "../../core/regions/region.ts";
import { figureUnit } from "../../core/words/figureunit.ts";
import { unitOf } from "../../core/words/number.ts";
import { formatPeriod } from "../../core/words/period.ts";
import type { Lang } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { indicator, level, periods, shown } from "../../state/chain.ts";
import { goal } from "../../state/goals.ts";
import { rows } from "../../state/rows.ts";
import { arrangement } from "../../state/screen.ts";
import { select, selected } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { tabled } from "../../state/tabled.ts";

type Key = "value" | "name" | "code";

/** Sorts by a column: descending, ascending, then by code. */
function turn(by: Key): void {
  const { sort } = view.peek();
  if (sort.by !== by) go({ sort: { by, descending: by === "value" } }, { replace: true });
  else if (sort.descending === (by === "value")) go({ sort: { by, descending: !sort.descending } }, { replace: true });
  else go({ sort: { by: "code", descending: false } }, { replace: true });
}

function orderOf(by: Key): "ascending" | "descending" | "none" {
  const { sort } = view.value;
  return sort.by !== by ? "none" : sort.descending ? "descending" : "ascending";
}

/** Which way a column is sorted, for the eye; `aria-sort` says it. */
function Mark({ order }: { order: ReturnType<typeof orderOf> }) {
  if (order === "none") return null;
  return (
    <span class="sort-mark" aria-hidden="true">
      {order === "ascending" ? "▴" : "▾"}
    </span>
  );
}

/** What the column of names holds: 镇街 for towns of mixed kinds, else the level; one region in English, "Town". */
function columnName(level: Level | undefined, spoken: Lang): string {
  if (!level) return "";
  if (spoken === "zh") return level.id === "town" ? "镇街" : level.name.zh;
  return level.noun.one.charAt(0).toUpperCase() + level.noun.one.slice(1);
}

/** The table's header: tick all, rank, name, value, trend. */
export function Head() {
  const codes = rows.value.map((row) => row.region.code);
  const ticked = codes.filter((code) => selected.value.has(code)).length;
  const levelName = shown.value.regions.levels.find((one) => one.id === level.value);
  const { period } = tabled.value;
  const when = period ? formatPeriod(period, lang.value) : "";
  const unit = goal.value ? say(figureUnit(goal.value)) : unitOf(indicator.value, lang.value);
  const first = periods.value[0]?.period;
  const last = periods.value.at(-1)?.period;
  const rankNote =
    indicator.value.direction === "neither"
      ? say({ zh: "序：从大到小", en: "Rank: largest first" })
      : say({ zh: "序：从好到差", en: "Rank: best first" });
  return (
    <thead>
      <tr>
        <th scope="col" class="col-check">
          <label class="check">
            <input
              type="checkbox"
              aria-label={say({ zh: "勾选全部可见行", en: "Tick all rows shown" })}
              checked={ticked > 0 && ticked === codes.length}
              indeterminate={ticked > 0 && ticked < codes.length}
              onChange={() => select(codes, ticked === codes.length ? "remove" : "add")}
            />
          </label>
        </th>
        <th scope="col" class="col-rank" title={rankNote}>
          {say({ zh: "序", en: "Rank" })}
        </th>
        <th scope="col" class="col-name" aria-sort={orderOf("name")}>
          <button type="button" onClick={() => turn("name")}>
            {columnName(levelName, lang.value)}
            <Mark order={orderOf("name")} />
          </button>
        </th>
        <th scope="col" class="col-value" aria-sort={orderOf("value")}>
          <button type="button" onClick={() => turn("value")}>
            {goal.value ? unit : [when, unit].filter((text) => text !== "").join(say({ zh: "，", en: ", " }))}
            <Mark order={orderOf("value")} />
          </button>
        </th>
        {arrangement.value === "wide" && (
          <th scope="col" class="col-trend">
            {!goal.value && first && last && first !== last ? `${first}–${last.slice(2)}` : ""}
          </th>
        )}
      </tr>
    </thead>
  );
}
