import { atlas, failure } from "../state/atlas.ts";
import { arrangement } from "../state/screen.ts";
import { playing } from "../state/slides.ts";
import { ExportDialog } from "./export/ExportDialog.tsx";
import { Header } from "./header/Header.tsx";
import { Failure } from "./notice/Failure.tsx";
import { IssuesDialog } from "./notice/IssuesDialog.tsx";
import { KeysDialog } from "./notice/KeysDialog.tsx";
import { SettingsDialog } from "./notice/SettingsDialog.tsx";
import { SourcesDialog } from "./notice/SourcesDialog.tsx";
import { Drawer } from "./panel/Drawer.tsx";
import { LeftPanel } from "./panel/LeftPanel.tsx";
import { Rail } from "./panel/Rail.tsx";
import { RightPanel } from "./panel/RightPanel.tsx";
import { Sheet } from "./panel/Sheet.tsx";
import { SkipLinks } from "./panel/SkipLinks.tsx";
import { Presenter } from "./slides/Presenter.tsx";
import { Tray } from "./slides/Tray.tsx";
import { Stage } from "./stage/Stage.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./app.css";

/** The page: what is shown on the left, the map, what it says on the right. */
export function App() {
  if (failure.value.length > 0) return <Failure issues={failure.value} />;
  if (!atlas.value) return null;
  if (playing.value) return <Presenter />;
  const form = arrangement.value;
  return (
    <div class={`app ${form}`}>
      <SkipLinks />
      <Header />
      {form === "wide" && <LeftPanel />}
      {form === "middle" && <Rail />}
      <Stage />
      {form === "narrow" ? <Sheet /> : <RightPanel />}
      <Drawer />
      <Tray />
      <ExportDialog />
      <IssuesDialog />
      <KeysDialog />
      <SettingsDialog />
      <SourcesDialog />
    </div>
  );
}
