import type { Cell } from "../indicators/cell.ts";
import type { Span } from "../reach/straight.ts";
import { spanOf } from "./judge.ts";

/** What a member had at the start and has now, in the unit of the target. */
export interface Holding {
  readonly code: string;
  readonly before: Cell | null;
  readonly now: Cell;
}

/** A member's part of the distance between a total, or a share, and its target. */
export interface Contribution {
  /** `null` for what lies in no member with data. */
  readonly code: string | null;
  readonly value: Span;
  /** What it would have if the target were reached with every member grown alike since the start. */
  readonly expected: number;
  /** Expected less value; above 0 where it is short of it. */
  readonly gap: Span;
}

/** Parts below this fraction of the target are those of binary fractions. */
const TINY = 1e-9;

function contribution(code: string | null, value: Span, expected: number): Contribution {
  return {
    code,
    value,
    expected,
    gap: { value: expected - value.value, low: expected - value.high, high: expected - value.low },
  };
}

const exactly = (value: number): Span => ({ value, low: value, high: value });

/**
 * Parts the gap `target - now` among the members: each is expected to hold the part of the target that it held of the
 * whole at the start, `target * before_i / before`, so the gaps add up to that of the whole. Members that grew less than
 * the others account for more of it, those that grew more may account for less than nothing. Where members have no start
 * (`before` is `null` for the whole) each is expected to grow alike from now on. What the members with data leave of the
 * whole is one part without a code; it is left out where there is none.
 */
export function contributionsOf(
  holdings: readonly Holding[],
  whole: { readonly before: number | null; readonly now: number; readonly target: number },
): readonly Contribution[] {
  const { before, now, target } = whole;
  const base = before === null ? now : before;
  if (base === 0) return [];
  const known = holdings.flatMap(({ code, before: first, now: last }) => {
    const value = spanOf(last);
    const start = before === null ? (value?.value ?? null) : (first?.value ?? null);
    return value && start !== null ? [{ code, value, start }] : [];
  });
  const parts = known.map(({ code, value, start }) => contribution(code, value, (target * start) / base));
  const started = known.reduce((sum, { start }) => sum + start, 0);
  const held = known.reduce((sum, { value }) => sum + value.value, 0);
  const [unstarted, unheld] = [base - started, now - held];
  if (Math.abs(unstarted) <= TINY * Math.abs(base) && Math.abs(unheld) <= TINY * Math.abs(now)) return parts;
  return [...parts, contribution(null, exactly(unheld), (target * unstarted) / base)];
}
