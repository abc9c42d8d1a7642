import { signal } from "@preact/signals";
import { projectTitle } from "../core/project/document.ts";
import { withoutImport, withoutShapes } from "../core/project/project.ts";
import type { ListedProject, Part } from "../core/project/stored.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { go, packageAsked, view } from "./address.ts";
import { flush, openEmpty, openStored, projectStore } from "./keeping.ts";
import { dropLeft, leave } from "./leaving.ts";
import { notify, whenGone } from "./notices.ts";
import { copyTitle, newId, opened, retitle, UNTITLED } from "./openproject.ts";
import { paintOpen } from "./painting.ts";
import { dialog } from "./panels.ts";
import { change, project } from "./project.ts";
import { lastProject, rememberProject } from "./remembered.ts";
import { say } from "./settings.ts";

/** All projects this browser keeps, the one changed last first; `null` before they were read, "none" where it keeps none. */
export const shelf = signal<readonly ListedProject[] | "refused" | null>(null);

/** Reads the list of projects anew. */
export async function readShelf(): Promise<void> {
  try {
    const all = await (await projectStore()).list();
    shelf.value = [...all].sort((a, b) => (a.changed < b.changed ? 1 : -1));
  } catch {
    shelf.value = "refused";
  }
}

/** Pictures the project that is open for the list, and lets go of what deletions left behind. */
export async function beginShelf(): Promise<void> {
  await flush();
  await projectStore().then(paintOpen, () => undefined);
  await readShelf();
  await dropLeft();
}

/** Says that a project could not be changed, since it was read. */
async function trying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    notify(
      {
        zh: "未能完成：这个项目已在另一个窗口修改，或浏览器空间不足。",
        en: "That did not work: another window has changed the project, or the browser has no room left.",
      },
      { error: true },
    );
  }
  await readShelf();
}

/** What a project of the list is called. */
export function nameOf({ title }: Pick<ListedProject, "title">): string {
  return title || say(UNTITLED);
}

/** Opens a project of the list, with its package; the dialog makes way for the map. */
export async function openListed(entry: ListedProject): Promise<void> {
  const { id, package: address } = entry;
  dialog.value = null;
  if (address === packageAsked.peek()) {
    if (!(await openStored(id))) return;
    const name = nameOf(entry);
    notify({ zh: `已打开项目“${name}”。`, en: `Project “${name}” is open.` });
    return;
  }
  rememberProject(address, id);
  const { lang, theme } = view.peek();
  go({ ...DEFAULT_VIEW, package: address, lang, theme });
}

/** Gives a project another title. */
export async function renameListed(entry: ListedProject, text: string): Promise<void> {
  const title = projectTitle(text);
  if (entry.id === opened.peek().id) {
    retitle(title);
    await flush();
    await readShelf();
    return;
  }
  const { picture: _, ...kept } = entry;
  await trying(async () => {
    await (await projectStore()).write({ ...kept, title, changed: new Date().toISOString() }, new Map());
  });
}

/** Puts a project into the store under an id of its own. */
async function putAnew(entry: ListedProject, parts: ReadonlyMap<number, Part>, title: string): Promise<string> {
  const { picture, ...kept } = entry;
  const id = newId();
  const store = await projectStore();
  await store.write({ ...kept, id, title, revision: 0 }, parts);
  if (picture) await store.paint(id, picture);
  return id;
}

/** Makes a copy of a project. */
export function duplicateListed(entry: ListedProject): Promise<void> {
  return trying(async () => {
    await flush();
    const found = await (await projectStore()).read(entry.id);
    if (!found) throw new RangeError(entry.id);
    await putAnew({ ...found.entry, picture: entry.picture }, found.parts, copyTitle(found.entry.title));
  });
}

/** Deletes a project; the notice offers to bring it back. */
export function deleteListed(entry: ListedProject): Promise<void> {
  return trying(async () => {
    await flush();
    const store = await projectStore();
    const found = await store.read(entry.id);
    if (!found) return;
    const open = entry.id === opened.peek().id;
    await store.remove(found.entry);
    if (lastProject(entry.package) === entry.id) rememberProject(entry.package, "");
    if (open) await openEmpty();
    const leaving = leave(entry.package);
    const restore = async () => {
      leaving.back();
      const id = await putAnew({ ...found.entry, picture: entry.picture }, found.parts, found.entry.title);
      if (open) await openStored(id);
    };
    notify(
      { zh: `已删除项目“${nameOf(entry)}”。`, en: `Project “${nameOf(entry)}” deleted.` },
      { action: { label: { zh: "撤销", en: "Undo" }, run: () => void trying(restore) } },
    );
    whenGone(() => {
      leaving.last();
      void dropLeft();
    });
  });
}

/** Begins an empty project; the one before stays in the list. */
export async function beginProject(): Promise<void> {
  await openEmpty();
  await readShelf();
}

/** Takes boundaries or positions out of the project, as a step that can be undone. */
export function removeShapes(id: string): void {
  const gone = project.peek().shapes.find((one) => one.id === id);
  if (!gone) return;
  change(
    { zh: `移除${gone.file}的边界或位置`, en: `remove the boundaries or positions of ${gone.file}` },
    withoutShapes(project.peek(), id),
  );
}

/** Takes an import out of the project, as a step that can be undone. */
export function removeImport(id: string): void {
  const gone = project.peek().imports.find((one) => one.id === id);
  if (!gone) return;
  change({ zh: `移除${gone.file}的数值`, en: `remove the values of ${gone.file}` }, withoutImport(project.peek(), id));
}
