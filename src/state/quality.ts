import { computed } from "@preact/signals";
import { type Quality, worstQuality } from "../core/indicators/quality.ts";
import { cells } from "./chain.ts";
import { verdict } from "./goals.ts";

/** The worst quality among the values on show; `null` when there is none. */
export const worstOnShow = computed<Quality | null>(() => {
  if (verdict.value) return verdict.value.withData > 0 ? verdict.value.quality : null;
  const present = cells.value.filter((cell) => cell.value !== null);
  return present.length === 0 ? null : worstQuality(present.map((cell) => cell.quality));
});
