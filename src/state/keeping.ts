import { batch, effect, signal, untracked } from "@preact/signals";
import type { ProjectDocument } from "../core/project/document.ts";
import { begin, type Journal } from "../core/project/journal.ts";
import { VERSION } from "../core/project/migrate.ts";
import { EMPTY_PROJECT, type Project, tallyOf } from "../core/project/project.ts";
import { sizeOfProject } from "../core/project/size.ts";
import {
  beginNumbering,
  type Numbering,
  Overtaken,
  type ProjectStore,
  packJournal,
  unpackJournal,
} from "../core/project/stored.ts";
import type { Text } from "../core/words/text.ts";
import { packageAsked } from "./address.ts";
import { holdPackage } from "./holding.ts";
import { longWork } from "./longwork.ts";
import { notify } from "./notices.ts";
import { copyTitle, fresh, newId, type OpenProject, opened, retitle } from "./openproject.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { journal, trial } from "./project.ts";
import { readyingShapes } from "./ready.ts";
import { lastProject, rememberProject } from "./remembered.ts";
import { saveProject } from "./savefile.ts";
import { listenToUndo } from "./undokeys.ts";

/** Milliseconds between writings: a change after a rest is written at once, those that follow it go together. */
const APART = 500;

/** Milliseconds without a change until a project is pictured. */
const REST = 2000;

/** What is taken of a document that is opened. */
type OpenedDocument = Pick<ProjectDocument, "title" | "rest" | "project"> & { readonly created?: string };

const EMPTY: OpenedDocument = { title: "", rest: {}, project: EMPTY_PROJECT };

/** How the project that is open stands in the store. */
interface Kept {
  revision: number;
  numbering: Numbering;
  /** What was last written; `null` where nothing was, and it has to be. */
  written: { readonly journal: Journal<Project, Text>; readonly told: OpenProject } | null;
}

/** Whether the last writing failed, so that changes stand in this window alone. */
export const failing = signal(false);

/** Counts up with everything that is written, here or in another window. */
export const writings = signal(0);

let kept: Kept = { ...unwritten(), written: begun() ? null : { journal: journal.peek(), told: opened.peek() } };
let following: string | null | undefined;
let coming: Promise<void> = Promise.resolve();
let queue: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;
let painting: ReturnType<typeof setTimeout> | undefined;
let last = Number.NEGATIVE_INFINITY;
let handed: OpenedDocument | null = null;
let store: Promise<ProjectStore> | null = null;

function unwritten(): Kept {
  return { revision: 0, numbering: beginNumbering(), written: null };
}

/** Where projects are kept. */
export function projectStore(): Promise<ProjectStore> {
  store ??= ports()
    .projects()
    .then((found) => {
      found.watch(hear);
      return found;
    })
    .catch((error) => {
      store = null;
      throw error;
    });
  return store;
}

/** Puts a project in the place of the one that is open, which has been written by then. */
function put(told: OpenProject, next: Journal<Project, Text>, how: Kept): void {
  batch(() => {
    kept = how;
    trial.value = null;
    opened.value = told;
    journal.value = next;
  });
}

/** Writes what has changed, at once; resolves when it is written or has failed. */
export function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const [mine, now] = [kept, { journal: journal.peek(), told: opened.peek() }];
  queue = queue.then(() => write(mine, now));
  return queue;
}

function isWritten({ written }: Kept, now: { journal: Journal<Project, Text>; told: OpenProject }): boolean {
  return written !== null && written.journal === now.journal && written.told === now.told;
}

async function write(mine: Kept, now: { journal: Journal<Project, Text>; told: OpenProject }): Promise<void> {
  if (isWritten(mine, now)) return;
  last = performance.now();
  const { present } = now.journal;
  try {
    const found = await projectStore();
    const packed = packJournal(now.journal, mine.numbering);
    const entry = {
      ...now.told,
      version: VERSION,
      changed: new Date().toISOString(),
      journal: packed.journal,
      revision: mine.revision,
      ...tallyOf(present),
      bytes: sizeOfProject(present),
    };
    mine.revision = await found.write(entry, packed.parts);
    mine.written = now;
    failing.value = false;
    rememberProject(now.told.package, now.told.id);
    writings.value = writings.peek() + 1;
    paintLater();
  } catch (error) {
    // What was numbered did not arrive.
    mine.numbering = beginNumbering();
    if (error instanceof Overtaken) await goOnAsCopy(mine, now);
    else tellFailure();
  }
}

/** Takes a picture for the list once changes have rested, whether or not the list is ever open meanwhile. */
function paintLater(): void {
  clearTimeout(painting);
  painting = setTimeout(async () => {
    const [{ paintOpen }, found] = await Promise.all([import("./painting.ts"), projectStore()]);
    await paintOpen(found);
  }, REST);
}

/** Keeps what stands here beside what another window wrote, so that neither is lost. */
async function goOnAsCopy(mine: Kept, now: { journal: Journal<Project, Text>; told: OpenProject }): Promise<void> {
  const other = now.told.id;
  const told = { ...now.told, id: newId(), title: copyTitle(now.told.title) };
  mine.revision = 0;
  mine.written = null;
  if (kept === mine) opened.value = told;
  await write(mine, { journal: now.journal, told });
  if (failing.peek()) return;
  const found = await (await projectStore()).read(other).catch(() => undefined);
  if (found === null) {
    if (kept === mine) retitle(now.told.title);
    notify(
      {
        zh: "另一个窗口已删除这个项目，这里的内容已另存为新项目。",
        en: "Another window has deleted this project. What you have here is kept as a new one.",
      },
      { error: true },
    );
    return;
  }
  notify(
    {
      zh: "另一个窗口已经修改了这个项目，这里的修改已另存为副本。",
      en: "Another window has changed this project. What you changed here is kept as a copy.",
    },
    { error: true, action: { label: { zh: "改用另一窗口的版本", en: "Use the other version" }, run: load(other) } },
  );
}

/** Hears that another window wrote a project. */
function hear(id: string, revision: number): void {
  writings.value = writings.peek() + 1;
  if (id !== opened.peek().id || revision <= kept.revision || isDirty()) return;
  notify(
    {
      zh: "另一个窗口已经修改了这个项目。在这里继续修改会另存为副本。",
      en: "Another window has changed this project. What you change here will be kept as a copy.",
    },
    { error: true, action: { label: { zh: "载入最新版本", en: "Load the latest" }, run: load(id) } },
  );
}

function tellFailure(): void {
  if (failing.peek()) return;
  failing.value = true;
  notify(
    {
      zh: "浏览器没能保存修改，可能是空间不足或禁用了存储。可以继续工作，但请保存项目文件。",
      en: "The browser could not keep your changes: its storage is full or refused. You can go on, but save a project file.",
    },
    { error: true, action: { label: { zh: "保存项目文件", en: "Save a file" }, run: () => void saveProject() } },
  );
}

function isDirty(): boolean {
  return !isWritten(kept, { journal: journal.peek(), told: opened.peek() });
}

const load = (id: string) => () => void openStored(id);

const OPENING: Text = { zh: "正在打开项目…", en: "Opening the project…" };

const READING = {
  text: OPENING,
  failed: {
    zh: "这个项目读不出来，没有打开；它可能由更新的版本保存，或已被删除。",
    en: "The project cannot be read and was not opened: a later release may have saved it, or it was deleted.",
  },
};

const GETTING_READY = { text: OPENING, failed: { zh: "项目未能打开。", en: "The project could not be opened." } };

/**
 * Opens a project of the store in place of the one on show; where it cannot be read says so, leaves both and gives false, as
 * it does where it was given up.
 */
export async function openStored(id: string): Promise<boolean> {
  await flush();
  const before = journal.peek();
  const found = await longWork(READING, async (asking) => {
    const stored = await (await projectStore()).read(id);
    if (!stored) throw new RangeError(`no project ${id}`);
    asking.signal?.throwIfAborted();
    const read = unpackJournal(stored.entry, stored.parts);
    await readyingShapes(read.journal.present.shapes)?.(asking);
    return { ...read, entry: stored.entry };
  });
  if (!found) return false;
  // Whoever has worked on in the meantime keeps that.
  if (journal.peek() !== before) return true;
  const { title, package: address, created, rest, revision } = found.entry;
  const told = { id, title, package: address, created, rest };
  put(told, found.journal, { revision, numbering: found.numbering, written: { journal: found.journal, told } });
  rememberProject(address, id);
  return true;
}

/**
 * Opens a project that is in no store yet, such as one of a file or an empty one, in place of the one on show; false where
 * that was given up.
 */
export async function openDocument(document: OpenedDocument): Promise<boolean> {
  await flush();
  const { project, ...from } = document;
  const work = readyingShapes(project.shapes);
  if (work && !(await longWork(GETTING_READY, (asking) => work(asking).then(() => true)))) return false;
  const told = { ...fresh(packageAsked.peek()), ...from };
  const next = begin<Project, Text>(project);
  const empty = document === EMPTY;
  put(told, next, { ...unwritten(), written: empty ? { journal: next, told } : null });
  if (empty) rememberProject(told.package, "");
  return true;
}

/** Begins a project with nothing in it. */
export async function openEmpty(): Promise<void> {
  await openDocument(EMPTY);
}

/** Hands over a project to be opened once its package is on show. */
export function handOver(document: OpenedDocument): void {
  handed = document;
}

/** Opens what was last worked on with the package on show, unless that is open already. */
export function follow(): Promise<void> {
  const asked = packageAsked.peek();
  if (asked !== following) {
    const fresh = following === undefined && (begun() || !lastProject(asked));
    following = asked;
    holdPackage(asked);
    coming = fresh ? Promise.resolve() : arrive(asked);
    // Listens to other windows from now on, and is at hand when the page goes.
    projectStore().catch(() => undefined);
  }
  return coming;
}

/** Whether changes were made before anything was kept. */
function begun(): boolean {
  const { past, future } = journal.peek();
  return past.length + future.length > 0;
}

async function arrive(address: string | null): Promise<void> {
  const [document, last] = [handed, lastProject(address)];
  handed = null;
  if (document && (await openDocument(document))) return;
  if (document || !last || !(await openStored(last))) return openEmpty();
  if (!begun()) return;
  notify(
    { zh: "已恢复上次的修改。", en: "Your last changes are back." },
    {
      action: {
        label: { zh: "查看", en: "Show" },
        run: () => {
          dialog.value = "project";
        },
      },
    },
  );
}

effect(() => {
  packageAsked.value;
  untracked(() => void follow());
});

effect(() => {
  journal.value;
  opened.value;
  if (isDirty()) timer ??= setTimeout(flush, Math.max(0, last + APART - performance.now()));
});

// The last second is written when the page goes.
addEventListener("pagehide", () => void flush());
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void flush();
});
listenToUndo();
