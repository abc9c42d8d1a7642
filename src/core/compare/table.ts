import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Group } from "../regions/region.ts";
import { type CompareRow, compareGroups } from "./comparison.ts";
import { containment } from "./containment.ts";

/**
 * The rows worth a comparison: every indicator that adds up or divides sums and of which either group has data, complete
 * ones without samples first, then complete ones, then the rest; else as declared. None where a group counts something
 * twice. Throws for groups that are neither declared nor codes joined by `+`.
 */
export function comparableRows(atlas: Atlas, figures: Figures, groups: readonly [Group, Group]): readonly CompareRow[] {
  if (groups.some(({ members }) => containment(atlas.regions, members))) return [];
  const levels = new Set(groups.flatMap(({ members }) => members).map((code) => atlas.regions.byCode.get(code)?.level));
  const ids = atlas.indicators
    .filter(({ kind, levels: own }) => (kind === "count" || kind === "ratio") && own.some((level) => levels.has(level)))
    .map(({ id }) => id);
  const worth = ({ sides: [first, second] }: CompareRow) => {
    const complete = first.cell.value !== null && second.cell.value !== null;
    const sample = first.cell.quality === "sample" || second.cell.quality === "sample";
    return (complete ? 2 : 0) + (complete && !sample ? 1 : 0);
  };
  return compareGroups(atlas, figures, [groups[0].id, groups[1].id], ids, null)
    .rows.filter(({ period }) => period !== null)
    .sort((a, b) => worth(b) - worth(a));
}
