import { view } from "../state/address.ts";
import { atlas, failure, opening } from "../state/atlas.ts";
import { dialog, tray } from "../state/panels.ts";
import { playing } from "../state/playing.ts";
import { arrangement } from "../state/screen.ts";
import { ExportDialog } from "./export/ExportDialog.tsx";
import { Header } from "./header/Header.tsx";
import { Drawer } from "./panel/Drawer.tsx";
import { LeftPanel } from "./panel/LeftPanel.tsx";
import { Rail } from "./panel/Rail.tsx";
import { RightPanel } from "./panel/RightPanel.tsx";
import { Sheet } from "./panel/Sheet.tsx";
import { SkipLinks } from "./panel/SkipLinks.tsx";
import { lazy } from "./parts/lazy.tsx";
import { Stage } from "./stage/Stage.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./app.css";

const Failure = lazy(async () => (await import("./notice/Failure.tsx")).Failure);
const Sheets = lazy(async () => (await import("./goals/Sheets.tsx")).Sheets);
const Presenter = lazy(async () => (await import("./slides/Presenter.tsx")).Presenter);
const Tray = lazy(async () => (await import("./slides/Tray.tsx")).Tray);
const Dialogs = lazy(async () => (await import("./notice/Dialogs.tsx")).Dialogs);

/** The page: what is shown on the left, the map, what it says on the right. */
export function App() {
  if (opening.value) return null;
  if (failure.value.length > 0) return <Failure />;
  if (!atlas.value) return null;
  if (playing.value) return <Presenter />;
  if (view.value.sheets) return <Sheets />;
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
      {tray.value && <Tray />}
      <ExportDialog />
      {dialog.value !== null && <Dialogs />}
    </div>
  );
}
