import { useEffect } from "preact/hooks";
import { go, view } from "../../state/address.ts";
import { completeAtlas, completing } from "../../state/atlas.ts";
import { shown } from "../../state/chain.ts";
import { goalGroups } from "../../state/goallist.ts";
import { judging } from "../../state/goals.ts";
import { say } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";
import { Counts } from "./Counts.tsx";
import { GoalRow } from "./GoalRow.tsx";
import { GoalsBar } from "./GoalsBar.tsx";
import "./argue.css";
import "./goals.css";

const Tasks = lazy(async () => (await import("./Tasks.tsx")).Tasks);

/** Whether the tab lists goals or the tasks that serve them. */
function Lists() {
  const { list } = view.value;
  const { goals, tasks } = shown.value;
  const names = {
    goals: say({ zh: `目标${goals.length}`, en: `Goals ${goals.length}` }),
    tasks: say({ zh: `任务${tasks.length}`, en: `Tasks ${tasks.length}` }),
  };
  return (
    <fieldset class="segment goals-lists" aria-label={say({ zh: "列出", en: "List" })}>
      {(["goals", "tasks"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={list === one} onClick={() => go({ list: one })}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** The goals of the plan with their verdicts, by its parts; a goal that is opened colours the map. */
function List({ arriving }: { arriving: boolean }) {
  const groups = goalGroups.value;
  return (
    <>
      <Counts arriving={arriving} />
      <GoalsBar />
      <div class="scroll">
        {arriving && (
          <p class="meta goals-wait" role="status">
            {say({
              zh: "正在读取镇村数据，结论可能变化…",
              en: "Reading figures of towns and villages; verdicts may change…",
            })}
          </p>
        )}
        {groups.map(({ theme, goals }) => (
          <section key={theme.id} aria-label={say(theme.name)}>
            <h2 class="goals-theme">
              <span class="cut">{say(theme.name)}</span>
              <span class="meta">{say({ zh: `${goals.length}项`, en: String(goals.length) })}</span>
            </h2>
            {goals.map(({ goal, verdict }) => (
              <GoalRow key={goal.id} goal={goal} verdict={verdict} settled={!arriving} />
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <div class="empty">
            <p>{say({ zh: "没有这样的目标", en: "No such goals" })}</p>
            {view.value.verdict !== null && (
              <button type="button" class="link" onClick={() => go({ verdict: null }, { replace: true })}>
                {say({ zh: "清除筛选", en: "Clear filter" })}
              </button>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** What the plan aims at, and the work it asks for. */
export function Goals() {
  useEffect(() => {
    void completeAtlas();
  }, []);
  const arriving = completing.value || judging.value || shown.value.pending.length > 0;
  return (
    <section class="goals-tab" aria-label={say({ zh: "目标", en: "Goals" })}>
      <Lists />
      {view.value.list === "tasks" ? <Tasks /> : <List arriving={arriving} />}
    </section>
  );
}
