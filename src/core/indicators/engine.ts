import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import { addCells, type Column, combineColumns, constant } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import { type Derivation, deriveAll } from "./derivation.ts";
import { evaluate, type Place } from "./evaluate.ts";
import type { Aggregate, Figures, PeriodCover } from "./figures.ts";
import { indexObservations, observedCell, seatsOf } from "./observed.ts";
import { breaksBetween } from "./period.ts";
import { rankOf } from "./rank.ts";

const NOTHING: readonly never[] = [];
const UNPUBLISHED = absent("unpublished");
const NOT_APPLICABLE = absent("not-applicable");

/**
 * The children that make up a region: those of the coarsest level among them, so that statistical units beside them stay
 * out. `places` are their places in the level.
 */
interface Parts {
  readonly level: string;
  readonly places: readonly number[];
}

/** Aggregates kept before the oldest questions are forgotten. */
const REMEMBERED = 2000;

/**
 * Computes every value of a package on demand, by these rules:
 * - a published value wins; else a formula is evaluated; else a ratio is `scale * numerator / denominator`;
 * - a count without an own observation anywhere at its level is the sum over the region's parts one level down, `null`
 *   (`incomplete`) unless every part has a value; a level with own observations never takes such sums, not even through
 *   a formula or a ratio;
 * - a set of regions adds counts, divides added counts, and evaluates formulas on such sums; it has no value
 *   (`incomplete`) unless every member has one. Indices, flags, categories and minutes have none (`not-applicable`).
 *   One region on its own keeps its own value. A member that lies inside another member counts once, with the outer one.
 *
 * `minutes(kind, code)` gives the travel minutes of a region to the nearest facility; without it they are
 * `not-applicable`. An indicator that only rests on minutes has one period: the package's first, else the latest of all.
 * Formulas that cannot be read or rest on themselves give `invalid` cells whose note says why.
 */
export function createFigures(
  atlas: Atlas,
  options: { readonly minutes?: (kind: string, code: string) => Cell } = {},
): Figures {
  const { regions } = atlas;
  const seats = seatsOf(atlas);
  const observed = indexObservations(atlas, seats);
  const derivations = deriveAll(atlas.indicators);
  const rows = new Map<string, readonly Cell[]>();
  const covers = new Map<string, readonly PeriodCover[]>();
  const aggregates = new Map<string, Aggregate>();
  const cited = new Map<string, readonly string[]>();
  const parts = new Map<string, Parts>();

  const derivation = (id: string): Derivation => {
    const found = derivations.get(id);
    if (!found) throw new Error(`indicator "${id}" does not exist`);
    return found;
  };
  const regionsAt = (level: string): readonly Region[] => {
    const found = regions.byLevel.get(level);
    if (!found && !regions.levels.some(({ id }) => id === level)) throw new Error(`level "${level}" does not exist`);
    return found ?? NOTHING;
  };
  const regionOf = (code: string): Region => {
    const found = regions.byCode.get(code);
    if (!found) throw new Error(`region "${code}" does not exist`);
    return found;
  };
  const citing = (source: string): readonly string[] => {
    const known = cited.get(source) ?? (source === "" ? [] : [source]);
    cited.set(source, known);
    return known;
  };

  const partsOf = (region: Region): Parts => {
    const known = parts.get(region.code);
    if (known) return known;
    const children = regions.childrenOf.get(region.code) ?? NOTHING;
    const level = regions.levels.find(({ id }) => children.some((child) => child.level === id))?.id ?? "";
    const places = children.filter((child) => child.level === level).map(({ code }) => seats.get(code)?.index ?? -1);
    const found = { level, places };
    parts.set(region.code, found);
    return found;
  };
  const hasOwn = (id: string, level: string): boolean => observed.get(id)?.has(level) ?? false;
  const isRolledUp = (id: string, level: string): boolean => {
    const { indicator, inputs } = derivation(id);
    if (inputs.length > 0) return inputs.some((input) => isRolledUp(input, level));
    return indicator.kind === "count" && !hasOwn(id, level);
  };

  const at = (id: string, level: string, period: string): readonly Cell[] => {
    const key = `${id}\n${level}\n${period}`;
    const known = rows.get(key);
    if (known) return known;
    const rule = derivation(id);
    const own = observed.get(id)?.get(level);
    const column = own?.get(period);
    const size = regionsAt(level).length;
    const open = !own || (rule.inputs.length > 0 && !isRolledUp(id, level));
    const rest = open ? derive(rule, level, period) : [UNPUBLISHED];
    const found = Array.from({ length: size }, (_, index) => {
      const row = column?.[index];
      return row ? observedCell(row, citing(row.source)) : (rest[rest.length === 1 ? 0 : index] ?? UNPUBLISHED);
    });
    rows.set(key, found);
    return found;
  };
  const of = (id: string, code: string, period: string): Cell => {
    const seat = seats.get(code);
    if (!seat) throw new Error(`region "${code}" does not exist`);
    return at(id, seat.level, period)[seat.index] ?? UNPUBLISHED;
  };
  const derive = (rule: Derivation, level: string, period: string): Column => {
    const { indicator, formula } = rule;
    if (rule.problem !== null) return [{ ...absent("invalid"), note: rule.problem }];
    if (formula) {
      if (rule.timeless && !indicator.levels.includes(level)) return [NOT_APPLICABLE];
      return evaluate(formula, period, levelPlace(level));
    }
    if (rule.inputs.length > 0) return divide(rule, (id) => at(id, level, period));
    if (indicator.kind !== "count") return [UNPUBLISHED];
    return regionsAt(level).map((region) => {
      const { level: below, places } = partsOf(region);
      if (places.length === 0) return UNPUBLISHED;
      const cells = at(indicator.id, below, period);
      return addCells(places.map((place) => cells[place] ?? UNPUBLISHED));
    });
  };
  const divide = ({ indicator }: Derivation, read: (id: string) => Column): Column => {
    const quotient = combineColumns("/", read(indicator.numerator ?? ""), read(indicator.denominator ?? ""));
    return indicator.scale === 1 ? quotient : combineColumns("*", [constant(indicator.scale)], quotient);
  };
  const breaks = (id: string) => derivation(id).breaks;
  const minutesTo = (kind: string, code: string) => options.minutes?.(kind, code) ?? NOT_APPLICABLE;
  const elsewhere = (code: string | null): Place => regionPlace(code ?? atlas.root);
  const levelPlace = (level: string): Place => ({
    read: (id, period) => at(id, level, period),
    minutes: (kind) => regionsAt(level).map(({ code }) => minutesTo(kind, code)),
    elsewhere,
    breaks,
  });
  const regionPlace = (code: string): Place => ({
    read: (id, period) => [of(id, code, period)],
    minutes: (kind) => [minutesTo(kind, code)],
    elsewhere,
    breaks,
  });

  const candidates = (id: string, level: string): readonly string[] => {
    const rule = derivation(id);
    const own = observed.get(id)?.get(level);
    const found = new Set(own?.keys());
    for (const input of rule.inputs) for (const period of candidates(input, level)) found.add(period);
    if (!own && rule.inputs.length === 0 && rule.formula === null && rule.indicator.kind === "count") {
      const finer = new Set(regionsAt(level).map((region) => partsOf(region).level));
      finer.delete("");
      for (const below of finer) for (const period of candidates(id, below)) found.add(period);
    }
    if (rule.timeless) found.add(atlas.start.period ?? latestOfAll(atlas));
    return [...found].sort();
  };
  const periods = (id: string, level: string): readonly PeriodCover[] => {
    const key = `${id}\n${level}`;
    const known = covers.get(key);
    if (known) return known;
    const rule = derivation(id);
    const found: PeriodCover[] = [];
    for (const period of candidates(id, level)) {
      const withData = at(id, level, period).reduce((sum, cell) => sum + (cell.value === null ? 0 : 1), 0);
      if (withData === 0) continue;
      const before = found.at(-1)?.period;
      const afterBreak = before !== undefined && breaksBetween(rule.breaks, before, period);
      found.push({ period, withData, afterBreak, provisional: rule.provisional.has(period) });
    }
    covers.set(key, found);
    return found;
  };
  const latest = (id: string, level: string): string | null => {
    const known = periods(id, level);
    const half = regionsAt(level).length / 2;
    const most = Math.max(...known.map((cover) => cover.withData));
    return known.findLast((cover) => cover.withData >= Math.min(half, most))?.period ?? null;
  };

  const outermost = (codes: readonly string[]): readonly string[] => {
    const members = new Set(codes);
    const inside = (code: string): boolean => {
      for (let above = regionOf(code).parent; above !== null; above = regions.byCode.get(above)?.parent ?? null) {
        if (members.has(above)) return true;
      }
      return false;
    };
    return [...members].filter((code) => !inside(code));
  };
  const aggregate = (id: string, codes: readonly string[], period: string): Aggregate => {
    const key = `${id}\n${period}\n${codes.join(" ")}`;
    const known = aggregates.get(key);
    if (known) return known;
    derivation(id);
    if (aggregates.size >= REMEMBERED) aggregates.clear();
    const found = sum(id, outermost(codes), period);
    aggregates.set(key, found);
    return found;
  };
  const sum = (id: string, members: readonly string[], period: string): Aggregate => {
    const total = members.length;
    const [only] = members;
    if (total === 0 || only === undefined) return { cell: UNPUBLISHED, withData: 0, total };
    if (total === 1) {
      const cell = of(id, only, period);
      return { cell, withData: cell.value === null ? 0 : 1, total };
    }
    const missing = new Set<string>();
    const together = (read: (code: string) => Cell): readonly Cell[] =>
      members.map((code) => {
        const cell = read(code);
        if (cell.value === null) missing.add(code);
        return cell;
      });
    const place: Place = {
      read: (input, when) => {
        const rule = derivation(input);
        if (rule.problem !== null) return [{ ...absent("invalid"), note: rule.problem }];
        if (rule.formula) return evaluate(rule.formula, when, place);
        if (rule.inputs.length > 0) return divide(rule, (part) => place.read(part, when));
        const cells = together((code) => of(input, code, when));
        return [rule.indicator.kind === "count" ? addCells(cells) : NOT_APPLICABLE];
      },
      minutes: (kind) => {
        together((code) => minutesTo(kind, code));
        return [NOT_APPLICABLE];
      },
      elsewhere,
      breaks,
    };
    const cell = place.read(id, period)[0] ?? UNPUBLISHED;
    return { cell, withData: total - missing.size, total };
  };

  return {
    at,
    of,
    periods,
    latest,
    breaks,
    aggregate,
    rank: (id, code, codes, period) =>
      rankOf(
        of(id, code, period).value,
        codes.map((one) => of(id, one, period).value),
        derivation(id).indicator.direction,
      ),
  };
}

function latestOfAll(atlas: Atlas): string {
  const periods = new Set(atlas.observations.map((row) => row.period));
  return [...periods].sort().at(-1) ?? "";
}
