import { absent, type Cell } from "./cell.ts";
import type { Indicator } from "./definition.ts";
import type { Figures } from "./figures.ts";
import { rankOf } from "./rank.ts";

/** A column of values of an indicator that no package declares, for one level and period. */
export interface Overlay {
  readonly indicator: Indicator;
  readonly level: string;
  /** "" where the values are of no period, as times of travel are. */
  readonly period: string;
  /** Codes of the level's regions, and their cells in the same order. */
  readonly codes: readonly string[];
  readonly cells: readonly Cell[];
}

const NOT_APPLICABLE = absent("not-applicable");

/**
 * Figures that also know the indicator of an overlay, at its level and period; elsewhere it has no values, and sets of
 * regions have none. Everything else is answered as before.
 */
export function overlaid(figures: Figures, overlay: Overlay): Figures {
  const { indicator, level, period, codes, cells } = overlay;
  const { id } = indicator;
  const byCode = new Map(codes.map((code, index) => [code, cells[index] ?? NOT_APPLICABLE]));
  const of = (code: string, when: string) => (when === period ? (byCode.get(code) ?? NOT_APPLICABLE) : NOT_APPLICABLE);
  const withData = cells.filter(({ value }) => value !== null).length;
  const cover = { period, withData, afterBreak: false, provisional: false };
  return {
    at: (asked, at, when) => {
      if (asked !== id) return figures.at(asked, at, when);
      return at === level && when === period ? cells : [];
    },
    of: (asked, code, when) => (asked === id ? of(code, when) : figures.of(asked, code, when)),
    periods: (asked, at) => (asked === id ? (at === level ? [cover] : []) : figures.periods(asked, at)),
    latest: (asked, at) => (asked === id ? (at === level ? period : null) : figures.latest(asked, at)),
    breaks: (asked) => (asked === id ? [] : figures.breaks(asked)),
    aggregate: (asked, members, when) =>
      asked === id
        ? { cell: NOT_APPLICABLE, withData: 0, total: members.length }
        : figures.aggregate(asked, members, when),
    rank: (asked, code, among, when) => {
      if (asked !== id) return figures.rank(asked, code, among, when);
      const values = among.map((one) => of(one, when).value);
      return rankOf(of(code, when).value, values, indicator.direction);
    },
  };
}
