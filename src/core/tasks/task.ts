import type { Quality } from "../indicators/quality.ts";
import type { Text } from "../words/text.ts";
import type { When } from "./day.ts";

/** How far a task is. */
export const TASK_STATUSES = ["planned", "running", "done", "stopped"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** One piece of the work a plan asks for. */
export interface Task {
  readonly id: string;
  readonly title: Text;
  /** Office that answers for it; `null` where none is named. */
  readonly lead: Text | null;
  readonly partners: readonly Text[];
  readonly start: When | null;
  /** By the last day of which it must be done; `null` where none is given, or one that cannot be read. */
  readonly deadline: When | null;
  /** Codes of the regions it takes place in; none for the whole. */
  readonly regions: readonly string[];
  /** Ids of the goals it serves. */
  readonly goals: readonly string[];
  readonly status: TaskStatus;
  readonly note: Text | null;
  readonly source: string;
  readonly quality: Quality;
}
