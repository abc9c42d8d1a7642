import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";

/**
 * The aggregated value of the whole that a region's ratio is held against; `null` for other kinds, for shares of the whole,
 * which is 100 % of itself, and for the whole.
 */
export function wholeOf(
  { root }: Atlas,
  figures: Figures,
  { id, kind, formula }: Indicator,
  region: Region,
  period: string,
): Cell | null {
  if (kind !== "ratio" || region.code === root || /^\s*share\(/.test(formula ?? "")) return null;
  return figures.aggregate(id, [root], period).cell;
}
