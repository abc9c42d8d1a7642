import { useState } from "preact/hooks";
import type { CompareRow } from "../../core/compare/comparison.ts";
import type { Indicator } from "../../core/indicators/definition.ts";
import { worstQuality } from "../../core/indicators/quality.ts";
import type { Group } from "../../core/regions/region.ts";
import { gapText } from "../../core/words/compare.ts";
import { decimalsFor, formatCell } from "../../core/words/number.ts";
import { passportText } from "../../core/words/passport.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

const FIRST = 8;

function Line({ row, indicator, usual }: { row: CompareRow; indicator: Indicator; usual: string | null }) {
  const decimals = decimalsFor(
    indicator,
    row.sides.map((side) => side.cell.value),
  );
  const worst = worstQuality(row.sides.flatMap(({ cell }) => (cell.value === null ? [] : [cell.quality])));
  const when = row.period;
  return (
    <tr>
      <th scope="row">
        {say(indicator.name)} <span class="meta side-unit">{say(indicator.unit)}</span>
        {row.period !== usual && row.period && <span class="meta"> {formatPeriod(row.period, lang.value)}</span>}
        {worst !== "official" && (
          <>
            {" "}
            <Badge quality={worst} />
          </>
        )}
      </th>
      {row.sides.map((side, i) => (
        <td
          key={i === 0 ? "first" : "second"}
          title={when === null ? undefined : passportText(side.cell, when, shown.value, lang.value)}
        >
          {side.cell.value === null ? (
            <span class="meta">{`${side.withData}/${side.total}`}</span>
          ) : (
            formatCell(side.cell, indicator, lang.value, { decimals, mark: false, unit: false })
          )}
        </td>
      ))}
      <td>{gapText(row.gap, lang.value)}</td>
    </tr>
  );
}

/** Indicators of both groups side by side, and the second against the first. */
export function Sides({ pair, rows }: { pair: readonly [Group, Group]; rows: readonly CompareRow[] }) {
  const [all, setAll] = useState(false);
  const usual = rows[0]?.period ?? null;
  if (rows.length === 0) {
    return <p class="meta">{say({ zh: "两组没有可比的指标。", en: "The groups share no comparable indicator." })}</p>;
  }
  const [first, second] = [say(pair[0].short), say(pair[1].short)];
  const long = first.length + second.length > 12;
  return (
    <section>
      <div class="compare-part">
        <h3>{say({ zh: "主要指标", en: "Main indicators" })}</h3>
        <span class="meta">{usual && formatPeriod(usual, lang.value)}</span>
      </div>
      <table class="sides">
        <thead>
          <tr>
            <th scope="col">{say({ zh: "指标", en: "Indicator" })}</th>
            <th scope="col" title={say(pair[0].name)}>
              {first}
            </th>
            <th scope="col" title={say(pair[1].name)}>
              {second}
            </th>
            <th scope="col" title={`${second}/${first}`}>
              {long ? say({ zh: "后/前", en: "2nd/1st" }) : `${second}/${first}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FIRST)).map((row) => {
            const indicator = shown.value.indicators.find((one) => one.id === row.indicator);
            return indicator && <Line key={row.indicator} row={row} indicator={indicator} usual={usual} />;
          })}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button type="button" class="link sides-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? say({ zh: "收起", en: "Show fewer" })
            : say({ zh: `查看全部${rows.length}项`, en: `Show all ${rows.length}` })}
        </button>
      )}
    </section>
  );
}
