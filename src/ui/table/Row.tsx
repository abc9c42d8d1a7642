import { useComputed } from "@preact/signals";
import type { Region } from "../../core/regions/region.ts";
import { formatCell } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { absenceText, missingText } from "../../core/words/terms.ts";
import { indicator, shown } from "../../state/chain.ts";
import { goal } from "../../state/goals.ts";
import { hovered } from "../../state/pointer.ts";
import type { Row as RowData } from "../../state/rows.ts";
import { arrangement } from "../../state/screen.ts";
import { selected, toggle } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { SPARK, sparkOf } from "../../state/sparks.ts";
import { tabled } from "../../state/tabled.ts";
import { lazy } from "../parts/lazy.tsx";

const Judged = lazy(async () => (await import("./Judged.tsx")).Judged);

/** Length of the longest bar in px. */
const BAR = 52;

/** A region's name and what it belongs to. */
function Name({ region }: { region: Region }) {
  const { regions, root } = shown.value;
  const parent = region.parent ? regions.byCode.get(region.parent) : undefined;
  const name = regionName(region, regions, lang.value);
  return (
    <th scope="row" class="col-name">
      <span class="cut" title={name}>
        {name}
      </span>
      {parent && parent.code !== root && (
        <span class="meta" title={lang.value === "zh" ? parent.name : parent.nameEn}>
          {lang.value === "zh" ? parent.short : parent.nameEn}
        </span>
      )}
    </th>
  );
}

/** The value with its bar, a goal's verdict, or why there is none. */
function Value({ row }: { row: RowData }) {
  const { cell } = row;
  if (goal.value) return <Judged row={row} />;
  if (cell.value === null)
    return (
      <span class="value-missing">
        <span aria-hidden="true">—</span>
        <span class="meta" title={missingText(cell, lang.value)}>
          {absenceText(cell.absence, lang.value)}
        </span>
      </span>
    );
  const { decimals, largest, fills } = tabled.value;
  const form = { decimals, mark: false, unit: false };
  return (
    <span class="value-line">
      <span>{formatCell(cell, indicator.value, lang.value, form)}</span>
      <svg width={BAR} height="8" class="swatch" aria-hidden="true">
        <rect
          width={Math.max(1, (Math.abs(cell.value) / (largest || 1)) * BAR)}
          height="8"
          rx="2"
          fill={fills[row.class] ?? "var(--line2)"}
          stroke="var(--line2)"
          stroke-width="0.6"
        />
      </svg>
    </span>
  );
}

/** The line of all periods, with a dot at the one on show. */
function Trend({ code }: { code: string }) {
  const line = goal.value ? null : sparkOf.value(code);
  if (!line) return null;
  const { period } = tabled.value;
  const dot = period === null ? undefined : line.places.get(period);
  return (
    <svg {...SPARK} aria-hidden="true">
      <path d={line.path} fill="none" stroke="var(--ink3)" stroke-width="1.2" />
      {dot && <circle cx={dot[0]} cy={dot[1]} r="2" fill="var(--ink)" />}
    </svg>
  );
}

/** Ticks a region. */
function Tick({ region }: { region: Region }) {
  const name = regionName(region, shown.value.regions, lang.value);
  return (
    <label class="check">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={selected.value.has(region.code)}
        aria-label={say({ zh: `勾选${name}`, en: `Tick ${name}` })}
        onChange={() => toggle(region.code)}
      />
    </label>
  );
}

/** One region: tick, rank, name, value and trend. `place` is its row number for a screen reader, `null` when pinned. */
export function Row({
  row,
  place,
  reachable,
  onOpen,
  onFocus,
}: {
  row: RowData;
  place: number | null;
  reachable: boolean;
  onOpen: (code: string) => void;
  onFocus: (code: string) => void;
}) {
  const { region, rank } = row;
  const { code } = region;
  // Signals, so that the pointer that leaves one row for another touches two attributes and draws no row again.
  const ticked = useComputed(() => selected.value.has(code));
  const look = useComputed(() => `${hovered.value === code ? "hovered" : ""} ${ticked.value ? "ticked" : ""}`);
  return (
    <tr
      id={place === null ? undefined : `row-${code}`}
      class={look}
      aria-rowindex={place ?? undefined}
      aria-selected={ticked}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onFocus(code)}
      onPointerEnter={() => {
        hovered.value = code;
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest(".check")) return;
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(code);
        else onOpen(code);
      }}
    >
      <td class="col-check">
        <Tick region={region} />
      </td>
      <td class="col-rank">{rank ?? ""}</td>
      <Name region={region} />
      <td class="col-value">
        <Value row={row} />
      </td>
      {arrangement.value === "wide" && (
        <td class="col-trend">
          <Trend code={code} />
        </td>
      )}
    </tr>
  );
}
