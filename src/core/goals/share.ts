import { containment } from "../compare/containment.ts";
import { groupFrom } from "../compare/members.ts";
import { type SharePoint, shareSeries } from "../compare/series.ts";
import { percentOf } from "../compare/share.ts";
import { absent } from "../indicators/cell.ts";
import { comparePeriods } from "../indicators/period.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { Region } from "../regions/region.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, MemberVerdict, Reading, Verdict, VerdictStatus } from "./goal.ts";
import { judge, margin, spanOf, worst } from "./judge.ts";
import { shownLevel } from "./members.ts";
import { latestPoint } from "./path.ts";
import { emptyVerdict, memberVerdict } from "./verdict.ts";

/** The latest period of which all readings have a point, else the latest of any; samples only where nothing else is. */
function commonPeriod(paths: readonly (readonly SharePoint[])[]): string | null {
  const shared = (paths[0] ?? []).filter(({ period }) =>
    paths.every((path) => path.some((at) => at.period === period)),
  );
  const all = paths.flat().sort((a, b) => comparePeriods(a.period, b.period));
  return (latestPoint(shared) ?? latestPoint(all))?.period ?? null;
}

function agreed(readings: readonly Reading[]): VerdictStatus {
  const known = readings.filter(({ status }) => status !== "none");
  const first = known[0]?.status ?? "none";
  if (first === "none") return "none";
  return known.length === readings.length && known.every(({ status }) => status === first) ? first : "uncertain";
}

/** Each member's own share of the whole; the status is that of the verdict, or of the readings it belongs to. */
function contributions(
  { atlas, figures }: GoalContext,
  indicator: string,
  period: string | null,
  members: readonly Region[],
  readings: readonly Reading[],
): MemberVerdict[] {
  return members.map(({ code }) => {
    const cell =
      period === null
        ? absent()
        : percentOf(figures.of(indicator, code, period), figures.of(indicator, atlas.root, period));
    return memberVerdict(code, cell, agreed(readings.filter((reading) => reading.members.includes(code))));
  });
}

/**
 * A group's share of the root must reach a target in percent. Read in the latest period in which every member and the
 * root have a value, bounds allowed. With several definitions of the group each is a reading of its own; the verdict
 * is theirs where they agree and `uncertain` where they do not. Members carry their own share and the status of their
 * readings, and are not counted as passing or failing. The distance is that of the reading that is worst off, in
 * percentage points. No evidence where the indicator does not add up or a group counts something twice.
 */
export function checkShare(goal: Goal, rule: Extract<GoalRule, { kind: "share" }>, context: GoalContext): Verdict {
  const { atlas, figures } = context;
  const { indicator, op, target } = rule;
  const groups = rule.groups.flatMap((ref) => {
    const group = groupFrom(atlas, ref);
    return group && !containment(atlas.regions, group.members) ? [group] : [];
  });
  const kind = atlas.indicators.find(({ id }) => id === indicator)?.kind;
  if (groups.length === 0 || kind !== "count") return emptyVerdict(goal);
  const paths = groups.map((group) => shareSeries(atlas, figures, group, indicator));
  const period = commonPeriod(paths);
  const points = paths.map((path) => path.find((point) => point.period === period));
  const readings = groups.map((group, index): Reading => {
    const point = points[index];
    return {
      group: group.id,
      status: judge(point ?? null, op, target),
      value: point?.value ?? null,
      low: point?.low ?? null,
      high: point?.high ?? null,
      quality: point?.quality ?? "official",
      members: group.members,
      path: (paths[index] ?? []).map(({ sources: _, ...rest }) => rest),
    };
  });
  const codes = new Set(groups.flatMap((group) => group.members));
  const regions = [...codes].flatMap((code) => atlas.regions.byCode.get(code) ?? []);
  const members = contributions(context, indicator, period, regions, readings);
  const found = points.filter((point) => point !== undefined);
  return {
    goal: goal.id,
    status: agreed(readings),
    period,
    level: shownLevel(atlas, regions),
    readings,
    members,
    total: members.length,
    withData: members.filter(({ value }) => value !== null).length,
    passed: 0,
    failed: 0,
    unsure: 0,
    distance: worst(readings.flatMap((reading) => spanOf(reading) ?? []).map((span) => margin(span, op, target))),
    quality: worstQuality(found.map(({ quality }) => quality)),
    sources: [...new Set(found.flatMap(({ sources }) => sources))],
  };
}
