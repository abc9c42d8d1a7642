import { useEffect } from "preact/hooks";
import { completeAtlas, completing } from "../../state/atlas.ts";
import { shown } from "../../state/chain.ts";
import { goalFilter, goalGroups, judging } from "../../state/goals.ts";
import { say } from "../../state/settings.ts";
import { Counts } from "./Counts.tsx";
import { GoalRow } from "./GoalRow.tsx";
import "./goals.css";

/** The goals of the plan with their verdicts, by its parts; a goal that is opened colours the map. */
export function Goals() {
  useEffect(() => {
    void completeAtlas();
  }, []);
  const groups = goalGroups.value;
  const arriving = completing.value || judging.value || shown.value.pending.length > 0;
  return (
    <section class="goals-tab" aria-label={say({ zh: "目标", en: "Goals" })}>
      <Counts arriving={arriving} />
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
              <GoalRow key={goal.id} goal={goal} verdict={verdict} />
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <div class="empty">
            <p>{say({ zh: "没有这样的目标", en: "No such goals" })}</p>
            {goalFilter.value !== null && (
              <button
                type="button"
                class="link"
                onClick={() => {
                  goalFilter.value = null;
                }}
              >
                {say({ zh: "清除筛选", en: "Clear filter" })}
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
