import { computed, signal } from "@preact/signals";
import { cleanView, decodeView, encodeView } from "../core/project/link.ts";
import type { View } from "../core/project/view.ts";
import { atlas } from "./atlas.ts";

/** The query of the address: the one owner of what is shown. */
const query = signal(location.search);

addEventListener("popstate", () => {
  query.value = location.search;
});

const decoded = computed(() => decodeView(query.value));
const cleaned = computed(() => {
  const { view, damaged } = decoded.value;
  if (!atlas.value) return { view, damaged };
  const clean = cleanView(view, atlas.value);
  return { view: clean.view, damaged: damaged || clean.damaged };
});

/** What is shown, free of anything the package does not know. */
export const view = computed<View>(() => cleaned.value.view);

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
  history[options.replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${search}${location.hash}`);
  query.value = search;
}

/** The link that shows a view, absolute. */
export function linkTo(shown: View): string {
  const search = encodeView(shown);
  return `${location.origin}${location.pathname}${search ? `?${search}` : ""}`;
}

/** The package the address asks for; read before there is an atlas. */
export function packageAsked(): string | null {
  return decodeView(query.peek()).view.package;
}
