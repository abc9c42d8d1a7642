import type { Text } from "../words/text.ts";
import type { Quality } from "./quality.ts";

/** Why a value is missing. */
export type Absence =
  | "unpublished"
  | "unjoined"
  | "invalid"
  | "break"
  | "incomplete"
  | "not-applicable"
  | "not-connected";

/**
 * One value with its evidence. `value` is `null` where there is none, and then `absence` says why.
 * `low` and `high` bound an estimate, in the unit of the value; both are `null` for a single figure.
 */
export interface Cell {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
  /** Ids of the sources the value rests on, in order of first use. */
  readonly sources: readonly string[];
  readonly note: Text | null;
  readonly absence: Absence | null;
}

/** A cell without a value. */
export function absent(absence: Absence = "unpublished"): Cell {
  return { value: null, low: null, high: null, quality: "official", sources: [], note: null, absence };
}
