import { batch, computed, signal } from "@preact/signals";
import type { JoinChoices } from "../core/clinic/clinic.ts";
import type { Import } from "../core/clinic/imported.ts";
import type { Plan, ValuePlan } from "../core/clinic/plan.ts";
import { type Decisions, decisionKey, type Problem, patternOf } from "../core/clinic/problem.ts";
import type { Reading } from "../core/clinic/sheets.ts";
import type { Indicator } from "../core/indicators/definition.ts";
import type { Quality } from "../core/indicators/quality.ts";
import type { ClinicJobs, Drafted, Examination } from "../core/jobs/clinic.ts";
import { createLatest } from "../core/jobs/latest.ts";
import type { Place } from "../core/regions/lookup.ts";
import type { Header } from "../core/table/table.ts";
import { go, view } from "./address.ts";
import { atlas } from "./atlas.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { change, project, trial, undoChange } from "./project.ts";
import { today } from "./today.ts";

/** The three steps from a file to the map. */
export type ClinicStep = "read" | "match" | "check";

/** A file that is open in the clinic. */
export interface OpenTable {
  readonly file: string;
  readonly bytes: Uint8Array;
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
export const trouble = signal<string | null>(null);

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

/** All indicators that a column may go to: the package's and those made here. */
export const offered = computed<readonly Indicator[]>(() => [...(atlas.value?.indicators ?? []), ...fresh.value]);

/** Regions as the join takes them; the name in Latin letters, which is pinyin, is an alias. */
const places = computed<readonly Place[]>(() =>
  (atlas.value?.regions.all ?? []).map(({ code, name, short, aliases, former, parent, level, nameEn }) => ({
    code,
    name,
    short,
    aliases: nameEn === "" ? aliases : [...aliases, nameEn],
    former,
    parent,
    level,
  })),
);

/** Does some work and says where it failed. */
async function working<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  busy.value = true;
  trouble.value = null;
  try {
    return await work();
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : String(error);
    return null;
  } finally {
    busy.value = false;
  }
}

/** Opens a table file in the clinic, from its first step. */
export async function openTable(file: string, bytes: Uint8Array, reading: Reading = {}): Promise<void> {
  dialog.value = "clinic";
  trial.value = null;
  const found = await working(async () => (await ports().work())("openTable", { bytes, file, reading }));
  if (!found) return;
  batch(() => {
    table.value = { file, bytes, reading, found };
    step.value = "read";
    choices.value = NO_CHOICES;
    examination.value = null;
    drafted.value = null;
    fresh.value = [];
    const largest = found.sheets.reduce((best, one, i) => (one.rows > (found.sheets[best]?.rows ?? 0) ? i : best), 0);
    chooseSheet(largest);
  });
}

/** Reads the file once more, with another encoding or separator. */
export async function readAgain(reading: Reading): Promise<void> {
  const open = table.peek();
  if (open) await openTable(open.file, open.bytes, { ...open.reading, ...reading });
}

/** Takes another sheet, with the header it seems to have. */
export function chooseSheet(at: number): void {
  const found = table.peek()?.found.sheets[at];
  if (!found) return;
  sheet.value = at;
  header.value = found.header;
}

const examineLatest = createLatest(async (question: ClinicJobs["examine"]["question"], signal: AbortSignal) =>
  (await ports().work())("examine", question, { signal }),
);

/** Matches the rows under the header and the choices of now. The plan of the columns is kept where they stayed the same. */
export async function match(): Promise<void> {
  const { indicators = [] } = atlas.peek() ?? {};
  const question = {
    sheet: sheet.peek(),
    header: header.peek(),
    places: places.peek(),
    indicators,
    choices: choices.peek(),
  };
  const found = await working(() => examineLatest(question));
  if (!found) return;
  const { answer } = found;
  const before = examination.peek();
  const same =
    before?.columns.map(({ column }) => column).join("\n") === answer.columns.map((c) => c.column).join("\n");
  batch(() => {
    examination.value = answer;
    if (!same || !plan.peek()) {
      plan.value = answer.plan;
      fresh.value = [];
    }
    const most = [...answer.levels].sort((a, b) => b[1] - a[1])[0]?.[0];
    levels.value = new Set(most === undefined ? [] : [most]);
    step.value = "match";
  });
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

/** Decides on a problem, and on all others that are written in the same way around the name. */
export async function decideLike(problem: Problem, code: string): Promise<void> {
  const place = places.peek().find((one) => one.code === code);
  const pattern = place ? patternOf(problem.text, place) : null;
  if (!place || !pattern) return decide(problem, code);
  const alike = await working(async () => (await ports().work())("alike", { pattern, level: place.level }));
  await decideAll(new Map([...(alike ?? []), [decisionKey(problem.text, problem.above, problem.beside), code]]));
}

/** Takes back what was decided by hand. */
export async function forgetDecisions(): Promise<void> {
  choices.value = { ...choices.peek(), decisions: new Map() };
  await match();
}

/** Changes what becomes of a column of values. */
export function planColumn(column: string, next: Partial<ValuePlan>): void {
  const now = plan.peek();
  if (!now) return;
  plan.value = { ...now, values: now.values.map((one) => (one.column === column ? { ...one, ...next } : one)) };
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
  const known = (committed().observations ?? []).filter(({ indicator }) => ids.has(indicator));
  const options = { levels: levels.peek(), conflict: conflict.peek(), quality: quality.peek(), source: importId() };
  const found = await working(() => draftLatest({ plan: now, indicators, known, options }));
  if (!found) return;
  batch(() => {
    drafted.value = found.answer;
    step.value = "check";
  });
}

/** The package without what is only being tried. */
function committed() {
  const before = trial.peek();
  if (before) trial.value = null;
  const found = atlas.peek();
  if (before) trial.value = before;
  return { observations: found?.observations ?? [] };
}

function importId(): string {
  // A package that was saved from a project has sources of that name already.
  const taken = new Set([...(atlas.peek()?.sources.keys() ?? []), ...project.peek().imports.map(({ id }) => id)]);
  const tried = trial.peek()?.id;
  for (let n = 1; ; n++) if (`import-${n}` === tried || !taken.has(`import-${n}`)) return `import-${n}`;
}

/** The import as it would be made. */
function draftedImport(): Import | null {
  const [open, draft, now] = [table.peek(), drafted.peek(), plan.peek()];
  if (!open || !draft || !now || draft.observations.length === 0) return null;
  const used = new Set(draft.observations.map(({ indicator }) => indicator));
  return {
    id: importId(),
    file: open.file,
    sheet: open.found.sheets[sheet.peek()]?.name ?? null,
    date: today(),
    observations: draft.observations,
    lines: draft.lines,
    indicators: fresh.peek().filter(({ id }) => used.has(id)),
  };
}

/** Where the map looks to show what would be added. */
function showImport({ observations }: Import): void {
  const first = observations[0];
  const found = atlas.peek();
  const region = first && found?.regions.byCode.get(first.code);
  if (!first || !region) return;
  const latest = observations.reduce((last, one) => (one.period > last ? one.period : last), first.period);
  go({ indicator: first.indicator, level: region.level, period: latest, tab: "table", goal: null });
}

/** Shows on the map what would be added, before anything is decided; the dialog steps aside. */
export function preview(): void {
  const made = draftedImport();
  if (!made) return;
  trial.value = made;
  dialog.value = null;
  showImport(made);
}

/** Goes back from the preview to the dialog. */
export function backToClinic(): void {
  trial.value = null;
  dialog.value = "clinic";
}

/** Adds the figures to the project as one step that can be undone. */
export function commit(): void {
  const made = trial.peek() ?? draftedImport();
  if (!made) return;
  const { imports } = project.peek();
  const count = made.observations.length;
  const shownBefore = view.peek();
  batch(() => {
    trial.value = null;
    change(
      { zh: `导入${made.file}的${count}个数值`, en: `import ${count} values of ${made.file}` },
      { ...project.peek(), imports: [...imports, made] },
    );
    dialog.value = null;
    table.value = null;
  });
  if (!shownBefore.indicator || !made.observations.some((one) => one.indicator === shownBefore.indicator))
    showImport(made);
  notify(
    { zh: `已导入${count}个数值。`, en: `${count} values imported.` },
    { action: { label: { zh: "撤销", en: "Undo" }, run: undoChange } },
  );
}
