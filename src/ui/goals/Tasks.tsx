import { ALL_TASKS } from "../../core/tasks/listed.ts";
import { TASK_STATUSES } from "../../core/tasks/task.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { countsText, taskStatus } from "../../core/words/tasks.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { cutTasks, day, taskChoices, taskCounts, tasks } from "../../state/tasks.ts";
import { placeName } from "./names.ts";
import { TaskRow } from "./TaskRow.tsx";

interface Option {
  readonly value: string;
  readonly name: string;
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: string | null;
  options: readonly Option[];
  choose: (value: string | null) => void;
}) {
  return (
    <label class="task-choice">
      <span class="aloud">{label}</span>
      <select class="field" value={value ?? ""} onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{label}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the tasks are cut to: office, place, month, status, goal, text, and those overdue on a day. */
function Filters() {
  const filter = view.value.tasks;
  const { offices, months, goals, regions } = taskChoices.value;
  const search = say({ zh: "搜索任务、单位", en: "Search tasks, offices" });
  return (
    <div class="task-filters">
      <input
        class="field"
        type="search"
        placeholder={search}
        aria-label={search}
        value={filter.text}
        onInput={(event) => cutTasks({ text: event.currentTarget.value })}
      />
      <Choice
        label={say({ zh: "全部单位", en: "All offices" })}
        value={filter.unit}
        options={offices.map((office) => ({ value: office.zh, name: say(office) }))}
        choose={(unit) => cutTasks({ unit })}
      />
      <Choice
        label={say({ zh: "全部地点", en: "All places" })}
        value={filter.region}
        options={regions.map(({ code }) => ({ value: code, name: placeName(code) }))}
        choose={(region) => cutTasks({ region })}
      />
      <Choice
        label={say({ zh: "全部月份", en: "All months" })}
        value={filter.month}
        options={months.map((month) => ({ value: month, name: formatPeriod(month, lang.value) }))}
        choose={(month) => cutTasks({ month })}
      />
      <Choice
        label={say({ zh: "全部状态", en: "All states" })}
        value={filter.status}
        options={TASK_STATUSES.map((status) => ({ value: status, name: taskStatus(status, lang.value) }))}
        choose={(status) => cutTasks({ status: TASK_STATUSES.find((one) => one === status) ?? null })}
      />
      <Choice
        label={say({ zh: "全部目标", en: "All goals" })}
        value={filter.goal}
        options={goals.map(({ id, name }) => ({ value: id, name: say(name) }))}
        choose={(goal) => cutTasks({ goal })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={(event) => cutTasks({ overdue: event.currentTarget.checked })}
        />
        {say({ zh: "只看逾期", en: "Overdue only" })}
      </label>
      <label class="check task-day">
        <span>{say({ zh: "截至", en: "As of" })}</span>
        <input
          class="field"
          type="date"
          value={day.value}
          onChange={(event) => go({ day: event.currentTarget.value || null }, { replace: true })}
        />
      </label>
    </div>
  );
}

/** The plan's register of tasks, cut by the filters; overdue ones first. */
export function Tasks() {
  const found = tasks.value;
  if (shown.value.tasks.length === 0) {
    return (
      <div class="empty">
        <p>{say({ zh: "这个数据包没有任务台账。", en: "This package has no register of tasks." })}</p>
      </div>
    );
  }
  return (
    <>
      <Filters />
      <p class="meta task-counts" role="status">
        {countsText(taskCounts.value, lang.value)}
        {found.length < taskCounts.value.total && say({ zh: `；筛出${found.length}项`, en: `; ${found.length} shown` })}
      </p>
      <div class="scroll">
        {found.length === 0 ? (
          <div class="empty">
            <p>{say({ zh: "没有这样的任务", en: "No such tasks" })}</p>
            <button type="button" class="link" onClick={() => go({ tasks: ALL_TASKS }, { replace: true })}>
              {say({ zh: "清除筛选", en: "Clear filter" })}
            </button>
          </div>
        ) : (
          <ul class="tasks">
            {found.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
