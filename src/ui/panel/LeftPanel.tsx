import { leftFolded } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { IndicatorTree } from "../picker/IndicatorTree.tsx";
import { LevelSwitch } from "../picker/LevelSwitch.tsx";
import { PeriodSlider } from "../picker/PeriodSlider.tsx";
import { Fold } from "./Fold.tsx";
import "./panel.css";

/** What is shown: level, indicator and period. */
export function LeftPanel() {
  return (
    <nav class="left-panel" aria-label={say({ zh: "显示什么", en: "What is shown" })} data-folded={leftFolded.value}>
      {!leftFolded.value && (
        <div class="left-panel-body">
          <LevelSwitch />
          <IndicatorTree />
          <PeriodSlider />
        </div>
      )}
      <Fold side="left" folded={leftFolded} />
    </nav>
  );
}
