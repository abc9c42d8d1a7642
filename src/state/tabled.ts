import { computed, signal } from "@preact/signals";
import { formatNumber } from "../core/words/number.ts";
import { view } from "./address.ts";
import { CALM, followCalmly } from "./calm.ts";
import { cells, classes, decimals, figures, indicator, largest, period, regions } from "./chain.ts";
import { verdict } from "./goals.ts";
import { classFills, palettesAdded } from "./palettes.ts";
import { tint } from "./settings.ts";

/** Characters of the longest value, so that its column takes no more room from the names than it needs. */
function longest(): number {
  const one = formatNumber(largest.value, decimals.value).length;
  const sign = cells.value.some(({ value }) => value !== null && value < 0) ? 1 : 0;
  return cells.value.some(({ low }) => low !== null) ? 2 * (one + sign) + 1 : one + sign;
}

/** All that a step of the period changes in the table, as of now. */
const now = computed(() => ({
  period: period.value,
  cells: cells.value,
  classes: classes.value,
  fills: classFills.value,
  decimals: decimals.value,
  largest: largest.value,
  chars: longest(),
}));

const kept = signal<typeof now.value | null>(null);

/** What the table tells: one moment for its head, rows and foot, which may lie a little behind while periods chase each other. */
export const tabled = computed(() => kept.value ?? now.value);

/** What else changes the values, which the table never lags behind. */
const apart = computed(() => [
  regions.value,
  indicator.value,
  figures.value,
  verdict.value,
  view.value.classes,
  view.value.hold,
  tint.value,
  palettesAdded.value,
]);

/** Has the table follow the periods calmly, since nobody can read rows that are sorted again ten times a second; gives the end. */
export function followTable(): () => void {
  const stop = followCalmly(
    period,
    CALM,
    () => {
      kept.value = now.value;
    },
    apart,
  );
  return () => {
    stop();
    kept.value = null;
  };
}
