import { useRef, useState } from "preact/hooks";
import { linkTo, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { notify } from "../../state/notices.ts";
import { dialog, drawer, tray } from "../../state/panels.ts";
import { arrangement } from "../../state/screen.ts";
import { lang, say, setLang, setTheme, theme } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";

const Layers = lazy(async () => (await import("../picker/Layers.tsx")).Layers);

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

/** The menu of everything that has no button of its own. */
export function More() {
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const narrow = arrangement.value === "narrow";
  const issues = shown.value.issues.length;
  const run = (action: () => void) => () => {
    menu.current?.hidePopover();
    action();
  };
  const item = (name: string, action: () => void) => (
    <button type="button" role="menuitem" class="menu-item" onClick={run(action)}>
      {name}
    </button>
  );

  function walk(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("button, input") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const last = items.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[to]?.focus();
  }

  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget="more"
        aria-haspopup="menu"
        aria-label={say({ zh: "更多", en: "More" })}
        title={say({ zh: "更多", en: "More" })}
      >
        <Icon name="more" />
      </button>
      <div
        ref={menu}
        id="more"
        popover="auto"
        class="popover menu"
        role="menu"
        tabIndex={-1}
        aria-label={say({ zh: "更多", en: "More" })}
        onKeyDown={walk}
        onToggle={(event) => {
          if (event.newState !== "open") return;
          setOpened(true);
          menu.current?.querySelector("button")?.focus({ preventScroll: true });
        }}
      >
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
        {item(say({ zh: "复制链接", en: "Copy link" }), () => void copyLink())}
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
          {opened && <Layers />}
        </div>
      </div>
    </>
  );
}
