import { incompleteNote } from "../words/terms.ts";
import { joinTexts, type Text } from "../words/text.ts";
import { type Absence, absent, type Cell } from "./cell.ts";
import type { Operator } from "./formula.ts";
import { QUALITIES, type Quality } from "./quality.ts";

/** Cells of regions in the order of their level, or one cell that stands for all. */
export type Column = readonly Cell[];

/** A plain number as a cell: it rests on no source and weakens nothing. */
export function constant(value: number): Cell {
  return { value, low: null, high: null, quality: "official", sources: [], note: null, absence: null };
}

/**
 * One cell from two, with interval arithmetic: the bounds of the result hold for every pair of values within the bounds
 * of the inputs, as if these varied independently, so an input used twice gives bounds that are wider than need be.
 * A missing input makes the result missing for the same reason; a divisor that is 0 or whose bounds hold 0 makes it
 * `invalid`, as does a result too large for a number. The result has the worst quality of the two, their sources in order, and their distinct notes.
 */
export function combine(operator: Operator, left: Cell, right: Cell): Cell {
  if (left.value === null) return left;
  if (right.value === null) return right;
  if (operator === "/" && (right.low ?? right.value) <= 0 && (right.high ?? right.value) >= 0) return absent("invalid");
  const value = apply(operator, left.value, right.value);
  let least: number | null = null;
  let most: number | null = null;
  if (isRange(left) || isRange(right)) {
    const [low, high] = [left.low ?? left.value, left.high ?? left.value];
    const [from, to] = [right.low ?? right.value, right.high ?? right.value];
    const corners = [
      apply(operator, low, from),
      apply(operator, low, to),
      apply(operator, high, from),
      apply(operator, high, to),
    ];
    least = Math.min(...corners);
    most = Math.max(...corners);
  }
  if (![value, least ?? value, most ?? value].every(Number.isFinite)) return absent("invalid");
  return {
    value,
    low: least,
    high: most,
    quality: worse(left.quality, right.quality),
    sources: unite(left.sources, right.sources),
    note: left.note === null || left.note === right.note ? right.note : uniteNotes([left.note, right.note]),
    absence: null,
  };
}

/**
 * Combines columns row by row. A column of one cell, such as a constant or the value of the whole, stands beside every
 * row of the other.
 */
export function combineColumns(operator: Operator, left: Column, right: Column): Column {
  if (left.length === 1) {
    const [one] = left as [Cell];
    return right.map((cell) => combine(operator, one, cell));
  }
  if (right.length === 1) {
    const [one] = right as [Cell];
    return left.map((cell) => combine(operator, cell, one));
  }
  if (left.length !== right.length) throw new RangeError(`columns of ${left.length} and ${right.length} cells`);
  return left.map((cell, i) => combine(operator, cell, right[i] as Cell));
}

/** The same value without its bounds, for denominators that count as exact. */
export function asPoint(cell: Cell): Cell {
  return isRange(cell) ? { ...cell, low: null, high: null } : cell;
}

/**
 * The sum of cells, bounds added to bounds. A missing cell is never 0: the sum is then `null`, `incomplete` with a note of
 * how many others have values, and `unpublished` where none has.
 */
export function addCells(cells: readonly Cell[]): Cell {
  let value = 0;
  let low = 0;
  let high = 0;
  let ranged = false;
  let worst = 0;
  let found = 0;
  let sources: readonly string[] = [];
  const notes: Text[] = [];
  for (const cell of cells) {
    if (cell.value === null) continue;
    found++;
    value += cell.value;
    low += cell.low ?? cell.value;
    high += cell.high ?? cell.value;
    ranged ||= isRange(cell);
    worst = Math.max(worst, QUALITIES.indexOf(cell.quality));
    sources = unite(sources, cell.sources);
    if (cell.note !== null) notes.push(cell.note);
  }
  if (found === 0) return absent(reason(cells));
  if (found < cells.length) return { ...absent("incomplete"), note: incompleteNote(found, cells.length) };
  return {
    value,
    low: ranged ? low : null,
    high: ranged ? high : null,
    quality: QUALITIES[worst] as Quality,
    sources,
    note: uniteNotes(notes),
    absence: null,
  };
}

function reason(cells: readonly Cell[]): Absence {
  if (cells.some((cell) => cell.absence === "incomplete")) return "incomplete";
  return cells[0]?.absence ?? "unpublished";
}

function isRange(cell: Cell): boolean {
  return cell.low !== null || cell.high !== null;
}

function apply(operator: Operator, left: number, right: number): number {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  return operator === "*" ? left * right : left / right;
}

function worse(left: Quality, right: Quality): Quality {
  return QUALITIES.indexOf(left) >= QUALITIES.indexOf(right) ? left : right;
}

function unite(left: readonly string[], right: readonly string[]): readonly string[] {
  if (left === right || right.every((source) => left.includes(source))) return left;
  return left.length === 0 ? right : [...new Set([...left, ...right])];
}

/** More than three different notes say nothing any more and are left out. */
function uniteNotes(notes: readonly (Text | null)[]): Text | null {
  const distinct = new Map<string, Text>();
  for (const note of notes) if (note !== null) distinct.set(note.zh, note);
  return distinct.size === 0 || distinct.size > 3 ? null : joinTexts([...distinct.values()]);
}
