import type { MemberVerdict, VerdictStatus } from "../goals/goal.ts";

/** How one region fares before and after a what-if. */
export interface Effect {
  readonly code: string;
  /** Minutes before and after; `null` where there is no time. */
  readonly before: number | null;
  readonly after: number | null;
  /** `after - before`, negative where the region comes nearer; `null` where either is missing. */
  readonly change: number | null;
  readonly from: VerdictStatus;
  readonly to: VerdictStatus;
}

/**
 * What a what-if changes, region by region: those whose verdict or time is not as before, first those whose verdict
 * changes, then by how much nearer they come. Both lists speak of the same regions; one that stands in only one of them
 * is left out.
 */
export function effectsOf(before: readonly MemberVerdict[], after: readonly MemberVerdict[]): Effect[] {
  const earlier = new Map(before.map((member) => [member.code, member]));
  return after
    .flatMap((member): Effect[] => {
      const was = earlier.get(member.code);
      if (!was || (was.value === member.value && was.status === member.status)) return [];
      const change = was.value === null || member.value === null ? null : member.value - was.value;
      return [
        { code: member.code, before: was.value, after: member.value, change, from: was.status, to: member.status },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.from === a.to) - Number(b.from === b.to) ||
        (a.change ?? 0) - (b.change ?? 0) ||
        (a.code < b.code ? -1 : 1),
    );
}
