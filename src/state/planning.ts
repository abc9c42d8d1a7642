import type { ValuePlan } from "../core/clinic/plan.ts";
import { columnsOf } from "../core/indicators/columns.ts";
import type { ClinicJobs } from "../core/jobs/clinic.ts";
import { createLatest } from "../core/jobs/latest.ts";
import { atlas } from "./atlas.ts";
import { busy, conflict, drafted, levels, offered, plan, quality, step, tell, workingOn } from "./clinic.ts";
import { ports } from "./ports.ts";
import { project, trial } from "./project.ts";

/** Changes what becomes of a column of values. */
export function planColumn(column: string, next: Partial<ValuePlan>): void {
  const now = plan.peek();
  if (!now) return;
  plan.value = { ...now, values: now.values.map((one) => (one.column === column ? { ...one, ...next } : one)) };
}

/** Says which indicator a text of the indicator column means; `null` leaves its rows out. */
export function planNamed(text: string, id: string | null): void {
  const now = plan.peek();
  if (!now) return;
  const named = new Map(now.named);
  if (id === null) named.delete(text);
  else named.set(text, id);
  plan.value = { ...now, named };
}

const draftLatest = createLatest(async (question: ClinicJobs["draft"]["question"], signal: AbortSignal) =>
  (await ports().work())("draft", question, { signal, onProgress: tell }),
);

/** Works out what the table would add under the plan of now. */
export async function check(): Promise<void> {
  const now = plan.peek();
  if (!now) return;
  const ids = new Set([...now.values.map(({ indicator }) => indicator), ...now.named.values()]);
  const indicators = offered.peek().filter(({ id }) => ids.has(id));
  const { observations = [], laid } = atlas.peek() ?? {};
  const own = columnsOf(observations.filter(({ indicator }) => ids.has(indicator)));
  const known = [own, ...(laid?.columns(ids as ReadonlySet<string>) ?? [])];
  const options = { levels: levels.peek(), conflict: conflict.peek(), quality: quality.peek() };
  const found = await workingOn(draftLatest, { plan: now, indicators, known, options });
  if (found) drafted.value = found.answer;
  // Given up or failed, with nothing to show: back to where it was asked for.
  else if (!busy.peek() && drafted.peek() === null && step.peek() === "check") step.value = "match";
}

/** An id for the import, unlike any other. */
export function importId(): string {
  // A package that was saved from a project has sources of that name already.
  const taken = new Set([...(atlas.peek()?.sources.keys() ?? []), ...project.peek().imports.map(({ id }) => id)]);
  const tried = trial.peek()?.made.id;
  for (let n = 1; ; n++) if (`import-${n}` === tried || !taken.has(`import-${n}`)) return `import-${n}`;
}
