import { useEffect } from "preact/hooks";
import { linkTo, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { notify } from "../../state/notices.ts";
import { dialog, drawer, tray } from "../../state/panels.ts";
import { arrangement } from "../../state/screen.ts";
import { lang, say, setLang, setTheme, theme } from "../../state/settings.ts";
import { Layers } from "../picker/Layers.tsx";

/** Puts the link to what is shown on the clipboard. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkTo(view.peek()));
    notify({ zh: "链接已复制。", en: "Link copied." });
  } catch {
    notify(
      { zh: "浏览器不允许复制，请从地址栏复制。", en: "The browser refused; copy the address instead." },
      { error: true },
    );
  }
}

/** What the menu holds. `close` puts it away; `ready` is called once it stands. */
export function MoreItems({ close, ready }: { close: () => void; ready: () => void }) {
  const narrow = arrangement.value === "narrow";
  const issues = shown.value.issues.length;
  useEffect(ready, []);
  const run = (action: () => void) => () => {
    close();
    action();
  };
  const item = (name: string, action: () => void) => (
    <button type="button" role="menuitem" class="menu-item" onClick={run(action)}>
      {name}
    </button>
  );
  return (
    <>
      {narrow && (
        <>
          {item(say({ zh: "导出", en: "Export" }), () => {
            dialog.value = "export";
          })}
          {item(say({ zh: "演示", en: "Present" }), () => {
            tray.value = true;
          })}
          {item(lang.value === "zh" ? "English" : "中文", () => setLang(lang.peek() === "zh" ? "en" : "zh"))}
          {item(theme.value === "dark" ? say({ zh: "浅色", en: "Light" }) : say({ zh: "深色", en: "Dark" }), () =>
            setTheme(theme.peek() === "dark" ? "light" : "dark"),
          )}
        </>
      )}
      {item(say({ zh: "打开数据", en: "Open data" }), () => {
        dialog.value = "clinic";
      })}
      {item(say({ zh: "项目", en: "Projects" }), () => {
        dialog.value = "project";
      })}
      {item(say({ zh: "复制链接", en: "Copy link" }), () => void copyLink())}
      {item(say({ zh: "打印地图", en: "Print the map" }), async () =>
        (await import("../export/printing.ts")).printMap(),
      )}
      {item(say({ zh: `数据问题${issues}`, en: `Data issues ${issues}` }), () => {
        dialog.value = "issues";
      })}
      {item(say({ zh: "来源与说明", en: "Sources and notes" }), () => {
        dialog.value = "sources";
      })}
      {item(say({ zh: "设置", en: "Settings" }), () => {
        drawer.value = null;
        dialog.value = "settings";
      })}
      {item(say({ zh: "快捷键", en: "Keys" }), () => {
        dialog.value = "keys";
      })}
      <div class="menu-layers">
        <h3 class="heading">{say({ zh: "图层", en: "Layers" })}</h3>
        <Layers />
      </div>
    </>
  );
}
