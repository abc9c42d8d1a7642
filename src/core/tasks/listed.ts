import type { TaskStatus } from "./task.ts";

/** What tasks are cut to; `null` for all. */
export interface TaskFilter {
  /** Chinese name of an office that leads or is a partner. */
  readonly unit: string | null;
  /** Code of a region: tasks in it or below it. */
  readonly region: string | null;
  /** Month the deadline ends in, as `2024-06`. */
  readonly month: string | null;
  readonly status: TaskStatus | null;
  /** Id of a goal that is served. */
  readonly goal: string | null;
  /** Only those that are overdue. */
  readonly overdue: boolean;
  /** Text in the id, title, offices or note, in any width and case. */
  readonly text: string;
}

/** No filter at all. */
export const ALL_TASKS: TaskFilter = {
  unit: null,
  region: null,
  month: null,
  status: null,
  goal: null,
  overdue: false,
  text: "",
};
