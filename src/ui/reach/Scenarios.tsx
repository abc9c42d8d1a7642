import { useState } from "preact/hooks";
import type { Scenario } from "../../core/project/scenarios.ts";
import {
  type Counted,
  dropScenario,
  keepAs,
  openScenarios,
  saveScenarios,
  scenarios,
  showScenario,
} from "../../state/scenarios.ts";
import { say } from "../../state/settings.ts";
import { Tally } from "./Tally.tsx";

/** How the times of a what-if were counted, where what-ifs differ in it. */
function countedText({ road }: Scenario, counted: Counted): string {
  if (counted === "road") return say({ zh: "按路网", en: "By road" });
  if (counted === "coming") return say({ zh: "按直线，正在按路网计算…", en: "By straight line, counting over roads…" });
  if (!road) return say({ zh: "按直线", en: "By straight line" });
  return say({ zh: "按直线（没有打开路网）", en: "By straight line (no roads are open)" });
}

/** Named what-ifs: kept, compared by their counts, shown again, saved and opened as a file. */
export function Scenarios() {
  const [name, setName] = useState("");
  const mixed = scenarios.value.some(({ scenario }) => scenario.road);
  return (
    <div class="reach-part">
      <form
        class="reach-row"
        onSubmit={(event) => {
          event.preventDefault();
          keepAs(name);
          setName("");
        }}
      >
        <label class="choice">
          <span class="meta">{say({ zh: "保存为方案", en: "Keep as" })}</span>
          <input
            class="field"
            value={name}
            maxLength={60}
            placeholder={say({ zh: "方案名称", en: "Name" })}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button quiet" disabled={name.trim() === ""}>
          {say({ zh: "保存", en: "Keep" })}
        </button>
      </form>
      {scenarios.value.length > 0 && (
        <ul class="reach-list" aria-label={say({ zh: "方案", en: "What-ifs" })}>
          {scenarios.value.map(({ scenario, verdict, counted }) => (
            <li key={scenario.name} class="scenario">
              {verdict && <Tally title={scenario.name} verdict={verdict} />}
              {mixed && <span class="meta">{countedText(scenario, counted)}</span>}
              <span class="scenario-actions">
                <button type="button" class="link" onClick={() => showScenario(scenario)}>
                  {say({ zh: "显示", en: "Show" })}
                  <span class="aloud">{scenario.name}</span>
                </button>
                <button type="button" class="link" onClick={() => dropScenario(scenario)}>
                  {say({ zh: "删除", en: "Delete" })}
                  <span class="aloud">{scenario.name}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="reach-row">
        <button type="button" class="link" disabled={scenarios.value.length === 0} onClick={saveScenarios}>
          {say({ zh: "保存方案文件", en: "Save as a file" })}
        </button>
        <button type="button" class="link" onClick={() => void openScenarios()}>
          {say({ zh: "打开方案文件", en: "Open a file" })}
        </button>
      </div>
    </div>
  );
}
