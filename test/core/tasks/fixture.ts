import { readWhen } from "../../../src/core/tasks/day.ts";
import type { Task } from "../../../src/core/tasks/task.ts";
import { text } from "../fixture.ts";

/** A running task of the transport office with what matters to a test; `deadline` as it is written. */
export function task(id: string, deadline: string | null, more: Partial<Task> = {}): Task {
  return {
    id,
    title: text(id),
    lead: { zh: "交通局", en: "Transport" },
    partners: [],
    start: null,
    deadline: deadline === null ? null : readWhen(deadline),
    regions: [],
    goals: [],
    status: "running",
    note: null,
    source: "",
    quality: "sample",
    ...more,
  };
}
