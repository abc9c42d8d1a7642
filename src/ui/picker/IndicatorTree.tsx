import { computed, signal, useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Indicator } from "../../core/indicators/definition.ts";
import { unitOf } from "../../core/words/number.ts";
import { view } from "../../state/address.ts";
import { indicator, level, shown } from "../../state/chain.ts";
import { showIndicator } from "../../state/indicator.ts";
import { lang, say } from "../../state/settings.ts";
import { stated } from "../../state/stated.ts";
import { whole } from "../../state/whole.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";
import { afterRest, closeNote, noted, openNote } from "./note.ts";
import "./picker.css";

const filter = signal("");

const IndicatorNote = lazy(async () => (await import("./IndicatorNote.tsx")).IndicatorNote);

/** Themes of more indicators than this start folded. */
const LONG = 12;

/** Themes the reader folded or unfolded, against how they start. */
const turned = signal<ReadonlySet<string>>(new Set());

function isOpen(theme: string): boolean {
  if (filter.value !== "") return true;
  const long = stated.value.indicators.filter((one) => one.theme === theme).length > LONG;
  const starts = !long || indicator.value.theme === theme;
  return starts !== turned.value.has(theme);
}

const themes = computed(() => {
  const wanted = filter.value.trim().toLowerCase();
  return shown.value.themes
    .map((theme) => ({
      theme,
      indicators: stated.value.indicators.filter(
        (one) =>
          one.theme === theme.id &&
          (wanted === "" ||
            one.name.zh.toLowerCase().includes(wanted) ||
            one.name.en.toLowerCase().includes(wanted) ||
            theme.name.zh.includes(wanted)),
      ),
    }))
    .filter((one) => one.indicators.length > 0);
});

function fold(theme: string): void {
  const next = new Set(turned.value);
  if (!next.delete(theme)) next.add(theme);
  turned.value = next;
}

/** Names the levels an indicator is limited to, where the one on show is not among them. */
function limitOf(one: Indicator): string | null {
  if (one.levels.includes(level.value)) return null;
  const levels = shown.value.regions.levels.filter((other) => other.shown && one.levels.includes(other.id));
  if (levels.length === 0) return say({ zh: `仅${whole.value.zh}`, en: `${whole.value.en.toLowerCase()} only` });
  return lang.value === "zh"
    ? `仅${levels.map((other) => other.name.zh).join("、")}级`
    : `${levels.map((other) => other.noun.one).join(", ")} only`;
}

/** Opens the note of an indicator, by a rest of the pointer, a click or the focus. */
function NoteButton({ indicator }: { indicator: Indicator }) {
  const described = useComputed(() => (noted.value?.indicator === indicator ? "indicator-note" : undefined));
  return (
    <button
      type="button"
      class="note-button"
      tabIndex={-1}
      aria-describedby={described}
      aria-label={say({ zh: `${indicator.name.zh}：说明`, en: `About: ${indicator.name.en}` })}
      onClick={(event) => openNote(indicator, event.currentTarget)}
      onFocus={(event) => openNote(indicator, event.currentTarget)}
      onBlur={closeNote}
      onPointerEnter={({ currentTarget }) => afterRest(() => openNote(indicator, currentTarget))}
      onPointerLeave={() => afterRest(closeNote)}
    >
      <Icon name="info" size={14} />
    </button>
  );
}

/** The note that is open, if any. */
function Note() {
  const open = noted.value;
  return open && <IndicatorNote key={open.indicator.id} {...open} />;
}

/** All indicators by theme, as a tree the keyboard can walk. */
export function IndicatorTree() {
  const tree = useRef<HTMLDivElement>(null);
  const current = view.value.goal === null ? indicator.value.id : null;
  const listed = themes.value.some(
    ({ theme, indicators }) => isOpen(theme.id) && indicators.some((one) => one.id === current),
  );

  const settled = useRef(false);

  // At first amid what is around it, later by as little as brings it into sight.
  useEffect(() => {
    const block = settled.current ? "nearest" : "center";
    tree.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block });
    settled.current = true;
  }, [current]);

  function walk(event: KeyboardEvent): void {
    const note = document.activeElement;
    if (note?.classList.contains("note-button")) {
      if (event.key !== "ArrowLeft" && event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      note.parentElement?.querySelector<HTMLElement>("[role=treeitem]")?.focus();
      return;
    }
    const items = [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const here = items[at];
    if (!here) return;
    const theme = here.dataset.theme;
    let next: HTMLElement | undefined;
    if (event.key === "ArrowDown") next = items[at + 1];
    else if (event.key === "ArrowUp") next = items[at - 1];
    else if (event.key === "Home") next = items[0];
    else if (event.key === "End") next = items.at(-1);
    else if (event.key === "ArrowLeft" && theme && here.dataset.branch && isOpen(theme)) fold(theme);
    else if (event.key === "ArrowLeft") next = items.slice(0, at).findLast((item) => item.dataset.branch);
    else if (event.key === "ArrowRight" && theme && here.dataset.branch && !isOpen(theme)) fold(theme);
    else if (event.key === "ArrowRight" && here.dataset.branch) next = items[at + 1];
    else if (event.key === "ArrowRight") next = here.parentElement?.querySelector<HTMLElement>(".note-button") ?? here;
    else if (event.key === "Enter" || event.key === " ") here.click();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const typed = event.key.toLowerCase();
      next = [...items.slice(at + 1), ...items.slice(0, at)].find((item) =>
        item.textContent?.trim().toLowerCase().startsWith(typed),
      );
      if (!next) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  }

  return (
    <section class="panel-part indicators">
      <div class="indicators-head">
        <h2 class="heading" id="indicator-heading">
          {say({ zh: "指标", en: "Indicators" })}
        </h2>
        <span class="meta">
          {stated.value.indicators.length}
          {say({ zh: "项", en: "" })}
        </span>
      </div>
      <input
        class="field"
        type="search"
        placeholder={say({ zh: "筛选指标", en: "Filter indicators" })}
        aria-label={say({ zh: "筛选指标", en: "Filter indicators" })}
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value;
        }}
      />
      <div
        ref={tree}
        class={`tree scroll ${lang.value}`}
        role="tree"
        aria-labelledby="indicator-heading"
        onKeyDown={walk}
      >
        {themes.value.map(({ theme, indicators }, index) => (
          <div key={theme.id} role="none">
            <div
              role="treeitem"
              class="branch"
              data-branch="yes"
              data-theme={theme.id}
              aria-expanded={isOpen(theme.id)}
              aria-selected={false}
              tabIndex={!listed && index === 0 ? 0 : -1}
              onClick={() => fold(theme.id)}
              onKeyDown={() => undefined}
            >
              <Icon name={isOpen(theme.id) ? "down" : "right"} size={12} />
              <span class="cut">{say(theme.name)}</span>
              <span class="meta">{indicators.length}</span>
            </div>
            {isOpen(theme.id) && (
              <div role="group">
                {indicators.map((one) => {
                  const limit = limitOf(one);
                  return (
                    <div key={one.id} class="leaf-row" role="none">
                      <div
                        role="treeitem"
                        class={`leaf ${limit ? "away" : ""}`}
                        data-theme={theme.id}
                        aria-selected={one.id === current}
                        tabIndex={one.id === current ? 0 : -1}
                        title={say(one.name)}
                        onClick={() => showIndicator(one)}
                        onKeyDown={() => undefined}
                      >
                        <span class="cut">{say(one.name)}</span>
                        <span class="meta">{limit ?? unitOf(one, lang.value)}</span>
                      </div>
                      <NoteButton indicator={one} />
                    </div>
                  );
                })}
              </div>
            )}
          </div>
        ))}
        {themes.value.length === 0 && <p class="empty">{say({ zh: "没有符合的指标", en: "No matching indicator" })}</p>}
      </div>
      <Note />
    </section>
  );
}
