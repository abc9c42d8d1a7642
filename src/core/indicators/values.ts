import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import { sameText } from "../words/text.ts";
import { addCells, type Column } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import type { SeriesBreak } from "./definition.ts";
import { type Derivation, deriveAll } from "./derivation.ts";
import { evaluate, type Place, quotient } from "./evaluate.ts";
import { indexObservations, observedCell, seatsOf } from "./observed.ts";
import { createParts } from "./parts.ts";

const UNPUBLISHED = absent("unpublished");
const NOT_APPLICABLE = absent("not-applicable");

/** Gives the travel minutes of a region to the nearest facility of a kind. */
export type Minutes = (kind: string, code: string) => Cell;

/** Values of single regions, each computed once, and what others need to build on them. */
export interface Values {
  at(indicator: string, level: string, period: string): Column;
  of(indicator: string, code: string, period: string): Cell;
  regionsAt(level: string): readonly Region[];
  derivation(indicator: string): Derivation;
  breaks(indicator: string): readonly SeriesBreak[];
  minutes(kind: string, code: string): Cell;
  /** A region by code, or by the id of a level that has only this one, as a place for formulas; the whole for `null`. */
  place(code: string | null): Place;
  /** Periods of the observations at a level; `null` where the level has none. */
  observedPeriods(indicator: string, level: string): readonly string[] | null;
  /** Levels whose regions make up those of a level. */
  levelsBelow(level: string): readonly string[];
}

const laid = new WeakMap<Atlas, ReturnType<typeof layGroundwork>>();

function layGroundwork(atlas: Atlas) {
  const seats = seatsOf(atlas);
  return { seats, observed: indexObservations(atlas, seats), derivations: deriveAll(atlas.indicators) };
}

/** What stays the same whatever the minutes of travel are, which change many times a second while a place is dragged. */
function groundwork(atlas: Atlas) {
  const found = laid.get(atlas) ?? layGroundwork(atlas);
  laid.set(atlas, found);
  return found;
}

/** Values by the rules of `createFigures`. Asking for an indicator, level or region that does not exist throws. */
export function createValues(atlas: Atlas, minutesOf: Minutes | undefined): Values {
  const { regions } = atlas;
  const { seats, observed, derivations } = groundwork(atlas);
  const { partsOf, levelsBelow } = createParts(regions, seats);
  const columns = new Map<string, Column>();
  const cited = new Map<string, readonly string[]>();

  const derivation = (id: string): Derivation => {
    const found = derivations.get(id);
    if (!found) throw new Error(`indicator "${id}" does not exist`);
    return found;
  };
  const regionsAt = (level: string): readonly Region[] => {
    const found = regions.byLevel.get(level);
    if (!found && !regions.levels.some(({ id }) => id === level)) throw new Error(`level "${level}" does not exist`);
    return found ?? [];
  };
  const citing = (source: string): readonly string[] => {
    const known = cited.get(source) ?? (source === "" ? [] : [source]);
    cited.set(source, known);
    return known;
  };
  const minutes: Minutes = (kind, code) => minutesOf?.(kind, code) ?? NOT_APPLICABLE;
  const breaks = (id: string) => derivation(id).breaks;

  const rolledUp = new Map<string, boolean>();
  const isRolledUp = (id: string, level: string): boolean => {
    const key = `${id}\n${level}`;
    const known = rolledUp.get(key);
    if (known !== undefined) return known;
    const { indicator, inputs } = derivation(id);
    const found =
      inputs.length > 0
        ? inputs.some((input) => isRolledUp(input, level))
        : indicator.kind === "count" && !observed.periods(id, level);
    rolledUp.set(key, found);
    return found;
  };
  const at = (id: string, level: string, period: string): Column => {
    const key = `${id}\n${level}\n${period}`;
    const known = columns.get(key);
    if (known) return known;
    const rule = derivation(id);
    const rows = observed.column(id, level, period);
    const open = !observed.periods(id, level) || (rule.inputs.length > 0 && !isRolledUp(id, level));
    const rest = open ? derive(rule, level, period) : [UNPUBLISHED];
    const found = regionsAt(level).map((_, i) => {
      const row = rows?.[i];
      return row ? observedCell(row, citing(row.source)) : (rest[rest.length === 1 ? 0 : i] ?? UNPUBLISHED);
    });
    columns.set(key, found);
    return found;
  };
  const of = (id: string, code: string, period: string): Cell => {
    const seat = seats.get(code);
    if (!seat) throw new Error(`region "${code}" does not exist`);
    return at(id, seat.level, period)[seat.index] ?? UNPUBLISHED;
  };

  const derive = (rule: Derivation, level: string, period: string): Column => {
    const { indicator, formula } = rule;
    if (rule.problem !== null) return [{ ...absent("invalid"), note: sameText(rule.problem) }];
    if (formula) {
      if (rule.timeless && !indicator.levels.includes(level)) return [NOT_APPLICABLE];
      return evaluate(formula, period, levelPlace(level));
    }
    if (rule.inputs.length > 0) return quotient(indicator, (id) => at(id, level, period));
    return indicator.kind === "count" ? rollUp(indicator.id, level, period) : [UNPUBLISHED];
  };
  const rollUp = (id: string, level: string, period: string): Column =>
    regionsAt(level).map((region) => {
      const parts = partsOf(region);
      if (!parts) return UNPUBLISHED;
      const cells = at(id, parts.level, period);
      return addCells(parts.places.map((place) => cells[place] ?? UNPUBLISHED));
    });

  const levelPlace = (level: string): Place => ({
    read: (id, period) => at(id, level, period),
    minutes: (kind) => regionsAt(level).map(({ code }) => minutes(kind, code)),
    elsewhere: place,
    breaks,
  });
  const place = (code: string | null): Place => {
    const level = code === null || seats.has(code) ? [] : (regions.byLevel.get(code) ?? []);
    const there = (level.length === 1 && level[0]?.code) || (code ?? atlas.root);
    const nowhere = seats.has(there) ? null : { ...absent("invalid"), note: sameText(there) };
    return {
      read: (id, period) => [nowhere ?? of(id, there, period)],
      minutes: (kind) => [nowhere ?? minutes(kind, there)],
      elsewhere: place,
      breaks,
    };
  };

  const observedPeriods = (id: string, level: string): readonly string[] | null => {
    const own = observed.periods(id, level);
    return own && [...own];
  };
  return { at, of, regionsAt, derivation, breaks, minutes, place, observedPeriods, levelsBelow };
}
