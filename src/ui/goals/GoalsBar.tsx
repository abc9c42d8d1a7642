import { differenceText } from "../../core/words/foundation.ts";
import { go, view } from "../../state/address.ts";
import { openScenario, resetGoals, saveScenario } from "../../state/edits.ts";
import { changed } from "../../state/reasons.ts";
import { lang, say } from "../../state/settings.ts";

/** What holds for all goals: which evidence counts, the scenario, and printing. */
export function GoalsBar() {
  const { strict, edits } = view.value;
  return (
    <div class="goals-bar">
      <label class="check">
        <input type="checkbox" checked={strict} onChange={(event) => go({ strict: event.currentTarget.checked })} />
        {say({ zh: "只用官方与公开数据", en: "Official and published only" })}
      </label>
      <span class="goals-bar-links">
        <button type="button" class="link" onClick={() => void openScenario()}>
          {say({ zh: "打开情景", en: "Open scenario" })}
        </button>
        <button type="button" class="link" onClick={() => go({ sheets: true })}>
          {say({ zh: "打印目标清单", en: "Print all goals" })}
        </button>
      </span>
      {strict && (
        <p class="meta" role="status">
          {differenceText(changed.value, lang.value)}
        </p>
      )}
      {edits.length > 0 && (
        <p class="scenario-note" role="note">
          <b>
            {say({
              zh: `情景：已调整${edits.length}项目标`,
              en: `Scenario: ${edits.length} goal${edits.length === 1 ? "" : "s"} changed`,
            })}
          </b>
          <button type="button" class="link" onClick={saveScenario}>
            {say({ zh: "保存情景", en: "Save scenario" })}
          </button>
          <button type="button" class="link" onClick={resetGoals}>
            {say({ zh: "全部恢复", en: "Reset all" })}
          </button>
        </p>
      )}
    </div>
  );
}
