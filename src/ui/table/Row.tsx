import { sparkline } from "../../core/figures/sparkline.ts";
import { goalFigure } from "../../core/words/goals.ts";
import { decimalsFor, formatCell } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { absenceText, verdictText } from "../../core/words/terms.ts";
import { cells, figures, indicator, largest, period, periods, shown } from "../../state/chain.ts";
import { goal } from "../../state/goals.ts";
import { hovered } from "../../state/pointer.ts";
import type { Row as RowData } from "../../state/rows.ts";
import { classFills } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { selected, toggle } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

/** Length of the longest bar in px. */
const BAR = 52;

function Trend({ code }: { code: string }) {
  const points = periods.value.map((one) => ({
    period: one.period,
    afterBreak: one.afterBreak,
    value: figures.value.of(indicator.value.id, code, one.period).value,
  }));
  if (points.filter((point) => point.value !== null).length < 2) return null;
  const line = sparkline(points, { width: 52, height: 22, current: period.value });
  if (line.path === "") return null;
  return (
    <svg width="52" height="22" aria-hidden="true">
      <path d={line.path} fill="none" stroke="var(--ink3)" stroke-width="1.2" />
      {line.dot && <circle cx={line.dot[0]} cy={line.dot[1]} r="2" fill="var(--ink)" />}
    </svg>
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
  const { region, cell } = row;
  const parent = region.parent ? shown.value.regions.byCode.get(region.parent) : undefined;
  const name = regionName(region, shown.value.regions, lang.value);
  const ticked = selected.value.has(region.code);
  const decimals = decimalsFor(
    indicator.value,
    cells.value.map((one) => one.value),
  );
  const member = row.member;
  return (
    <tr
      id={place === null ? undefined : `row-${region.code}`}
      class={`${hovered.value === region.code ? "hovered" : ""} ${ticked ? "ticked" : ""}`}
      aria-rowindex={place ?? undefined}
      aria-selected={ticked}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onFocus(region.code)}
      onPointerEnter={() => {
        hovered.value = region.code;
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest(".check")) return;
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(region.code);
        else onOpen(region.code);
      }}
    >
      <td class="col-check">
        <label class="check">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={ticked}
            aria-label={say({ zh: `勾选${name}`, en: `Tick ${name}` })}
            onChange={() => toggle(region.code)}
          />
        </label>
      </td>
      <td class="col-rank">{row.rank ?? ""}</td>
      <th scope="row" class="col-name">
        <span class="cut" title={name}>
          {name}
        </span>
        {parent && parent.code !== shown.value.root && (
          <span class="meta" title={lang.value === "zh" ? parent.name : parent.nameEn}>
            {lang.value === "zh" ? parent.short : parent.nameEn}
          </span>
        )}
      </th>
      <td class="col-value">
        {goal.value ? (
          <span class="value-line">
            <span class="cut">{goalFigure(goal.value, member, lang.value)}</span>
            <span class="value-verdict" title={verdictText(row.status ?? "none", lang.value)}>
              <VerdictMark status={row.status ?? "none"} />
            </span>
          </span>
        ) : cell.value === null ? (
          <span class="value-missing">
            <span aria-hidden="true">—</span>
            <span class="meta">{absenceText(cell.absence, lang.value)}</span>
          </span>
        ) : (
          <span class="value-line">
            <span>{formatCell(cell, indicator.value, lang.value, { decimals, mark: false, unit: false })}</span>
            <svg width={BAR} height="8" class="swatch" aria-hidden="true">
              <rect
                width={Math.max(1, (Math.abs(cell.value ?? 0) / (largest.value || 1)) * BAR)}
                height="8"
                rx="2"
                fill={classFills.value[row.class] ?? "var(--line2)"}
                stroke="var(--line2)"
                stroke-width="0.6"
              />
            </svg>
          </span>
        )}
      </td>
      {arrangement.value === "wide" && <td class="col-trend">{!goal.value && <Trend code={region.code} />}</td>}
    </tr>
  );
}
