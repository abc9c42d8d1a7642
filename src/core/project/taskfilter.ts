import { ALL_TASKS, type TaskFilter } from "../tasks/listed.ts";
import { TASK_STATUSES } from "../tasks/task.ts";

/** Keys of the parts of a filter in a link. */
const KEYS = { unit: "u", region: "r", month: "m", goal: "g", text: "q" } as const;
type Key = keyof typeof KEYS;

/** A filter of tasks as a link holds it: `u市交通运输局~srunning~o`, `o` being those overdue; "" for none. */
export function packTaskFilter(filter: TaskFilter): string {
  const parts = (Object.keys(KEYS) as Key[]).flatMap((key) => (filter[key] ? [KEYS[key] + filter[key]] : []));
  if (filter.status) parts.push(`s${filter.status}`);
  if (filter.overdue) parts.push("o");
  return parts.join("~");
}

/** The filter of a link; `undefined` where it cannot be read. */
export function unpackTaskFilter(text: string): TaskFilter | undefined {
  if (text === "") return ALL_TASKS;
  if (text.length > 500 || /\p{Cc}/u.test(text)) return undefined;
  let filter: TaskFilter = ALL_TASKS;
  for (const part of text.split("~", 9)) {
    const [key, value] = [part.slice(0, 1), part.slice(1)];
    const name = (Object.keys(KEYS) as Key[]).find((one) => KEYS[one] === key);
    const status = TASK_STATUSES.find((one) => one === value);
    if (name && value !== "") filter = { ...filter, [name]: value };
    else if (key === "s" && status) filter = { ...filter, status };
    else if (part === "o") filter = { ...filter, overdue: true };
    else return undefined;
  }
  return filter;
}
