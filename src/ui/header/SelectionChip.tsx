import { useRef } from "preact/hooks";
import { regionName } from "../../core/words/place.ts";
import { shown } from "../../state/chain.ts";
import { saveGroup } from "../../state/groups.ts";
import { arrangement } from "../../state/screen.ts";
import { clearSelection, elsewhere, invert, select, selectAll, selected } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";

/** Rows listed before the list says how many more there are. */
const MOST = 200;

/** How many regions are selected; opens the list of them. */
export function SelectionChip() {
  const list = useRef<HTMLDivElement>(null);
  const codes = [...selected.value];
  if (codes.length === 0) return null;
  const away = elsewhere.value;
  const name = say({
    zh: `已选${codes.length}个${away > 0 ? `（${away}个不在本级）` : ""}`,
    en: `${codes.length} selected${away > 0 ? ` (${away} at another level)` : ""}`,
  });
  return (
    <>
      <button
        type="button"
        class="button chip"
        popovertarget="selection"
        aria-haspopup="dialog"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          list.current?.style.setProperty("left", `${Math.max(8, Math.min(left, innerWidth - 328))}px`);
          list.current?.style.setProperty("top", `${bottom + 8}px`);
        }}
      >
        {arrangement.value === "narrow" ? codes.length : name}
      </button>
      <div ref={list} id="selection" popover="auto" class="popover selection" role="dialog" aria-label={name}>
        <div class="selection-actions">
          <button type="button" class="link" onClick={selectAll}>
            {say({ zh: "全选", en: "All" })}
          </button>
          <button type="button" class="link" onClick={invert}>
            {say({ zh: "反选", en: "Invert" })}
          </button>
          <button type="button" class="link" onClick={clearSelection}>
            {say({ zh: "清空", en: "Clear" })}
          </button>
          <button type="button" class="link" onClick={() => saveGroup(codes)}>
            {say({ zh: "存为分组", en: "Save as group" })}
          </button>
        </div>
        <ul>
          {codes.slice(0, MOST).map((code) => {
            const region = shown.value.regions.byCode.get(code);
            if (!region) return null;
            const parent = region.parent ? shown.value.regions.byCode.get(region.parent) : undefined;
            const label = regionName(region, shown.value.regions, lang.value);
            return (
              <li key={code}>
                <span class="cut">{label}</span>
                <span class="meta cut">{parent ? regionName(parent, shown.value.regions, lang.value) : ""}</span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={say({ zh: `移除${label}`, en: `Remove ${label}` })}
                  onClick={() => select([code], "remove")}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
        {codes.length > MOST && (
          <p class="meta">{say({ zh: `另有${codes.length - MOST}个`, en: `${codes.length - MOST} more` })}</p>
        )}
      </div>
    </>
  );
}
