import { rightFolded } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { Fold } from "./Fold.tsx";
import { TabPanel, Tabs } from "./Tabs.tsx";
import "./panel.css";

/** What the map says: table, profile, goals, comparison. */
export function RightPanel() {
  return (
    <aside class="right-panel" aria-label={say({ zh: "说明什么", en: "What it says" })} data-folded={rightFolded.value}>
      <Fold side="right" folded={rightFolded} />
      {!rightFolded.value && (
        <div class="right-panel-body" id="panel" tabIndex={-1}>
          <Tabs />
          <TabPanel />
        </div>
      )}
    </aside>
  );
}
