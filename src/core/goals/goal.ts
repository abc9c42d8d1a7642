import type { Quality } from "../indicators/quality.ts";
import type { Text } from "../words/text.ts";

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

/** What must hold. Targets are in the unit of the indicator, shares in percent. */
export type GoalRule =
  | {
      readonly kind: "every";
      readonly indicator: string;
      readonly level: string;
      readonly group: string | null;
      readonly op: Comparator;
      readonly target: number;
    }
  | {
      readonly kind: "at-least";
      readonly indicator: string;
      readonly level: string;
      readonly group: string | null;
      readonly op: Comparator;
      readonly target: number;
      readonly count: number;
    }
  | {
      readonly kind: "share";
      readonly indicator: string;
      readonly groups: readonly string[];
      readonly op: Comparator;
      readonly target: number;
    }
  | {
      readonly kind: "total";
      readonly indicator: string;
      readonly region: string;
      readonly op: Comparator;
      readonly target: number;
    }
  | {
      readonly kind: "growth-above";
      readonly indicator: string;
      readonly level: string;
      readonly group: string | null;
      readonly reference: string;
    }
  | {
      readonly kind: "within";
      readonly facility: string;
      readonly level: string;
      readonly group: string | null;
      readonly minutes: number;
    }
  | { readonly kind: "milestone"; readonly indicator: string; readonly regions: readonly string[] }
  | { readonly kind: "process" };

/** A goal as the package declares it. */
export interface Goal {
  readonly id: string;
  readonly theme: string;
  /** Short form for lists and map titles. */
  readonly name: Text;
  /** As the plan puts it, and in English. */
  readonly text: Text;
  readonly rule: GoalRule;
  readonly unit: Text;
  /** Year by the end of which it must hold; `null` where the plan names none. */
  readonly deadline: string | null;
  /** What data would decide it. */
  readonly needs: Text | null;
  readonly source: string;
}

export const VERDICTS = ["met", "not", "uncertain", "none"] as const;
export type VerdictStatus = (typeof VERDICTS)[number];

/**
 * How one region fares under a goal. The value is in the unit of the target: under `share` its own share of the whole
 * in percent, with the status of the verdict, since alone it neither passes nor fails; under `growth-above` the
 * difference to the reference.
 */
export interface MemberVerdict {
  readonly code: string;
  readonly status: VerdictStatus;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
  readonly sources: readonly string[];
  /** What the value rests on, such as the nearest exit; `null` for none. */
  readonly note: Text | null;
}

/** One period of a reading, so that its way towards the target can be drawn. */
export interface PathPoint {
  readonly period: string;
  readonly value: number;
  /** Bounds; equal to the value where it is certain. */
  readonly low: number;
  readonly high: number;
  readonly quality: Quality;
  /** True where a series break lies between this point and the one before: no line joins them. */
  readonly afterBreak: boolean;
}

/** One reading of a goal: most have one, 县域 50 % has one per definition of the group. */
export interface Reading {
  /** Group that is read, `null` where the rule names none. */
  readonly group: string | null;
  readonly status: VerdictStatus;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
  readonly members: readonly string[];
  /** All periods with evidence, ascending, under `share` and `total`. */
  readonly path?: readonly PathPoint[];
}

/** What a verdict on travel time was computed with. */
export interface Travel {
  readonly detour: number;
  /** In km/h. */
  readonly speed: number;
  /** Open facilities that were measured to. */
  readonly placed: number;
  /** Open facilities without a position; they could only make a region nearer. */
  readonly unplaced: number;
  /** Members that meet the goal only thanks to a facility whose existence is not confirmed. */
  readonly unconfirmed: readonly string[];
}

/** The verdict on a goal with its evidence. Distances are in the unit of the target; negative means short of it. */
export interface Verdict {
  readonly goal: string;
  readonly status: VerdictStatus;
  /** Period the evidence is from; `null` without evidence. */
  readonly period: string | null;
  /** Level of the members; `null` where the goal has no regions or they stand at a level that is not shown. */
  readonly level: string | null;
  readonly readings: readonly Reading[];
  readonly members: readonly MemberVerdict[];
  /** Regions the goal speaks of, and how many of them have data, pass, fail or stay undecided. */
  readonly total: number;
  readonly withData: number;
  readonly passed: number;
  readonly failed: number;
  readonly unsure: number;
  /** Signed distance of the (worst) reading or count to the target; `low`/`high` bound it. `null` without data. */
  readonly distance: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly quality: Quality;
  readonly sources: readonly string[];
  /** Under `within` only. */
  readonly travel?: Travel;
  /** Under `growth-above` only: the value that members are held against. */
  readonly reference?: { readonly code: string; readonly value: number; readonly low: number; readonly high: number };
}
