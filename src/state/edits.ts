import { withEdit, withoutEdit } from "../core/goals/applyedits.ts";
import type { GoalEdit } from "../core/goals/edit.ts";
import { cleanEdits } from "../core/goals/edit.ts";
import { editsFile, readEditsFile } from "../core/project/editsfile.ts";
import { issueText } from "../core/words/issues.ts";
import { go, view } from "./address.ts";
import { notify } from "./notices.ts";
import { ports } from "./ports.ts";
import { whole } from "./stated.ts";

/** Changes one thing of a goal in the scenario; what was changed of it before stays. */
export function editGoal(goal: string, change: Omit<GoalEdit, "goal">): void {
  const { edits } = view.peek();
  const earlier = edits.find((one) => one.goal === goal);
  go({ edits: withEdit(edits, { ...earlier, ...change, goal }) }, { replace: earlier !== undefined });
}

/** Takes a goal back to what the plan says. */
export function resetGoal(goal: string): void {
  go({ edits: withoutEdit(view.peek().edits, goal) });
}

/** Takes all goals back to what the plan says. */
export function resetGoals(): void {
  go({ edits: [] });
}

/** Hands the scenario over as a file. */
export function saveScenario(): void {
  const place = whole.peek().place.zh;
  const file = new Blob([editsFile(view.peek().edits)], { type: "application/json" });
  ports().save(`${place}-goals.scenario.json`, file);
}

/** Lets the person open a scenario's file in place of the scenario on show; what does not fit is said and left out. */
export async function openScenario(): Promise<void> {
  const file = await ports().choose(".json,application/json");
  if (!file) return;
  const { edits, issues } = readEditsFile(new TextDecoder().decode(file.bytes), file.name);
  const { edits: fitting, lost } = cleanEdits(whole.peek(), edits);
  const [issue] = issues;
  if (fitting.length === 0) {
    const unfit = { zh: `${file.name}里没有适用于本数据包的调整。`, en: `Nothing in ${file.name} fits this package.` };
    notify(issue ? { zh: issueText(issue, "zh"), en: issueText(issue, "en") } : unfit, { error: true });
    return;
  }
  go({ edits: fitting });
  const dropped = lost.length + issues.length;
  const rest = dropped > 0 ? { zh: `，${dropped}项不适用`, en: `; ${dropped} do not fit` } : { zh: "", en: "" };
  notify({
    zh: `已按情景调整${fitting.length}项目标${rest.zh}。`,
    en: `The scenario changes ${fitting.length} goal${fitting.length === 1 ? "" : "s"}${rest.en}.`,
  });
}
