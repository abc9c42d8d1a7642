import { absent, type Cell } from "../indicators/cell.ts";
import type { Figures } from "../indicators/figures.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { Atlas } from "../package/atlas.ts";
import { boundedAggregate, highOf, lowOf } from "./bounded.ts";

/** One value in percent of another, with bounds; absent unless both are there and the whole is above 0. */
export function percentOf(part: Cell, whole: Cell): Cell {
  if (part.value === null) return absent(part.absence ?? "unpublished");
  if (whole.value === null || whole.value <= 0) return absent(whole.absence ?? "unpublished");
  const low = lowOf(part);
  const high = highOf(part);
  const least = lowOf(whole);
  const most = highOf(whole);
  const exact = low === high && least === most;
  const bounded = !exact && low !== null && high !== null && least !== null && most !== null && least > 0;
  return {
    value: (100 * part.value) / whole.value,
    low: bounded ? (100 * low) / most : null,
    high: bounded ? (100 * high) / least : null,
    quality: worstQuality([part.quality, whole.quality]),
    sources: [...new Set([...part.sources, ...whole.sources])],
    note: part.note,
    absence: null,
  };
}

/**
 * A group's share of the root in percent, for an indicator that adds up. Absent (`incomplete`) unless every member
 * has a value, so that a share is never too small for want of data. Throws for indicators that are not counts, for
 * unknown indicators and for members that contain one another.
 */
export function shareOfWhole(
  atlas: Atlas,
  figures: Figures,
  members: readonly string[],
  indicator: string,
  period: string,
): Cell {
  const kind = atlas.indicators.find(({ id }) => id === indicator)?.kind;
  if (kind !== "count") throw new RangeError(`Only counts have shares, not ${indicator} (${kind ?? "unknown"})`);
  const { cell, withData, total } = boundedAggregate(atlas, figures, indicator, members, period);
  if (total === 0 || withData < total) return absent("incomplete");
  return percentOf(cell, figures.of(indicator, atlas.root, period));
}
