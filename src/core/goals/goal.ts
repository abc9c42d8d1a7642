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
  /** As the plan puts it. */
  readonly text: string;
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

/** How one region fares under a goal. */
export interface MemberVerdict {
  readonly code: string;
  readonly status: VerdictStatus;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
  readonly sources: readonly string[];
  /** What the value rests on, such as the nearest exit; `null` for none. */
  readonly note: string | null;
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
}

/** The verdict on a goal with its evidence. Distances are in the unit of the target; negative means short of it. */
export interface Verdict {
  readonly goal: string;
  readonly status: VerdictStatus;
  /** Period the evidence is from; `null` without evidence. */
  readonly period: string | null;
  /** Level of the members; `null` where the goal has no regions. */
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
}
