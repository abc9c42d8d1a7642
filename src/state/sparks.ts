import { computed } from "@preact/signals";
import { type Sparkline, sparkline } from "../core/figures/sparkline.ts";
import { figures, indicator, periods } from "./chain.ts";

/** Box of a trend line in the table, in px. */
export const SPARK = { width: 52, height: 22 } as const;

/**
 * The trend line of a region in the indicator on show; `null` where fewer than two periods have a value, or none beside
 * each other. Each is made once: a step of the period only moves the dot on it.
 */
export const sparkOf = computed<(code: string) => Sparkline | null>(() => {
  const { id } = indicator.value;
  const covers = periods.value;
  const all = figures.value;
  const made = new Map<string, Sparkline | null>();
  const make = (code: string) => {
    const line = sparkline(
      covers.map(({ period, afterBreak }) => ({ period, afterBreak, value: all.of(id, code, period).value })),
      SPARK,
    );
    return line.path === "" ? null : line;
  };
  return (code) => {
    const known = made.get(code);
    if (known !== undefined) return known;
    const line = make(code);
    made.set(code, line);
    return line;
  };
});
