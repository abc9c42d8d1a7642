import { computed, effect, signal } from "@preact/signals";
import { type Import, withImports } from "../core/clinic/imported.ts";
import { type BroughtShapes, withShapes } from "../core/outlines/brought.ts";
import { begin, type Journal, record, redo, travel, undo } from "../core/project/journal.ts";
import { EMPTY_PROJECT, type Project } from "../core/project/project.ts";
import type { Text } from "../core/words/text.ts";
import { addition } from "./atlas.ts";
import { notify } from "./notices.ts";
import { previewing } from "./panels.ts";

/** The project with all its changes; set as a whole only by what opens another project. */
export const journal = signal<Journal<Project, Text>>(begin(EMPTY_PROJECT));

/** Figures, with positions that came with them, or boundaries that are looked at before it is decided on them. */
export type Trial =
  | { readonly kind: "figures"; readonly made: Import; readonly placed: BroughtShapes | null }
  | { readonly kind: "shapes"; readonly made: BroughtShapes };

/** What is being looked at; `null` for nothing. */
export const trial = signal<Trial | null>(null);

/** A project with what was tried. */
export function withTrial(before: Project, tried: Trial): Project {
  if (tried.kind === "shapes") return { ...before, shapes: [...before.shapes, tried.made] };
  const shapes = tried.placed ? [...before.shapes, tried.placed] : before.shapes;
  return { ...before, imports: [...before.imports, tried.made], shapes };
}

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
  const { imports, shapes } = trial.value ? withTrial(project.value, trial.value) : project.value;
  const none = imports.length === 0 && shapes.length === 0;
  addition.value = none ? null : (read) => withImports(withShapes(read, shapes), imports);
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
