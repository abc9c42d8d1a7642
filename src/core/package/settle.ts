import type { Indicator } from "../indicators/definition.ts";
import { plainIndicator } from "../indicators/plain.ts";
import type { Atlas } from "./atlas.ts";
import type { Issue } from "./issue.ts";
import { DESCRIPTOR } from "./load.ts";

/** Stands in where a package declares no indicator, so that its places can still be shown. */
function noIndicator({ regions, themes }: Atlas): Indicator {
  return plainIndicator({
    id: "none",
    name: { zh: "没有指标", en: "No indicator" },
    unit: { zh: "", en: "" },
    theme: themes[0]?.id ?? "none",
    levels: regions.levels.map(({ id }) => id),
  });
}

/**
 * The atlas with a start view that exists: a level, indicator or group that the descriptor names but no file declares
 * gives an issue and is replaced by the first there is, or, where there is no indicator at all, by one without values. A
 * root that is no region gives an issue and is replaced by the first region.
 */
export function settle(atlas: Atlas): Atlas {
  const { regions, groups } = atlas;
  const indicators = atlas.indicators.length > 0 ? atlas.indicators : [noIndicator(atlas)];
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
  return { ...atlas, indicators, root, start, groupsAtStart, issues: [...atlas.issues, ...issues] };
}
