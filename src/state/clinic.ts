import { batch, computed, signal } from "@preact/signals";
import type { JoinChoices } from "../core/clinic/clinic.ts";
import type { Examination } from "../core/clinic/examination.ts";
import type { Plan } from "../core/clinic/plan.ts";
import { usualSheet } from "../core/clinic/usual.ts";
import type { Indicator } from "../core/indicators/definition.ts";
import type { Quality } from "../core/indicators/quality.ts";
import type { ClinicJobs, Drafted } from "../core/jobs/clinic.ts";
import type { Asking, Stage } from "../core/jobs/job.ts";
import type { Place } from "../core/regions/lookup.ts";
import { placesFrom } from "../core/regions/places.ts";
import type { Header } from "../core/table/table.ts";
import type { Reading } from "../core/table/textgrid.ts";
import { failureText } from "../core/words/failure.ts";
import type { Text } from "../core/words/text.ts";
import { atlas } from "./atlas.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { trial } from "./project.ts";

/** The three steps from a file to the map. */
export type ClinicStep = "read" | "match" | "check";

/** A file or its bytes, and those beside it by path. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer> | Blob;
  readonly beside?: ReadonlyMap<string, Blob>;
}

/** A file that is open in the clinic. */
export interface OpenTable {
  readonly file: string;
  /** Gives it once more: bytes are handed over. */
  readonly read: () => Promise<Content>;
  readonly reading: Reading;
  readonly found: ClinicJobs["openTable"]["answer"];
}

export const step = signal<ClinicStep>("read");

/** The file that is open; `null` before any is. */
export const table = signal<OpenTable | null>(null);

/** The sheet that is read, and its header. */
export const sheet = signal(0);
export const header = signal<Header>({ row: 0, height: 1 });

/** Why the last work failed; `null` where it did not. */
export const trouble = signal<Text | null>(null);

/** Whether something is being worked out. */
export const busy = signal(false);

/** Nothing said of the join. */
export const NO_CHOICES: JoinChoices = { decisions: new Map() };

/** What was said of the join. */
export const choices = signal<JoinChoices>(NO_CHOICES);

/** Whether decisions on an earlier file of the same shape are in force. */
export const recalled = signal(false);

/** What became of the rows; `null` before they were matched. */
export const examination = signal<Examination | null>(null);

/** What becomes of the columns. */
export const plan = signal<Plan | null>(null);

/** Indicators made for columns that no indicator of the package fits. */
export const fresh = signal<readonly Indicator[]>([]);

/** Levels whose rows are taken. */
export const levels = signal<ReadonlySet<string>>(new Set());

export const conflict = signal<"first" | "last">("first");
export const quality = signal<Quality>("unverified");

/** What the table would add; `null` before the third step. */
export const drafted = signal<Drafted | null>(null);

/** What the sheet's rows are on a map; `null` for a table of figures. */
export const geo = computed(() => table.value?.found.sheets[sheet.value]?.geo ?? null);

/** All indicators that a column may go to: the package's and those made here. */
export const offered = computed<readonly Indicator[]>(() => [...(atlas.value?.indicators ?? []), ...fresh.value]);

/** All regions, as the join takes them. */
export const places = computed<readonly Place[]>(() => placesFrom(atlas.value?.regions.all ?? []));

/** Work that is being done. */
export interface Doing {
  /** What was begun last, where that is told. */
  readonly stage: Stage | null;
  /** How much is done; `null` where that is not known. */
  readonly done: number | null;
  /** Gives it up. */
  readonly cancel: () => void;
}

/** The work that is being done; `null` where none is. */
export const doing = signal<Doing | null>(null);

/** Tells how far the work is. */
export function tell(done: number): void {
  const now = doing.peek();
  if (now) doing.value = { ...now, done };
}

/** Tells what is begun. */
function enter(stage: Stage): void {
  const now = doing.peek();
  if (now) doing.value = { ...now, stage, done: null };
}

/**
 * Does some work and says where it failed; `null` then, and where it was given up: by the person, or with the file it was
 * about. Where the worker no longer holds that file, since it had to be started anew, none is open.
 */
export async function working<Answer>(work: (asking: Asking) => Promise<Answer>): Promise<Answer | null> {
  const control = new AbortController();
  const mine = () => control.abort();
  busy.value = true;
  trouble.value = null;
  doing.value = { stage: null, done: null, cancel: mine };
  try {
    return await work({ signal: control.signal, onProgress: tell, onStage: enter });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (!control.signal.aborted && name !== "AbortError") trouble.value = failureText(error);
    if (name === "InvalidStateError") table.value = null;
    return null;
  } finally {
    if (doing.peek()?.cancel === mine) doing.value = null;
    busy.value = doing.peek() !== null;
  }
}

/** Asks the latest of a row of questions as such work, so that giving it up cancels the question. */
export function workingOn<Question, Answer>(
  latest: (question: Question | null) => Promise<Answer | null>,
  question: Question,
): Promise<Answer | null> {
  return working(({ signal: given }) => {
    given?.addEventListener("abort", () => void latest(null));
    return latest(question);
  });
}

/** Opens a file in the clinic, from its first step. What is being done with the one before is given up. */
export async function openTable(file: string, read: () => Promise<Content>, reading: Reading = {}): Promise<void> {
  dialog.value = "clinic";
  trial.value = null;
  doing.peek()?.cancel();
  const found = await working(async (asking) => {
    const { bytes, beside } = await read();
    const handOver = bytes instanceof Blob ? [] : [bytes.buffer];
    return (await ports().work())("openTable", { bytes, file, reading, beside }, { ...asking, handOver });
  });
  if (!found) {
    // The worker has let go of the file before.
    table.value = null;
    return;
  }
  batch(() => {
    table.value = { file, read, reading, found };
    step.value = "read";
    choices.value = NO_CHOICES;
    recalled.value = false;
    examination.value = null;
    drafted.value = null;
    fresh.value = [];
    chooseSheet(usualSheet(found.sheets));
  });
}

/** Reads the file once more, with another encoding or separator. */
export async function readAgain(reading: Reading): Promise<void> {
  const open = table.peek();
  if (open) await openTable(open.file, open.read, { ...open.reading, ...reading });
}

/** Takes another sheet, with the header it seems to have. */
export function chooseSheet(at: number): void {
  const found = table.peek()?.found.sheets[at];
  if (!found) return;
  sheet.value = at;
  chooseHeader(found.header);
}

/** Takes another header. What was worked out under the one before is gone, but for decisions on names. */
export function chooseHeader(next: Header): void {
  batch(() => {
    header.value = next;
    const { decisions } = choices.peek();
    choices.value = decisions.size === 0 ? NO_CHOICES : { decisions };
    examination.value = null;
    drafted.value = null;
    plan.value = null;
  });
}
