import { batch, computed, effect, signal } from "@preact/signals";
import type { JoinChoices } from "../core/clinic/clinic.ts";
import type { Examination } from "../core/clinic/examination.ts";
import { choicesFrom, planFrom, type Remembered, shapeOf } from "../core/clinic/memory.ts";
import { carryOver, type Plan, type ValuePlan } from "../core/clinic/plan.ts";
import { type Decisions, decisionKey, type Problem, patternOf } from "../core/clinic/problem.ts";
import type { Reading } from "../core/clinic/sheets.ts";
import { factorBetween } from "../core/clinic/unit.ts";
import { usualSheet } from "../core/clinic/usual.ts";
import type { Indicator } from "../core/indicators/definition.ts";
import type { Quality } from "../core/indicators/quality.ts";
import type { ClinicJobs, Drafted } from "../core/jobs/clinic.ts";
import type { Asking } from "../core/jobs/job.ts";
import { createLatest } from "../core/jobs/latest.ts";
import type { Place } from "../core/regions/lookup.ts";
import { placesFrom } from "../core/regions/places.ts";
import type { Header } from "../core/table/table.ts";
import { failureText } from "../core/words/failure.ts";
import type { Text } from "../core/words/text.ts";
import { atlas, completeAtlas } from "./atlas.ts";
import { memory } from "./memory.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { project, trial } from "./project.ts";
import { settled } from "./trial.ts";

/** The three steps from a file to the map. */
export type ClinicStep = "read" | "match" | "check";

/** The bytes of a file, and of those beside it. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly beside?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A file that is open in the clinic. */
export interface OpenTable {
  readonly file: string;
  /** Reads it once more, since its bytes were handed over. */
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

const NO_CHOICES: JoinChoices = { decisions: new Map() };

/** What was said of the join. */
export const choices = signal<JoinChoices>(NO_CHOICES);

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
const places = computed<readonly Place[]>(() => placesFrom(atlas.value?.regions.all ?? []));

const placeOf = computed(() => new Map(places.value.map((one) => [one.code, one])));

/** The work that is being done: which part of it, where that is known, and how it is given up. */
export const doing = signal<{ readonly done: number | null; readonly cancel: () => void } | null>(null);

/** Tells how far the work is. */
function tell(done: number): void {
  const now = doing.peek();
  if (now) doing.value = { ...now, done };
}

/** Does some work and says where it failed; `null` then, and where the person gave it up. */
export async function working<Answer>(work: (asking: Asking) => Promise<Answer>): Promise<Answer | null> {
  const control = new AbortController();
  const mine = () => control.abort();
  busy.value = true;
  trouble.value = null;
  doing.value = { done: null, cancel: mine };
  try {
    return await work({ signal: control.signal, onProgress: tell });
  } catch (error) {
    if (!control.signal.aborted) trouble.value = failureText(error);
    return null;
  } finally {
    if (doing.peek()?.cancel === mine) doing.value = null;
    busy.value = doing.peek() !== null;
  }
}

/** Opens a file in the clinic, from its first step. */
export async function openTable(file: string, read: () => Promise<Content>, reading: Reading = {}): Promise<void> {
  dialog.value = "clinic";
  trial.value = null;
  const found = await working(async (asking) => {
    const { bytes, beside } = await read();
    const handOver = [bytes, ...(beside?.values() ?? [])].map(({ buffer }) => buffer);
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
    chooseSheet(usualSheet(found.sheets.map(({ rows }) => rows)));
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

const examineLatest = createLatest(async (question: ClinicJobs["examine"]["question"], signal: AbortSignal) =>
  (await ports().work())("examine", question, { signal, onProgress: tell }),
);

/** Whether decisions on an earlier file of the same shape are in force. */
export const recalled = signal(false);

/**
 * Matches the rows under the header and the choices of now. A file that is matched for the first time takes over what was
 * decided on the last one of its shape. The plan of the columns is kept where they stayed the same.
 */
export async function match(): Promise<void> {
  // A table of villages joins nothing while the villages are on their way.
  await completeAtlas();
  const { indicators = [] } = atlas.peek() ?? {};
  const question = {
    sheet: sheet.peek(),
    header: header.peek(),
    places: places.peek(),
    indicators,
    choices: choices.peek(),
  };
  const found = await working(({ signal: given }) => {
    given?.addEventListener("abort", () => void examineLatest(null));
    return examineLatest(question);
  });
  if (!found) return;
  const { answer } = found;
  const before = examination.peek();
  const columns = answer.columns.map(({ column }) => column);
  const same = before?.columns.map(({ column }) => column).join("\n") === columns.join("\n");
  const known = before ? undefined : memory.peek().find(({ shape }) => shape === shapeOf(columns));
  if (known && question.choices === NO_CHOICES) {
    choices.value = choicesFrom(known, columns);
    recalled.value = true;
    await match();
    recallPlan(known);
    return;
  }
  batch(() => {
    examination.value = answer;
    drafted.value = null;
    const planned = plan.peek();
    plan.value = same && planned ? carryOver(planned, answer.plan) : answer.plan;
    if (!same) fresh.value = [];
    const most = [...answer.levels].sort((a, b) => b[1] - a[1])[0]?.[0];
    levels.value = new Set(most === undefined ? [] : [most]);
    step.value = "match";
  });
}

/** Sends the columns where those of the remembered file went. */
function recallPlan(known: Remembered): void {
  const now = plan.peek();
  if (!now) return;
  const units = new Map(offered.peek().map(({ id, unit }) => [id, unit.zh]));
  plan.value = planFrom(known, now, new Set(units.keys()), (unit, id) => factorBetween(unit, units.get(id) ?? "") ?? 1);
}

/** Says something else of the join, and matches again. */
export async function chooseJoin(next: Partial<Omit<JoinChoices, "decisions">>): Promise<void> {
  choices.value = { ...choices.peek(), ...next };
  await match();
}

async function decideAll(more: Decisions): Promise<void> {
  choices.value = { ...choices.peek(), decisions: new Map([...choices.peek().decisions, ...more]) };
  await match();
}

/** Decides on rows that say the same: a code, or `null` to leave them out. */
export async function decide({ text, above, beside }: Problem, code: string | null): Promise<void> {
  await decideAll(new Map([[decisionKey(text, above, beside), code]]));
}

/** The candidate by which others that are written in the same way can be mended; `undefined` where none has a pattern. */
export function exampleFor({ text, candidates }: Problem): string | undefined {
  return candidates.find(({ code }) => {
    const place = placeOf.value.get(code);
    return place !== undefined && patternOf(text, place) !== null;
  })?.code;
}

/** Decides on a problem, and on all others that are written in the same way around the name. */
export async function decideLike(problem: Problem, code: string): Promise<void> {
  const place = placeOf.peek().get(code);
  const pattern = place ? patternOf(problem.text, place) : null;
  if (!place || !pattern) return decide(problem, code);
  const alike = await working(async () => (await ports().work())("alike", { pattern, level: place.level }));
  await decideAll(new Map([...(alike ?? []), [decisionKey(problem.text, problem.above, problem.beside), code]]));
}

/** Takes back what was decided by hand, now or on an earlier file. */
export async function forgetDecisions(): Promise<void> {
  recalled.value = false;
  choices.value = { ...choices.peek(), decisions: new Map() };
  await match();
}

/** Changes what becomes of a column of values. */
export function planColumn(column: string, next: Partial<ValuePlan>): void {
  const now = plan.peek();
  if (!now) return;
  plan.value = { ...now, values: now.values.map((one) => (one.column === column ? { ...one, ...next } : one)) };
}

/** Says which indicator a text of the indicator column means; `null` leaves its rows out. */
export function planNamed(text: string, id: string | null): void {
  const now = plan.peek();
  if (!now) return;
  const named = new Map(now.named);
  if (id === null) named.delete(text);
  else named.set(text, id);
  plan.value = { ...now, named };
}

const draftLatest = createLatest(async (question: ClinicJobs["draft"]["question"], signal: AbortSignal) =>
  (await ports().work())("draft", question, { signal }),
);

/** Works out what the table would add under the plan of now. */
export async function check(): Promise<void> {
  const now = plan.peek();
  if (!now) return;
  const ids = new Set([...now.values.map(({ indicator }) => indicator), ...now.named.values()]);
  const indicators = offered.peek().filter(({ id }) => ids.has(id));
  const known = (atlas.peek()?.observations ?? []).filter(({ indicator }) => ids.has(indicator));
  const options = { levels: levels.peek(), conflict: conflict.peek(), quality: quality.peek(), source: importId() };
  const found = await working(() => draftLatest({ plan: now, indicators, known, options }));
  if (!found) return;
  drafted.value = found.answer;
}

// What was added needs its file no longer.
effect(() => {
  if (settled.value > 0) table.value = null;
});

/** An id for the import, unlike any other. */
export function importId(): string {
  // A package that was saved from a project has sources of that name already.
  const taken = new Set([...(atlas.peek()?.sources.keys() ?? []), ...project.peek().imports.map(({ id }) => id)]);
  const tried = trial.peek()?.made.id;
  for (let n = 1; ; n++) if (`import-${n}` === tried || !taken.has(`import-${n}`)) return `import-${n}`;
}
