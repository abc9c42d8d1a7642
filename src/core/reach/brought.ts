import type { Facility } from "./facility.ts";

/** The facilities with those of some kinds given in place of them: a kind that is brought replaces its own wholly. */
export function withBrought(facilities: readonly Facility[], brought: readonly Facility[]): readonly Facility[] {
  if (brought.length === 0) return facilities;
  const kinds = new Set(brought.map(({ kind }) => kind));
  return [...facilities.filter(({ kind }) => !kinds.has(kind)), ...brought];
}
