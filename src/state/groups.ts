import { computed, signal } from "@preact/signals";
import { groupFrom } from "../core/compare/members.ts";
import type { Group } from "../core/regions/region.ts";
import { shown } from "./chain.ts";
import { notify } from "./notices.ts";

const KEY = "atlas-groups";

function stored(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? saved.filter((one): one is string => typeof one === "string").slice(0, 50) : [];
  } catch {
    return [];
  }
}

/** Selections a person saved, as codes joined by `+`. */
const saved = signal<readonly string[]>(stored());

function keep(refs: readonly string[]): void {
  saved.value = refs;
  try {
    localStorage.setItem(KEY, JSON.stringify(refs));
  } catch {
    // A browser may refuse storage; the groups still hold for this page.
  }
}

/** All groups there are: the package's, then those saved that the package knows. */
export const groups = computed<readonly Group[]>(() => [
  ...shown.value.groups,
  ...saved.value.flatMap((ref) => groupFrom(shown.value, ref) ?? []),
]);

/** Saves a selection as a group to compare with others. */
export function saveGroup(codes: readonly string[]): void {
  const ref = [...codes].sort().join("+");
  if (saved.peek().includes(ref)) return;
  const before = saved.peek();
  keep([...before, ref]);
  notify(
    {
      zh: `已存为分组，可在“对比”中选用（${codes.length}个）。`,
      en: `Saved as a group of ${codes.length}; choose it under Compare.`,
    },
    { action: { label: { zh: "撤销", en: "Undo" }, run: () => keep(before) } },
  );
}

/** Forgets a saved group. */
export function dropGroup(ref: string): void {
  keep(saved.peek().filter((one) => one !== ref));
}

/** Whether a group was saved by the person, not declared by the package. */
export function isSaved(group: Group): boolean {
  return saved.value.includes(group.id);
}
