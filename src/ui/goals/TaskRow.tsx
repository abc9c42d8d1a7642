import { isOverdue } from "../../core/tasks/overdue.ts";
import type { Task } from "../../core/tasks/task.ts";
import { glue } from "../../core/words/number.ts";
import { dueText, taskStatus } from "../../core/words/tasks.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { openGoalNamed } from "../../state/goallist.ts";
import { fitTo } from "../../state/map.ts";
import { selected } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { day } from "../../state/tasks.ts";
import { Badge } from "../parts/Badge.tsx";
import { placeName } from "./names.ts";
import { TaskMark } from "./TaskMark.tsx";

/** Shows where a task takes place: its regions are selected at their level, and brought into sight. */
function locate({ regions }: Task): void {
  const level = shown.peek().regions.byCode.get(regions[0] ?? "")?.level;
  const offered = shown.peek().regions.levels.some((one) => one.id === level && one.shown);
  go({
    selection: [...regions],
    region: regions.length === 1 ? (regions[0] ?? null) : null,
    ...(offered && level !== undefined && { level, goal: null, highlight: [] }),
  });
  fitTo(regions);
}

/** One task: how it stands, what it is, who answers for it, when it is due, and the goals it serves. */
export function TaskRow({ task, goals = true }: { task: Task; goals?: boolean }) {
  const overdue = isOverdue(task, day.value);
  const { regions } = task;
  const placed = regions.length > 0;
  const chosen =
    placed && regions.length === view.value.selection.length && regions.every((one) => selected.value.has(one));
  const separator = say({ zh: "、", en: ", " });
  const offices = [task.lead, ...task.partners].flatMap((one) => (one ? [say(one)] : []));
  const state = overdue ? say({ zh: "逾期", en: "Overdue" }) : taskStatus(task.status, lang.value);
  return (
    <li class="task" data-overdue={overdue}>
      <button
        type="button"
        class="task-row"
        aria-pressed={chosen}
        disabled={!placed}
        title={placed ? undefined : say({ zh: "没有地点", en: "No place is given" })}
        onClick={() => locate(task)}
      >
        <TaskMark status={task.status} overdue={overdue} />
        <span class="task-text">
          <span>
            {say(task.title)} {task.quality === "sample" && <Badge quality="sample" />}
          </span>
          <span class="meta">
            <b class="task-state">{state}</b> {glue(dueText(task, day.value, lang.value))}
          </span>
          <span class="meta">
            {offices.join(separator)}
            {placed && `\u00a0· ${regions.map((code) => placeName(code, true)).join(separator)}`}
          </span>
          {task.note && <span class="meta">{say(task.note)}</span>}
        </span>
      </button>
      {goals && task.goals.length > 0 && (
        <span class="task-goals">
          {task.goals.map((id) => {
            const goal = shown.value.goals.find((one) => one.id === id);
            return (
              goal && (
                <button key={id} type="button" class="link" onClick={() => openGoalNamed(id)}>
                  {say(goal.name)}
                </button>
              )
            );
          })}
        </span>
      )}
    </li>
  );
}
