import { view } from "../state/address.ts";
import { atlas, failure, opening } from "../state/atlas.ts";
import { dialog, drawer, previewing, tray } from "../state/panels.ts";
import { playing } from "../state/playing.ts";
import { arrangement, short } from "../state/screen.ts";
import { Header } from "./header/Header.tsx";
import { Strip } from "./legend/Legend.tsx";
import { LeftPanel } from "./panel/LeftPanel.tsx";
import { RightPanel } from "./panel/RightPanel.tsx";
import { SkipLinks } from "./panel/SkipLinks.tsx";
import { lazy } from "./parts/lazy.tsx";
import { Stage } from "./stage/Stage.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./app.css";

const Drawer = lazy(async () => (await import("./panel/Drawer.tsx")).Drawer);
const Rail = lazy(async () => (await import("./panel/Rail.tsx")).Rail);
const Sheet = lazy(async () => (await import("./panel/Sheet.tsx")).Sheet);
const Failure = lazy(async () => (await import("./notice/Failure.tsx")).Failure);
const Sheets = lazy(async () => (await import("./goals/Sheets.tsx")).Sheets);
const Presenter = lazy(async () => (await import("./slides/Presenter.tsx")).Presenter);
const Tray = lazy(async () => (await import("./slides/Tray.tsx")).Tray);
const PreviewBar = lazy(async () => (await import("./clinic/PreviewBar.tsx")).PreviewBar);
const Dialogs = lazy(async () => (await import("./notice/Dialogs.tsx")).Dialogs);

/** Fetches what the page is made of in a window like this one, so that it is drawn whole. */
export async function fetchParts(): Promise<void> {
  const form = arrangement.peek();
  const parts = form === "narrow" ? [Sheet, Strip] : form === "middle" ? [Rail] : [];
  await Promise.all([...parts, ...(short.peek() ? [Strip] : [])].map((part) => part.fetch()));
}

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
      {form !== "wide" && drawer.value !== null && <Drawer />}
      {tray.value && <Tray />}
      {dialog.value !== null && <Dialogs />}
      {previewing.value && <PreviewBar />}
    </div>
  );
}
