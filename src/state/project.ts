import { computed, effect, signal } from "@preact/signals";
import { type Import, withImports } from "../core/clinic/imported.ts";
import type { BroughtShapes } from "../core/outlines/brought.ts";
import { begin, type Journal, record, redo, travel, undo } from "../core/project/journal.ts";
import { EMPTY_PROJECT, type Project } from "../core/project/project.ts";
import type { Text } from "../core/words/text.ts";
import { addition } from "./atlas.ts";
import { longWork } from "./longwork.ts";
import { notify } from "./notices.ts";
import { previewing } from "./panels.ts";
import { readyingShapes } from "./ready.ts";
import { shapesOver } from "./shapesover.ts";

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
  addition.value = none ? null : (read) => withImports(shapesOver(read, shapes), imports);
});

/** Changes the project, as one named step that can be undone. */
export function change(name: Text, next: Project): void {
  journal.value = record(journal.peek(), name, next);
}

const TOLD = {
  text: { zh: "正在准备地图…", en: "Preparing the map…" },
  failed: { zh: "地图未能准备好。", en: "The map could not be prepared." },
};

/** Goes to another state of the project once the map is ready for it; false where that was given up. */
async function goTo(next: Journal<Project, Text>): Promise<boolean> {
  const before = journal.peek();
  const getReady = readyingShapes(next.present.shapes);
  if (getReady) {
    const done = await longWork(TOLD, async (asking) => {
      await getReady(asking);
      return true;
    });
    if (!done || journal.peek() !== before) return false;
  }
  journal.value = next;
  return true;
}

/** Takes the last change back and says which it was. */
export async function undoChange(): Promise<void> {
  const [name] = changes.peek();
  if (!name || !(await goTo(undo(journal.peek())))) return;
  notify(
    { zh: `已撤销：${name.zh}`, en: `Undone: ${name.en}` },
    { action: { label: { zh: "重做", en: "Redo" }, run: () => void redoChange() } },
  );
}

/** Does the change again that was undone last. */
export async function redoChange(): Promise<void> {
  const [name] = undone.peek();
  if (!name || !(await goTo(redo(journal.peek())))) return;
  notify(
    { zh: `已重做：${name.zh}`, en: `Redone: ${name.en}` },
    { action: { label: { zh: "撤销", en: "Undo" }, run: () => void undoChange() } },
  );
}

/** Goes so many changes back (negative) or forth. */
export async function goThrough(by: number): Promise<void> {
  await goTo(travel(journal.peek(), by));
}
