import type { Goal } from "../../core/goals/goal.ts";
import { ALL_TASKS } from "../../core/tasks/listed.ts";
import { go } from "../../state/address.ts";
import { say } from "../../state/settings.ts";
import { tasksOf } from "../../state/tasks.ts";
import { TaskRow } from "./TaskRow.tsx";

/** The tasks that serve a goal, and the way to the register. */
export function GoalTasks({ goal }: { goal: Goal }) {
  const found = tasksOf(goal.id);
  if (found.length === 0) return null;
  return (
    <section class="due" aria-label={say({ zh: "任务", en: "Tasks" })}>
      <h4>{say({ zh: `任务${found.length}项`, en: `${found.length} task${found.length === 1 ? "" : "s"}` })}</h4>
      <ul class="tasks">
        {found.map((task) => (
          <TaskRow key={task.id} task={task} goals={false} />
        ))}
      </ul>
      <button type="button" class="link" onClick={() => go({ list: "tasks", tasks: { ...ALL_TASKS, goal: goal.id } })}>
        {say({ zh: "在任务台账中查看", en: "See them in the register" })}
      </button>
    </section>
  );
}
