import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { cleanView, decodeView, encodeView } from "../core/project/link.ts";
import { DEFAULT_VIEW, type View } from "../core/project/view.ts";
import { atlas } from "./atlas.ts";
import { forget, push, replace } from "./history.ts";

/** The query of the address: the one owner of what is shown. */
const query = signal(location.search);

addEventListener("popstate", () => {
  forget();
  query.value = location.search;
});

const decoded = computed(() => decodeView(query.value));
const cleaned = computed(() => {
  const { view, damaged } = decoded.value;
  if (!atlas.value) return { view, damaged };
  const clean = cleanView(view, atlas.value);
  return { view: clean.view, damaged: damaged || clean.damaged };
});

const KEYS = Object.keys(DEFAULT_VIEW) as (keyof View)[];

let before = DEFAULT_VIEW;

/** The view, in which a part that did not change is the very object it was before. */
const whole = computed<View>(() => {
  const now = cleaned.value.view;
  const kept = KEYS.filter((key) => JSON.stringify(before[key]) === JSON.stringify(now[key]));
  before = { ...now, ...Object.fromEntries(kept.map((key) => [key, before[key]])) };
  return before;
});

/** An object whose parts are read one by one, so that who reads one follows that one alone. */
function partsOf(source: ReadonlySignal<View>): View {
  const parts = KEYS.map((key) => {
    const part = computed(() => source.value[key]);
    return [key, { enumerable: true, get: () => part.value }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(parts)) as View;
}

/**
 * What is shown, free of anything the package does not know. `value` is live: each of its parts is followed on its own,
 * so that a step of the period disturbs nobody who asks for the tab. `peek()` gives a copy to keep.
 */
export const view: { readonly value: View; peek(): View } = { value: partsOf(whole), peek: () => whole.peek() };

/** Whether the address held something that could not be shown. */
export const damaged = computed(() => cleaned.value.damaged);

/**
 * Changes what is shown. A change adds a step to the history, unless `replace` says that it belongs to the step before,
 * as dragging a slider does.
 */
export function go(change: Partial<View>, options: { replace?: boolean } = {}): void {
  const next = encodeView({ ...view.peek(), ...change });
  const search = next ? `?${next}` : "";
  if (search === query.peek()) return;
  (options.replace ? replace : push)(search);
  query.value = search;
}

/** The link that shows a view, absolute. */
export function linkTo(shown: View): string {
  const search = encodeView(shown);
  return `${location.origin}${location.pathname}${search ? `?${search}` : ""}`;
}

/** The package the address asks for; known before there is an atlas. */
export const packageAsked = computed(() => decoded.value.view.package);
