import type { Text } from "../words/text.ts";
import type { Quality } from "./quality.ts";

/** One row of a tidy table. */
export interface Observation {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  /** `null` where the row says that nothing is known. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
  readonly source: string;
  readonly note: Text | null;
}
