import type { Atlas } from "./atlas.ts";
import { DESCRIPTOR } from "./descriptor.ts";
import type { Issue } from "./issue.ts";

/**
 * The atlas with a start view that exists: a level, indicator or group that the descriptor names but no file declares
 * gives an issue and is replaced by the first there is. A root that is no region gives an issue and is replaced by the
 * first region.
 */
export function settle(atlas: Atlas): Atlas {
  const { regions, indicators, groups } = atlas;
  const issues: Issue[] = [];
  const wrong = (kind: Issue["kind"], column: string, value: string) => {
    const base = { file: DESCRIPTOR, row: null, column, value, detail: null };
    issues.push({ ...base, severity: "error", kind });
  };
  let { root, start, groupsAtStart } = atlas;
  if (!regions.byCode.has(root)) {
    wrong("code-unknown", "atlas.root", root);
    root = regions.all[0]?.code ?? root;
  }
  if (!regions.byLevel.has(start.level)) {
    wrong("choice-invalid", "atlas.start.level", start.level);
    start = { ...start, level: (regions.levels.find(({ shown }) => shown) ?? regions.levels[0])?.id ?? start.level };
  }
  if (!indicators.some(({ id }) => id === start.indicator)) {
    if (start.indicator !== "") wrong("indicator-unknown", "atlas.start.indicator", start.indicator);
    const first = indicators.find(({ levels }) => levels.includes(start.level)) ?? indicators[0];
    start = { ...start, indicator: first?.id ?? start.indicator, period: null };
  }
  const lost = groupsAtStart?.find((ref) => !groups.some(({ id }) => id === ref));
  if (lost !== undefined) {
    wrong("group-unknown", "atlas.groupsAtStart", lost);
    const [one, other] = groups;
    groupsAtStart = one && other ? [one.id, other.id] : null;
  }
  return { ...atlas, root, start, groupsAtStart, issues: [...atlas.issues, ...issues] };
}
