import { findCandidates } from "../regions/candidates.ts";
import type { JoinReport } from "../regions/join.ts";
import { OUTCOMES, type Outcome } from "../regions/join.ts";
import { HOWS, type Place } from "../regions/lookup.ts";
import { namesOf, normaliseName } from "../regions/names.ts";
import type { Candidate } from "../regions/nearest.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { ofLevelFirst } from "./levelfirst.ts";

/** Rows of a table that did not join and say the same, so that one answer mends them all. */
export interface Problem {
  /** What the key's cell says, and that of the place above; "" where there is none. */
  readonly text: string;
  readonly above: string;
  /** What the column beside the key says, where it disagrees. */
  readonly beside: string;
  readonly why: Exclude<Outcome, "matched">;
  readonly count: number;
  /** Rows of the spreadsheet, the first few. */
  readonly lines: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** What a person decided on rows that say the same: a code, or `null` to leave them out. */
export type Decisions = ReadonlyMap<string, string | null>;

/** Candidates and rows listed for one problem. */
const MOST_CANDIDATES = 5;
const MOST_LINES = 20;
/** Problems for which candidates are looked for: more than anyone will go through, and few enough to be quick. */
const MOST_SEARCHED = 300;

/** By what a decision is remembered: the text, the place above and what stands beside it. */
export function decisionKey(text: string, above = "", beside = ""): string {
  return [text, above, beside].map(normaliseName).join("|");
}

/** Reads the cells by which a row is told from others: key, place above, and the column held against the key. */
export function tellingCells(table: Table, report: Pick<JoinReport, "key" | "parent" | "check">) {
  const [key, parent, check] = [report.key, report.parent, report.check].map((name) =>
    table.columns.indexOf(name ?? ""),
  ) as [number, number, number];
  const cells = cellsOf(table);
  const cell = (row: number, at: number) => (at < 0 ? "" : cells.cell(row, at).trim());
  return (row: number) => ({ text: cell(row, key), above: cell(row, parent), beside: cell(row, check) });
}

/**
 * Codes by row for what was decided, as `joinTable` takes them by hand. Rows of one name that their own positions tell apart
 * are none.
 */
export function givenBy(
  table: Table,
  report: Pick<JoinReport, "key" | "parent" | "check" | "match" | "how">,
  decisions: Decisions,
): ReadonlyMap<number, string> {
  const given = new Map<number, string>();
  if (decisions.size === 0) return given;
  const tell = tellingCells(table, report);
  const byPosition = HOWS.indexOf("position");
  for (let row = 0; row < table.lines.length; row++) {
    if (report.match[row] !== -1 && report.how[row] === byPosition) continue;
    const { text, above, beside } = tell(row);
    const code = decisions.get(decisionKey(text, above, beside));
    if (code) given.set(row, code);
  }
  return given;
}

/**
 * Finds the places that a row which did not join may mean, five at most: the one that its key means where the column held
 * against it disagrees, then those of the level that most matched rows are of, then others.
 */
export function offering(
  places: readonly Place[],
  table: Table,
  report: JoinReport,
): (row: number) => readonly Candidate[] {
  const candidates = ofLevelFirst(places, table, report, findCandidates(places, table, report));
  const disagreeing = new Map(report.disagreements.map((one) => [one.row, one]));
  return (row) => {
    const byKey = disagreeing.get(row)?.byKey;
    const own = places.find(({ code }) => code === byKey);
    const others = candidates(row).filter(({ code }) => code !== byKey);
    const all = own ? [{ code: own.code, name: own.name, score: 1 }, ...others] : others;
    return all.slice(0, MOST_CANDIDATES);
  };
}

/**
 * The rows that did not join, those that say the same together, the most rows first, with what `offering` finds for the
 * first 300 of them.
 */
export function problemsOf(places: readonly Place[], table: Table, report: JoinReport): readonly Problem[] {
  const tell = tellingCells(table, report);
  const candidatesOf = offering(places, table, report);
  const groups = new Map<string, { rows: number[]; first: number; why: Problem["why"] }>();
  for (const row of report.unmatched) {
    const { text, above, beside } = tell(row);
    const why = OUTCOMES[report.outcome[row] ?? 0] as Problem["why"];
    const key = `${why}|${decisionKey(text, above, beside)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { rows: [row], first: row, why });
  }
  const sorted = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
  return sorted.map(({ rows, first, why }, i) => ({
    ...tell(first),
    why,
    count: rows.length,
    lines: rows.slice(0, MOST_LINES).map((row) => table.lines[row] ?? 0),
    candidates: i < MOST_SEARCHED ? candidatesOf(first) : [],
  }));
}

/** What stands before and after a name in a cell: nothing and 人民政府 in 金利镇人民政府. */
export interface Pattern {
  readonly before: string;
  readonly after: string;
}

/**
 * The pattern by which a text led to a place: what is around the longest of its names. `null` where the text holds none
 * of them, or nothing but one.
 */
export function patternOf(text: string, place: Place): Pattern | null {
  const cell = normaliseName(text);
  const names = [...namesOf(place)].sort((a, b) => b.length - a.length);
  for (const name of names) {
    const at = cell.indexOf(name);
    if (at < 0) continue;
    const pattern = { before: cell.slice(0, at), after: cell.slice(at + name.length) };
    return pattern.before === "" && pattern.after === "" ? null : pattern;
  }
  return null;
}

/**
 * What the pattern decides on other problems: their texts without what stands around the name, where exactly one place of
 * the level goes by the rest (among those in the place above, where it is known). Problems it does not fit are left.
 */
export function decideAlike(
  pattern: Pattern,
  problems: readonly Problem[],
  places: readonly Place[],
  level: string | undefined,
): Decisions {
  const byName = new Map<string, Place[]>();
  const byCode = new Map(places.map((place) => [place.code, place]));
  for (const place of places) {
    if (level !== undefined && place.level !== level) continue;
    for (const name of namesOf(place)) {
      const list = byName.get(name);
      if (list) list.push(place);
      else byName.set(name, [place]);
    }
  }
  const decided = new Map<string, string | null>();
  for (const { text, above, beside } of problems) {
    const cell = normaliseName(text);
    const { before, after } = pattern;
    if (cell.length <= before.length + after.length || !cell.startsWith(before) || !cell.endsWith(after)) continue;
    const rest = cell.slice(before.length, cell.length - after.length);
    const outer = normaliseName(above);
    const found = (byName.get(rest) ?? []).filter((place) => {
      const parent = byCode.get(place.parent ?? "");
      return outer === "" || !parent || namesOf(parent).includes(outer);
    });
    const [only, second] = found;
    if (only && !second) decided.set(decisionKey(text, above, beside), only.code);
  }
  return decided;
}
