import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { Text } from "../../core/words/text.ts";
import { type Found, find, openFound } from "../../state/found.ts";
import { searching } from "../../state/panels.ts";
import { arrangement } from "../../state/screen.ts";
import { wantPinyin } from "../../state/search.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import "./search.css";

const GROUPS: Record<Found["kind"], Text> = {
  region: { zh: "区域", en: "Places" },
  indicator: { zh: "指标", en: "Indicators" },
  goal: { zh: "目标", en: "Goals" },
};

/** Finds places, indicators and goals by name, short name, former name, code, pinyin or initials. */
export function Search() {
  const query = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const id = useId();
  const groups = open.value && query.value.trim() !== "" ? find(query.value) : [];
  const options = groups.flatMap((group) => group.found);
  const total = groups.reduce((sum, group) => sum + group.found.length + group.more, 0);
  const narrow = arrangement.value === "narrow";
  const label = say({ zh: "搜索区域、指标、目标（支持拼音、代码）", en: "Search places, indicators, goals" });

  useEffect(() => {
    if (narrow) document.getElementById("search")?.focus();
  }, [narrow]);

  function leave(): void {
    query.value = "";
    open.value = false;
    searching.value = false;
  }

  function take(found: Found | undefined, add: boolean): void {
    if (!found) return;
    openFound(found, add);
    if (!add) leave();
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") active.value = Math.min(options.length - 1, active.value + 1);
    else if (event.key === "ArrowUp") active.value = Math.max(0, active.value - 1);
    else if (event.key === "Enter") take(options[active.value], event.shiftKey);
    else if (event.key === "Escape") {
      if (query.value === "") {
        leave();
        document.getElementById("search")?.blur();
      } else query.value = "";
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  let index = -1;
  return (
    <search class={`search ${narrow ? "over" : ""}`}>
      <Icon name="search" />
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${active.value}` : undefined}
        aria-label={label}
        placeholder={label}
        value={query.value}
        onFocus={() => {
          wantPinyin();
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          open.value = true;
          active.value = 0;
        }}
        onKeyDown={press}
      />
      {narrow ? (
        <button type="button" class="icon-button" aria-label={say({ zh: "关闭", en: "Close" })} onClick={leave}>
          <Icon name="close" />
        </button>
      ) : (
        <span class="search-key">/</span>
      )}
      {open.value && query.value.trim() !== "" && (
        <div class="search-list">
          <div id={`${id}-list`} role="listbox" aria-label={label}>
            {groups.map((group) => (
              <div key={group.kind} role="group" aria-label={say(GROUPS[group.kind])}>
                <div class="search-group meta" aria-hidden="true">
                  {say(GROUPS[group.kind])}
                </div>
                {group.found.map((found) => {
                  index += 1;
                  const at = index;
                  return (
                    <div
                      key={found.id}
                      id={`${id}-${at}`}
                      role="option"
                      tabIndex={-1}
                      class="search-option"
                      aria-selected={at === active.value}
                      onPointerMove={() => {
                        active.value = at;
                      }}
                      onPointerDown={(event) => {
                        event.preventDefault();
                        take(found, event.shiftKey);
                      }}
                    >
                      <span class="cut">{found.name}</span>
                      <span class="meta cut">{found.note}</span>
                    </div>
                  );
                })}
                {group.more > 0 && (
                  <div class="search-more meta">{say({ zh: `另有${group.more}个`, en: `${group.more} more` })}</div>
                )}
              </div>
            ))}
          </div>
          {options.length === 0 && (
            <p class="search-none">
              {say({
                zh: `没有找到“${query.value}”。可试简称、拼音首字母或代码。`,
                en: `Nothing found for “${query.value}”. Try a short name or a code.`,
              })}
            </p>
          )}
        </div>
      )}
      <span class="aloud" role="status">
        {open.value &&
          query.value.trim() !== "" &&
          say({ zh: `${total}个结果`, en: total === 1 ? "1 result" : `${total} results` })}
      </span>
    </search>
  );
}
