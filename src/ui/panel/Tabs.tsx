import { TABS, type Tab } from "../../core/project/view.ts";
import type { Text } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { sheet } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";
import { Table } from "../table/Table.tsx";

const Compare = lazy(async () => (await import("../compare/Compare.tsx")).Compare);
const Goals = lazy(async () => (await import("../goals/Goals.tsx")).Goals);
const Profile = lazy(async () => (await import("../profile/Profile.tsx")).Profile);

const NAMES: Record<Tab, Text> = {
  table: { zh: "数据表", en: "Table" },
  profile: { zh: "画像", en: "Profile" },
  goals: { zh: "目标", en: "Goals" },
  compare: { zh: "对比", en: "Compare" },
};

function step(event: KeyboardEvent): void {
  const turn = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (turn === 0) return;
  event.preventDefault();
  const next = TABS[(TABS.indexOf(view.value.tab) + turn + TABS.length) % TABS.length] as Tab;
  go({ tab: next });
  document.getElementById(`tab-${next}`)?.focus();
}

/** The four tabs of the right panel. */
export function Tabs() {
  const current = view.value.tab;
  return (
    <div class="tabs" role="tablist" aria-label={say({ zh: "说明", en: "Panels" })} onKeyDown={step}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === current}
          aria-controls="tab-panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => {
            go({ tab });
            if (sheet.peek() === "tabs") sheet.value = "third";
          }}
        >
          {say(NAMES[tab])}
          {tab === "goals" && <span class="count">{shown.value.goals.length}</span>}
        </button>
      ))}
    </div>
  );
}

/** The open tab's content. */
export function TabPanel() {
  const current = view.value.tab;
  return (
    <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current}`}>
      {current === "table" && <Table />}
      {current === "profile" && <Profile />}
      {current === "goals" && <Goals />}
      {current === "compare" && <Compare />}
    </div>
  );
}
