import type { Task } from "./task.ts";

/** Whether a task should have been done before a day (an ISO date) and is not. One without a deadline never is. */
export function isOverdue({ deadline, status }: Task, day: string): boolean {
  return deadline !== null && deadline.last < day && status !== "done" && status !== "stopped";
}

const DAY = 86_400_000;

/** Days from the last day of a task's deadline to a day; negative while it is still to come, `null` without a deadline. */
export function daysPast({ deadline }: Task, day: string): number | null {
  if (!deadline) return null;
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${deadline.last}T00:00:00Z`)) / DAY);
}
