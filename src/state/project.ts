import { computed, effect, signal } from "@preact/signals";
import { type Import, withImports } from "../core/clinic/imported.ts";
import { begin, type Journal, record, redo, travel, undo } from "../core/project/journal.ts";
import { EMPTY_PROJECT, type Project } from "../core/project/project.ts";
import type { Text } from "../core/words/text.ts";
import { addition } from "./atlas.ts";
import { notify } from "./notices.ts";
import { previewing } from "./panels.ts";

/** The project with all its changes; set as a whole only by what opens another project. */
export const journal = signal<Journal<Project, Text>>(begin(EMPTY_PROJECT));

/** An import that is looked at before it is decided on. */
export const trial = signal<Import | null>(null);

/** The project as it stands. */
export const project = computed(() => journal.value.present);

/** Names of the changes made, the last first. */
export const changes = computed(() => journal.value.past.map(({ name }) => name).reverse());

/** Names of the changes that were undone, the next to be done again first. */
export const undone = computed(() => journal.value.future.map(({ name }) => name));

effect(() => {
  previewing.value = trial.value !== null;
});

effect(() => {
  const { imports } = project.value;
  const all = trial.value ? [...imports, trial.value] : imports;
  addition.value = all.length === 0 ? null : (read) => withImports(read, all);
});

/** Changes the project, as one named step that can be undone. */
export function change(name: Text, next: Project): void {
  journal.value = record(journal.peek(), name, next);
}

/** Takes the last change back and says which it was. */
export function undoChange(): void {
  const [name] = changes.peek();
  if (!name) return;
  journal.value = undo(journal.peek());
  notify(
    { zh: `已撤销：${name.zh}`, en: `Undone: ${name.en}` },
    { action: { label: { zh: "重做", en: "Redo" }, run: redoChange } },
  );
}

/** Does the change again that was undone last. */
export function redoChange(): void {
  const [name] = undone.peek();
  if (!name) return;
  journal.value = redo(journal.peek());
  notify(
    { zh: `已重做：${name.zh}`, en: `Redone: ${name.en}` },
    { action: { label: { zh: "撤销", en: "Undo" }, run: undoChange } },
  );
}

/** Goes so many changes back (negative) or forth. */
export function goThrough(by: number): void {
  journal.value = travel(journal.peek(), by);
}
