import { QUALITIES, type Quality } from "../indicators/quality.ts";
import type { Verdict } from "./goal.ts";

/** What a verdict rests on. */
export interface Foundation {
  /** Members with a value of each quality that occurs, best first. */
  readonly qualities: readonly { readonly quality: Quality; readonly count: number }[];
  /** Members that rest on each source, in order of first use. */
  readonly sources: readonly { readonly id: string; readonly count: number }[];
  /** Members without a value. */
  readonly missing: number;
}

/** Counts the members of a verdict by the quality of their values and by their sources; of a combination, those of its parts. */
export function foundationOf({ members, parts }: Verdict): Foundation {
  const all = parts ? parts.flatMap((part) => part.members) : members;
  const known = all.filter(({ value }) => value !== null);
  const sources = new Map<string, number>();
  for (const id of known.flatMap((member) => member.sources)) sources.set(id, (sources.get(id) ?? 0) + 1);
  return {
    qualities: QUALITIES.flatMap((quality) => {
      const count = known.filter((member) => member.quality === quality).length;
      return count > 0 ? [{ quality, count }] : [];
    }),
    sources: [...sources].map(([id, count]) => ({ id, count })),
    missing: all.length - known.length,
  };
}
