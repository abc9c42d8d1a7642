import type { Regions } from "../regions/region.ts";
import { foldWidth } from "../table/fold.ts";
import { monthOf } from "./day.ts";
import type { TaskFilter } from "./listed.ts";
import { isOverdue } from "./overdue.ts";
import { TASK_STATUSES, type Task, type TaskStatus } from "./task.ts";

function isWithin(regions: Regions, code: string, top: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null = code; at !== null && !passed.has(at); at = regions.byCode.get(at)?.parent ?? null) {
    if (at === top) return true;
    passed.add(at);
  }
  return false;
}

function holdsText({ id, title, lead, partners, note }: Task, text: string): boolean {
  const texts = [title, lead, note, ...partners].flatMap((one) => (one ? [one.zh, one.en] : []));
  return [id, ...texts].some((one) => foldWidth(one).toLowerCase().includes(text));
}

/** The tasks that pass a filter on a day (an ISO date), in their order. */
export function filterTasks(
  tasks: readonly Task[],
  filter: TaskFilter,
  { regions, day }: { readonly regions: Regions; readonly day: string },
): readonly Task[] {
  const { unit, region, month, status, goal, overdue } = filter;
  const text = foldWidth(filter.text.trim()).toLowerCase();
  return tasks.filter(
    (task) =>
      (unit === null || [task.lead, ...task.partners].some((one) => one?.zh === unit)) &&
      (region === null || task.regions.some((code) => isWithin(regions, code, region))) &&
      (month === null || (task.deadline !== null && monthOf(task.deadline) === month)) &&
      (status === null || task.status === status) &&
      (goal === null || task.goals.includes(goal)) &&
      (!overdue || isOverdue(task, day)) &&
      (text === "" || holdsText(task, text)),
  );
}

/** How many tasks there are of each status, overdue on a day, and without a deadline. */
export interface TaskCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
  readonly overdue: number;
  readonly undated: number;
}

/** Counts tasks on a day (an ISO date). */
export function countTasks(tasks: readonly Task[], day: string): TaskCounts {
  const count = (of: (task: Task) => boolean) => tasks.filter(of).length;
  const statuses = TASK_STATUSES.map((status) => [status, count((task) => task.status === status)] as const);
  return {
    total: tasks.length,
    byStatus: Object.fromEntries(statuses) as Record<TaskStatus, number>,
    overdue: count((task) => isOverdue(task, day)),
    undated: count(({ deadline }) => deadline === null),
  };
}
