import type { Issue, IssueKind } from "../package/issue.ts";
import type { Level, Region, Regions } from "./region.ts";

/** Where a region was declared, for the issues about it. */
export interface Origin {
  readonly file: string;
  readonly row: number;
}

/**
 * Orders regions and ties each to its parent, in the order given. A code that occurs again, and a level that does not
 * exist, drop the row; a parent that does not exist or stands no higher is dropped, and the region kept. `origin` names
 * the row of each region for the issues.
 */
export function indexRegions(
  levels: readonly Level[],
  regions: readonly Region[],
  origin: (index: number) => Origin = (index) => ({ file: "regions", row: index + 1 }),
): { readonly regions: Regions; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const report = (kind: IssueKind, index: number, column: string, value: string, detail: string | null) => {
    issues.push({ severity: "error", kind, ...origin(index), column, value, detail });
  };
  const rank = new Map(levels.map((level, i) => [level.id, i]));
  const first = new Map<string, { readonly region: Region; readonly index: number }>();
  for (const [index, region] of regions.entries()) {
    const earlier = first.get(region.code);
    if (!rank.has(region.level)) report("choice-invalid", index, "level", region.level, [...rank.keys()].join(" / "));
    else if (earlier) report("code-duplicate", index, "code", region.code, earlier.region.name);
    else first.set(region.code, { region, index });
  }
  const byCode = new Map<string, Region>();
  const byLevel = new Map<string, Region[]>(levels.map((level) => [level.id, []]));
  const childrenOf = new Map<string, Region[]>();
  for (const { region, index } of first.values()) {
    const above = region.parent === null ? null : first.get(region.parent)?.region;
    const sound = above === null || (above && (rank.get(above.level) ?? 0) < (rank.get(region.level) ?? 0));
    if (!sound)
      report("parent-unknown", index, "parent", region.parent ?? "", above ? `${above.name}: ${above.level}` : null);
    const kept = sound ? region : { ...region, parent: null };
    byCode.set(kept.code, kept);
    byLevel.get(kept.level)?.push(kept);
    if (kept.parent === null) continue;
    const siblings = childrenOf.get(kept.parent);
    if (siblings) siblings.push(kept);
    else childrenOf.set(kept.parent, [kept]);
  }
  return { regions: { levels, all: [...byCode.values()], byCode, byLevel, childrenOf }, issues };
}
