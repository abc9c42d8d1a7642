import { shown } from "../../state/chain.ts";
import { dialog, searching, tray } from "../../state/panels.ts";
import { arrangement } from "../../state/screen.ts";
import { selected } from "../../state/selection.ts";
import { lang, say, setLang, setTheme, theme } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";
import "./header.css";

const Search = lazy(async () => (await import("./Search.tsx")).Search);
const More = lazy(async () => (await import("./More.tsx")).More);
const SelectionChip = lazy(async () => (await import("./SelectionChip.tsx")).SelectionChip);

/** The chip of the selection, where there is one. */
function Chip() {
  return selected.value.size > 0 ? <SelectionChip /> : null;
}

/** The banner: brand, search, what can be done with the selection, language and theme. */
export function Header() {
  const narrow = arrangement.value === "narrow";
  const other = lang.value === "zh" ? "en" : "zh";
  const turned = theme.value === "dark" ? "light" : "dark";
  const exporting = say({ zh: "导出", en: "Export" });
  return (
    <header class="header">
      <div class="brand">
        <span class="seal" aria-hidden="true">
          {shown.value.seal}
        </span>
        <h1>{say({ zh: "县镇村图集", en: "Atlas of Counties, Towns and Villages" })}</h1>
        {!narrow && <span class="place cut">{say(shown.value.place)}</span>}
      </div>
      {(!narrow || searching.value) && <Search />}
      {!narrow && (
        <div class="actions">
          <Chip />
          <button
            type="button"
            class="button"
            aria-label={exporting}
            onClick={() => {
              dialog.value = "export";
            }}
          >
            <Icon name="download" />
            {arrangement.value === "wide" && exporting}
          </button>
          <button
            type="button"
            class="button primary"
            aria-expanded={tray.value}
            onClick={() => {
              tray.value = !tray.value;
            }}
          >
            <Icon name="play" size={14} />
            {say({ zh: "演示", en: "Present" })}
          </button>
          <span class="divider" />
          <button
            type="button"
            class="icon-button"
            lang={other === "zh" ? "zh-CN" : "en"}
            aria-label={other === "zh" ? "切换到中文" : "Switch to English"}
            onClick={() => setLang(other)}
          >
            {other === "zh" ? "中" : "EN"}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={turned === "dark" ? say({ zh: "深色", en: "Dark" }) : say({ zh: "浅色", en: "Light" })}
            title={turned === "dark" ? say({ zh: "深色", en: "Dark" }) : say({ zh: "浅色", en: "Light" })}
            onClick={() => setTheme(turned)}
          >
            <Icon name={turned === "dark" ? "moon" : "sun"} />
          </button>
          <More />
        </div>
      )}
      {narrow && !searching.value && (
        <div class="actions">
          <Chip />
          <button
            type="button"
            class="icon-button"
            aria-label={say({ zh: "搜索", en: "Search" })}
            onClick={() => {
              searching.value = true;
            }}
          >
            <Icon name="search" />
          </button>
          <More />
        </div>
      )}
    </header>
  );
}
