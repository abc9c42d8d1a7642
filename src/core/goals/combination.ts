import { worstQuality } from "../indicators/quality.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, MemberVerdict, Verdict, VerdictStatus } from "./goal.ts";
import { allOf, anyOf } from "./logic.ts";
import { shownLevel } from "./members.ts";
import { partGoals } from "./part.ts";
import { countDistance, emptyVerdict, tally } from "./verdict.ts";

/** The one period of several verdicts; `null` where they differ. */
function commonPeriod(verdicts: readonly Verdict[]): string | null {
  const periods = new Set(verdicts.flatMap(({ period }) => period ?? []));
  const [only = null] = periods;
  return periods.size === 1 ? only : null;
}

/**
 * How a region fares under the parts that speak of it: its status by the logic of the combination, its value the number
 * of parts it meets, bounded above by those it may still meet. `null` where nothing is known.
 */
function memberOf(
  code: string,
  found: readonly MemberVerdict[],
  logic: (statuses: readonly VerdictStatus[]) => VerdictStatus,
): MemberVerdict {
  const known = found.filter(({ value }) => value !== null);
  const { passed, failed } = tally(found);
  const exact = passed + failed === found.length;
  return {
    code,
    status: logic(found.map(({ status }) => status)),
    value: known.length === 0 ? null : passed,
    low: known.length === 0 || exact ? null : passed,
    high: known.length === 0 || exact ? null : found.length - failed,
    quality: worstQuality(known.map(({ quality }) => quality)),
    sources: [...new Set(known.flatMap(({ sources }) => sources))],
    note: null,
  };
}

/**
 * A goal that holds where all, or any, of its parts hold (`allOf`, `anyOf`). Each part is a verdict of its own, by
 * `check`. Members are the regions of the level most of them stand at, with the parts that speak of them; the counts are
 * theirs. The distance counts parts. The period is that of the parts where they agree.
 */
export function checkCombination(
  goal: Goal,
  rule: Extract<GoalRule, { kind: "all" | "any" }>,
  { atlas }: GoalContext,
  check: (part: Goal) => Verdict,
): Verdict {
  const logic = rule.kind === "all" ? allOf : anyOf;
  const parts = partGoals(goal).map(check);
  const status = logic(parts.map((part) => part.status));
  const byCode = new Map<string, MemberVerdict[]>();
  for (const { members } of parts) {
    for (const member of members) byCode.set(member.code, [...(byCode.get(member.code) ?? []), member]);
  }
  const regions = [...byCode.keys()].flatMap((code) => atlas.regions.byCode.get(code) ?? []);
  const level = shownLevel(atlas, regions);
  const members = regions
    .filter((region) => region.level === level)
    .map(({ code }) => memberOf(code, byCode.get(code) ?? [], logic));
  const known = parts.filter((part) => part.status !== "none");
  const count = (of: VerdictStatus) => parts.filter((part) => part.status === of).length;
  const wanted = rule.kind === "all" ? parts.length : 1;
  const standing = {
    total: parts.length,
    withData: known.length,
    passed: count("met"),
    failed: count("not"),
    unsure: 0,
  };
  return {
    ...emptyVerdict(goal),
    status,
    period: commonPeriod(known),
    level,
    members,
    ...tally(members),
    distance: countDistance(standing, wanted),
    quality: worstQuality(known.map(({ quality }) => quality)),
    sources: [...new Set(known.flatMap(({ sources }) => sources))],
    parts,
  };
}
