import { batch, computed } from "@preact/signals";
import type { JoinChoices } from "../core/clinic/clinic.ts";
import type { Examination } from "../core/clinic/examination.ts";
import { choicesFrom, planFrom, type Remembered, shapeOf } from "../core/clinic/memory.ts";
import { carryOver } from "../core/clinic/plan.ts";
import { type Decisions, decisionKey, type Problem, patternOf } from "../core/clinic/problem.ts";
import { factorBetween } from "../core/clinic/unit.ts";
import type { ClinicJobs } from "../core/jobs/clinic.ts";
import { createLatest } from "../core/jobs/latest.ts";
import { knownPlaces } from "../core/outlines/knownplaces.ts";
import { atlas, completeAtlas } from "./atlas.ts";
import {
  choices,
  drafted,
  examination,
  fresh,
  header,
  levels,
  NO_CHOICES,
  offered,
  places,
  plan,
  recalled,
  sheet,
  step,
  tell,
  working,
  workingOn,
} from "./clinic.ts";
import { memory } from "./memory.ts";
import { ports } from "./ports.ts";

const placeOf = computed(() => new Map(places.value.map((one) => [one.code, one])));

const examineLatest = createLatest(async (question: ClinicJobs["examine"]["question"], signal: AbortSignal) =>
  (await ports().work())("examine", question, { signal, onProgress: tell }),
);

/**
 * Matches the rows under the header and the choices of now. A file that is matched for the first time takes over what was
 * decided on the last one of its shape. The plan of the columns is kept where they stayed the same.
 */
export async function match(): Promise<void> {
  // A table of villages joins nothing while the villages are on their way.
  await completeAtlas();
  const whole = atlas.peek();
  const question = {
    sheet: sheet.peek(),
    header: header.peek(),
    places: places.peek(),
    indicators: whole?.indicators ?? [],
    choices: choices.peek(),
    known: whole ? knownPlaces(whole) : undefined,
  };
  const found = await workingOn(examineLatest, question);
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
    levels.value = levelsAfter(answer.levels, same ? before : null);
    step.value = "match";
  });
}

/** The commonest level, unless the person ticked others after the match before and rows are still of all of these. */
function levelsAfter(found: Examination["levels"], before: Examination | null): ReadonlySet<string> {
  const usual = (all: Examination["levels"]) => [...all].sort((a, b) => b[1] - a[1]).slice(0, 1);
  const ticked = [...levels.peek()];
  const left = before ? usual(before.levels).map(([id]) => id) : ticked;
  const still = ticked.filter((id) => found.has(id));
  const chosen = ticked.join("\n") !== left.join("\n");
  if (chosen && still.length === ticked.length) return new Set(still);
  return new Set(usual(found).map(([id]) => id));
}

/** Sends the columns where those of the remembered file went. */
function recallPlan(known: Remembered): void {
  const now = plan.peek();
  if (!now) return;
  const units = new Map(offered.peek().map(({ id, unit }) => [id, unit.zh]));
  const columns = examination.peek()?.columns ?? [];
  const said = new Map(columns.flatMap(({ column, heading: { unit } }) => (unit === null ? [] : [[column, unit]])));
  const factor = (unit: string, id: string) => factorBetween(unit, units.get(id) ?? "") ?? 1;
  plan.value = planFrom(known, now, new Set(units.keys()), factor, said);
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
  const alike = await working(async (asking) =>
    (await ports().work())("alike", { pattern, level: place.level }, asking),
  );
  await decideAll(new Map([...(alike ?? []), [decisionKey(problem.text, problem.above, problem.beside), code]]));
}

/** Takes back what was decided by hand, now or on an earlier file. */
export async function forgetDecisions(): Promise<void> {
  recalled.value = false;
  choices.value = { ...choices.peek(), decisions: new Map() };
  await match();
}
