import { barsOf } from "../../core/figures/bars.ts";
import type { Attribution as Found, Parts } from "../../core/goals/attribution.ts";
import type { Goal } from "../../core/goals/goal.ts";
import type { Misses } from "../../core/goals/misses.ts";
import { targetAmount } from "../../core/words/amount.ts";
import {
  aloneText,
  closingText,
  missText,
  openText,
  partsBasis,
  partText,
  repairText,
  someNames,
} from "../../core/words/attribution.ts";
import { glue } from "../../core/words/number.ts";
import { nameInside } from "../../core/words/phrase.ts";
import type { Text } from "../../core/words/text.ts";
import { shown } from "../../state/chain.ts";
import { fitTo } from "../../state/map.ts";
import { select } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Bars } from "./Bars.tsx";
import { groupLabel, placeName } from "./names.ts";

/** Failing regions that are drawn; the rest is in the table. */
const DRAWN = 10;

const PERCENT: Text = { zh: "%", en: "%" };

/** Selects a region and brings it into sight. */
function show(code: string): void {
  select([code], "replace");
  fitTo([code]);
}

function indicatorOf({ rule }: Goal) {
  return "indicator" in rule ? shown.value.indicators.find(({ id }) => id === rule.indicator) : undefined;
}

function Gap({ goal, parts, named }: { goal: Goal; parts: Parts; named: boolean }) {
  const { rule } = goal;
  const indicator = indicatorOf(goal);
  if (!indicator || !("target" in rule)) return null;
  const unit = rule.kind === "share" ? PERCENT : goal.unit;
  const wanted = rule.op.startsWith("<") ? "less" : "more";
  const way = wanted === "less" ? -1 : 1;
  const target = targetAmount(rule.target, unit, lang.value);
  const turned = parts.parts.map(({ gap }) => (way > 0 ? gap : { value: -gap.value, low: -gap.high, high: -gap.low }));
  const rows = parts.parts.map((part) => {
    const alone = parts.closing && aloneText(part, lang.value);
    const { code } = part;
    return {
      key: code ?? "rest",
      name: code === null ? say({ zh: "其余", en: "The rest" }) : placeName(code, true),
      value: partText(part, unit, wanted, lang.value),
      note: alone && say({ zh: `单独补足须${alone}`, en: `alone it would take ${alone}` }),
      choose: code === null ? null : () => show(code),
    };
  });
  const words = { indicator: nameInside(indicator, lang.value), unit: indicator.unit, target, whole: whole.value };
  return (
    <>
      {named && parts.group !== null && <p class="meta">{groupLabel(parts.group)}</p>}
      <Bars rows={rows} drawn={barsOf(turned)} label={say({ zh: "各成员对缺口的贡献", en: "Parts of the gap" })} />
      <p>{glue(closingText(parts, words, lang.value))}</p>
      {parts.missing.length > 0 && (
        <p class="meta">
          {say({ zh: "无数据：", en: "No data: " })}
          {someNames(parts.missing, (code) => placeName(code, true), lang.value)}
        </p>
      )}
      <p class="meta">{partsBasis(parts, lang.value)}</p>
    </>
  );
}

function Missing({ goal, found }: { goal: Goal; found: Misses }) {
  const unit = goal.rule.kind === "within" ? { zh: "分钟", en: "min" } : (indicatorOf(goal)?.unit ?? goal.unit);
  const flags = found.misses.every(({ miss }) => miss.value === 1) && goal.rule.kind !== "within";
  const drawn = flags ? [] : found.misses.slice(0, DRAWN);
  const name = (code: string) => placeName(code, true);
  return (
    <>
      {drawn.length > 1 && (
        <Bars
          rows={drawn.map((miss) => ({
            key: miss.code,
            name: name(miss.code),
            value: missText(miss, unit, lang.value),
            note: null,
            choose: () => show(miss.code),
          }))}
          drawn={barsOf(drawn.map(({ miss }) => miss))}
          label={say({ zh: "未达标区域的差距", en: "How much failing regions miss" })}
        />
      )}
      {found.misses.length > drawn.length && drawn.length > 0 && (
        <p class="meta">
          {say({
            zh: `另有${found.misses.length - drawn.length}个未达标，见数据表。`,
            en: `${found.misses.length - drawn.length} more fail; see the table.`,
          })}
        </p>
      )}
      <p>{glue(repairText(found, name, lang.value))}</p>
      <p class="meta">{openText(found, name, lang.value)}</p>
    </>
  );
}

/** Whom a verdict is due to: the parts of a gap, or the regions that miss, ranked; a click selects one on the map. */
export function Attribution({ goal, found }: { goal: Goal; found: Found | null }) {
  if (!found || (found.kind === "misses" && !found.repair)) return null;
  return (
    <section class="due" aria-label={say({ zh: "归因", en: "What it is due to" })}>
      <h4>
        {found.kind === "parts"
          ? say({ zh: "谁拉开了差距", en: "Who accounts for the gap" })
          : say({ zh: "差在哪里", en: "Where it falls short" })}
      </h4>
      {found.kind === "parts" ? (
        found.readings.map((parts) => (
          <Gap key={parts.group ?? ""} goal={goal} parts={parts} named={found.readings.length > 1} />
        ))
      ) : (
        <Missing goal={goal} found={found} />
      )}
    </section>
  );
}
