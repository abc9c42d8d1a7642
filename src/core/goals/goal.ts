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
      /** Code of a region, id of a level that has only one, or a value in the unit of the indicator. */
      readonly reference: string | number;
    }
  | {
      readonly kind: "within";
      readonly facility: string;
      readonly level: string;
      readonly group: string | null;
      readonly minutes: number;
    }
  | { readonly kind: "milestone"; readonly indicator: string; readonly regions: readonly string[] }
  | { readonly kind: "all" | "any"; readonly parts: readonly GoalPart[] }
  | { readonly kind: "process" };

/** One of the rules that a goal is combined from; it is judged as a goal of its own. */
export interface GoalPart {
  readonly id: string;
  readonly name: Text;
  readonly unit: Text;
  readonly rule: GoalRule;
}

/** Where a goal starts from. Its value is declared, in the unit of the target, or read from the data (`null`). */
export interface Baseline {
  readonly period: string;
  readonly value: number | null;
}

/** What a scenario changed of a goal, with the values it had before. */
export interface Edited {
  readonly target?: number;
  readonly deadline?: string | null;
  readonly groups?: readonly string[];
  readonly decimals?: number | null;
}

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
  /** Where the straight line to the target starts; left out or `null` where the plan names no start. */
  readonly baseline?: Baseline | null;
  /** Whether it wants more or less, where the comparison does not say (`=`). */
  readonly direction?: "more" | "less" | null;
  /** Decimals shown at least; more stand where fewer would contradict the verdict. By unit and size for `null`. */
  readonly decimals?: number | null;
  /** What a scenario changed; left out for a goal as the package declares it. */
  readonly edited?: Edited;
  /** What data would decide it. */
  readonly needs: Text | null;
  readonly source: string;
}

export const VERDICTS = ["met", "not", "uncertain", "none"] as const;
export type VerdictStatus = (typeof VERDICTS)[number];

/**
 * How one region fares under a goal. The value is in the unit of the target: under `share` its own share of the whole
 * in percent, with the status of the verdict, since alone it neither passes nor fails; under `growth-above` the
 * difference to the reference; under a combination the number of parts it meets.
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
  readonly method: "straight" | "road";
  readonly detour: number;
  /** In km/h. */
  readonly speed: number;
  /** Open facilities that were measured to. */
  readonly placed: number;
  /** Open facilities without a position; they could only make a region nearer. */
  readonly unplaced: number;
  /** Members from which no road leads to a facility; none by straight line. */
  readonly notConnected: readonly string[];
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
  readonly reference?: {
    /** `null` for a declared value. */
    readonly code: string | null;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  };
  /** Under a combination only: the verdict on each part, in the order of the rule. */
  readonly parts?: readonly Verdict[];
}
