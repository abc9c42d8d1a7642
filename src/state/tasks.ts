import { computed } from "@preact/signals";
import { monthOf } from "../core/tasks/day.ts";
import { countTasks, filterTasks } from "../core/tasks/filter.ts";
import type { TaskFilter } from "../core/tasks/listed.ts";
import { isOverdue } from "../core/tasks/overdue.ts";
import type { Task } from "../core/tasks/task.ts";
import type { Text } from "../core/words/text.ts";
import { go, view } from "./address.ts";
import { shown } from "./chain.ts";
import { today } from "./today.ts";

/** Day on which tasks may be overdue: the one asked for, else today. */
export const day = computed(() => view.value.day ?? today());

/** The tasks that pass the filter: overdue ones first, then by deadline, those without one last. */
export const tasks = computed<readonly Task[]>(() => {
  const found = filterTasks(shown.value.tasks, view.value.tasks, { regions: shown.value.regions, day: day.value });
  const rank = (task: Task) => (isOverdue(task, day.value) ? 0 : task.deadline ? 1 : 2);
  const last = (task: Task) => task.deadline?.last ?? "";
  return [...found].sort((a, b) => rank(a) - rank(b) || (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
});

/** How many tasks there are, and how they stand. */
export const taskCounts = computed(() => countTasks(shown.value.tasks, day.value));

/** What the filters offer: offices that lead or take part, months of deadlines, and goals that are served. */
export const taskChoices = computed(() => {
  const all = shown.value.tasks;
  const offices = new Map<string, Text>();
  for (const { lead, partners } of all)
    for (const office of [lead, ...partners]) if (office) offices.set(office.zh, office);
  const months = new Set(all.flatMap(({ deadline }) => (deadline ? [monthOf(deadline)] : [])));
  const served = new Set(all.flatMap(({ goals }) => goals));
  const places = new Set(all.flatMap(({ regions }) => regions.flatMap((code) => [code, ...aboveOf(code)])));
  return {
    offices: [...offices.values()].sort((a, b) => a.zh.localeCompare(b.zh, "zh-CN")),
    months: [...months].sort(),
    goals: shown.value.goals.filter(({ id }) => served.has(id)),
    regions: shown.value.regions.all.filter(({ code }) => places.has(code)),
  };
});

function aboveOf(code: string): readonly string[] {
  const parent = shown.value.regions.byCode.get(code)?.parent;
  return parent ? [parent] : [];
}

/** Cuts the tasks further, or less. */
export function cutTasks(change: Partial<TaskFilter>): void {
  go({ tasks: { ...view.peek().tasks, ...change } }, { replace: true });
}

/** The tasks that serve a goal. */
export function tasksOf(goal: string): readonly Task[] {
  return shown.value.tasks.filter(({ goals }) => goals.includes(goal));
}
