import { useLayoutEffect, useRef } from "preact/hooks";
import type { Indicator } from "../../core/indicators/definition.ts";
import { comparePeriods } from "../../core/indicators/period.ts";
import { QUALITIES, type Quality } from "../../core/indicators/quality.ts";
import { formulaText } from "../../core/words/formula.ts";
import { formatNumber } from "../../core/words/number.ts";
import { figures, shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Badge } from "../parts/Badge.tsx";
import { afterRest, closeNote, keepNote, noted } from "./note.ts";

interface Facts {
  readonly periods: string;
  readonly qualities: readonly (readonly [Quality, number])[];
  readonly sources: readonly string[];
}

/** What is known of an indicator's values, over all shown levels. */
function gather(indicator: Indicator): Facts {
  const counts = new Map<Quality, number>();
  const sources = new Set<string>();
  const periods = new Set<string>();
  for (const level of shown.peek().regions.levels.filter((one) => one.shown && indicator.levels.includes(one.id))) {
    for (const { period } of figures.peek().periods(indicator.id, level.id)) {
      periods.add(period);
      for (const cell of figures.peek().at(indicator.id, level.id, period)) {
        if (cell.value === null) continue;
        counts.set(cell.quality, (counts.get(cell.quality) ?? 0) + 1);
        for (const source of cell.sources) sources.add(source);
      }
    }
  }
  const sorted = [...periods].sort(comparePeriods);
  return {
    periods: sorted.length > 1 ? `${sorted[0]}–${sorted.at(-1)}` : sorted[0] || "—",
    qualities: QUALITIES.flatMap((quality) =>
      counts.has(quality) ? [[quality, counts.get(quality) ?? 0] as const] : [],
    ),
    sources: [...sources].slice(0, 4).map((id) => say(shown.peek().sources.get(id)?.title ?? { zh: id, en: id })),
  };
}

/** The note of an indicator: its definition, formula, levels, periods, qualities and sources. */
export function IndicatorNote({ indicator, button }: { indicator: Indicator; button: HTMLElement }) {
  const box = useRef<HTMLDivElement>(null);
  const facts = gather(indicator);
  const levels = shown.value.regions.levels.filter((one) => one.shown && indicator.levels.includes(one.id));
  const formula = formulaText(indicator, shown.value.indicators, lang.value, whole.value);

  useLayoutEffect(() => {
    const { right, top } = button.getBoundingClientRect();
    box.current?.style.setProperty("left", `${Math.max(8, Math.min(right + 8, innerWidth - 328))}px`);
    box.current?.style.setProperty("top", `${Math.max(8, Math.min(top - 8, innerHeight - 360))}px`);
    box.current?.showPopover();
  }, [button]);

  return (
    <div
      ref={box}
      id="indicator-note"
      popover="auto"
      class="popover note"
      onToggle={(event) => {
        if (event.newState === "closed" && noted.peek()?.indicator === indicator) closeNote();
      }}
      onPointerEnter={keepNote}
      onPointerLeave={() => afterRest(closeNote)}
    >
      <h3 class="heading">{say(indicator.name)}</h3>
      {indicator.note && <p>{say(indicator.note)}</p>}
      <dl class="facts">
        {formula && (
          <>
            <dt>{say({ zh: "算法", en: "Formula" })}</dt>
            <dd>{formula}</dd>
          </>
        )}
        <dt>{say({ zh: "层级", en: "Levels" })}</dt>
        <dd>{levels.map((one) => say(one.name)).join(say({ zh: "、", en: ", " })) || say(whole.value)}</dd>
        <dt>{say({ zh: "时期", en: "Periods" })}</dt>
        <dd>{facts.periods}</dd>
        <dt>{say({ zh: "质量", en: "Quality" })}</dt>
        <dd class="qualities">
          {facts.qualities.length === 0 && "—"}
          {facts.qualities.map(([quality, count]) => (
            <span key={quality}>
              <Badge quality={quality} /> {formatNumber(count, 0)}
            </span>
          ))}
        </dd>
        <dt>{say({ zh: "来源", en: "Sources" })}</dt>
        <dd>
          {facts.sources.length === 0 && "—"}
          {facts.sources.map((source) => (
            <div key={source}>{source}</div>
          ))}
        </dd>
      </dl>
    </div>
  );
}
