import { go, view } from "./address.ts";
import { shown } from "./chain.ts";
import { fitTo, mapView, tool } from "./map.ts";
import { dialog, searching } from "./panels.ts";
import { showLevel } from "./selection.ts";
import { settings } from "./settings.ts";
import { hold, stepPeriod } from "./steps.ts";

/** Whether a key pressed there means text. */
export function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button)$/.test(target.type)))
  );
}

function focusSearch(): void {
  searching.value = true;
  requestAnimationFrame(() => document.getElementById("search")?.focus());
}

/** Does what a key of one letter stands for; false where it stands for nothing. `held` is a key that repeats. */
function run(key: string, held: boolean): boolean {
  const levels = shown.peek().regions.levels.filter((one) => one.shown);
  const level = /^[1-9]$/.test(key) ? levels[Number(key) - 1] : undefined;
  if (level) showLevel(level.id);
  else if (key === "[") (held ? hold : stepPeriod)(-1);
  else if (key === "]") (held ? hold : stepPeriod)(1);
  else if (key === "v") tool.value = "pick";
  else if (key === "b") tool.value = "box";
  else if (key === "l") tool.value = "lasso";
  else if (key === "+" || key === "=") mapView.peek()?.zoomBy(1);
  else if (key === "-") mapView.peek()?.zoomBy(-1);
  else if (key === "0") fitTo([]);
  else if (key === "p") void import("./slides.ts").then(({ play }) => play());
  else if (key === "?") dialog.value = "keys";
  else if (key === "/") focusSearch();
  else return false;
  return true;
}

/** Listens to the keys that work anywhere on the page; called once by `main`. */
export function listenToKeys(target: EventTarget): void {
  target.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    if (event.key === "Escape" && tool.peek() === "put") {
      tool.value = "pick";
      return;
    }
    if (event.key === "Escape" && dialog.peek() === null && view.peek().highlight.length > 0) {
      go({ highlight: [] }, { replace: true });
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      focusSearch();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialog.peek() !== null) return;
    if (!settings.peek().singleKeys && event.key !== "?") return;
    if (run(event.key.toLowerCase(), event.repeat)) event.preventDefault();
  });
}
