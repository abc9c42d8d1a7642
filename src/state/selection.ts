import { computed } from "@preact/signals";
import { carrySelection, descendantsAt } from "../core/regions/hierarchy.ts";
import type { PickMode } from "../core/scene/renderer.ts";
import { go, view } from "./address.ts";
import { level, regions, shown } from "./chain.ts";

/** Selected codes, at any level. */
export const selected = computed<ReadonlySet<string>>(() => new Set(view.value.selection));

/** Selected codes of the level on show. */
export const selectedHere = computed(() =>
  regions.value.filter((region) => selected.value.has(region.code)).map((region) => region.code),
);

/** How many selected regions stand at another level. */
export const elsewhere = computed(() => selected.value.size - selectedHere.value.length);

/** Changes the selection by some codes. */
export function select(codes: readonly string[], mode: PickMode): void {
  const before = view.peek().selection;
  const given = new Set(codes);
  const { region } = view.peek();
  if (mode === "replace") go({ selection: [...given], region: codes.length === 1 ? (codes[0] ?? null) : null });
  else if (mode === "remove")
    go({
      selection: before.filter((code) => !given.has(code)),
      region: region !== null && given.has(region) ? null : region,
    });
  else go({ selection: [...new Set([...before, ...given])] });
}

/** Selects a region, or takes it out where it was selected. */
export function toggle(code: string): void {
  select([code], selected.peek().has(code) ? "remove" : "add");
}

/** Switches the level and takes the selection along. */
export function showLevel(next: string): void {
  const carried = carrySelection(shown.peek().regions, view.peek().selection, next);
  go({ level: next, selection: [...carried.codes, ...carried.elsewhere], highlight: [], goal: null });
}

/** Selects all regions of a level that lie in the regions given, and shows that level. */
export function selectWithin(codes: readonly string[], at: string = level.peek()): void {
  const inside = descendantsAt(shown.peek().regions, codes, at);
  go({ level: at, selection: inside, region: null, highlight: [], ...(at === level.peek() ? {} : { goal: null }) });
}

/** The selection turned round within the level. */
export function invert(): void {
  const now = selected.peek();
  go({
    selection: regions
      .peek()
      .map((region) => region.code)
      .filter((code) => !now.has(code)),
    region: null,
  });
}

/** Selects all regions of the level on show. */
export function selectAll(): void {
  select(
    regions.peek().map((region) => region.code),
    "replace",
  );
}

/** Selects nothing. */
export function clearSelection(): void {
  go({ selection: [], region: null });
}
