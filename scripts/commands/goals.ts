import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { applyEdits } from "../../src/core/goals/applyedits.ts";
import { type Change, differenceOf } from "../../src/core/goals/difference.ts";
import { cleanEdits } from "../../src/core/goals/edit.ts";
import type { Goal, Travel } from "../../src/core/goals/goal.ts";
import { summarise } from "../../src/core/goals/summary.ts";
import { QUALITIES, type Quality } from "../../src/core/indicators/quality.ts";
import type { Atlas } from "../../src/core/package/atlas.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import type { Load } from "../../src/core/package/load.ts";
import { onlyQualities } from "../../src/core/package/only.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { readEditsFile } from "../../src/core/project/editsfile.ts";
import { DEFAULT_VIEW } from "../../src/core/project/view.ts";
import type { TravelFactors } from "../../src/core/reach/straight.ts";
import { readWhen } from "../../src/core/tasks/day.ts";
import { countTasks } from "../../src/core/tasks/filter.ts";
import { goalDistance, goalEvidence } from "../../src/core/words/goals.ts";
import { issueText } from "../../src/core/words/issues.ts";
import { countsText, dueText, taskStatus } from "../../src/core/words/tasks.ts";
import { qualityText, verdictText } from "../../src/core/words/terms.ts";
import type { Lang } from "../../src/core/words/text.ts";
import { faultText } from "./fault.ts";
import { loadPackage } from "./load.ts";
import { type Report, reportJson, reportLines, reportsOf } from "./report.ts";

const USAGE =
  "goals PACKAGE [--json] [--lang zh|en] [--detour FACTOR] [--speed KM_H] [--only QUALITY,…] [--edit FILE] [--tasks] [--day DATE]";

interface Asked extends TravelFactors {
  readonly path: string;
  readonly json: boolean;
  readonly lang: Lang;
  /** Qualities that count; `null` for all. */
  readonly only: ReadonlySet<Quality> | null;
  /** File of a scenario; `null` for none. */
  readonly edit: string | null;
  /** Whether tasks are told, and the day on which they may be overdue. */
  readonly tasks: boolean;
  readonly day: string;
}

function qualitiesOf(text: string | undefined): ReadonlySet<Quality> | null {
  if (text === undefined) return null;
  return new Set(
    text.split(",").map((one) => {
      const quality = QUALITIES.find((known) => known === one.trim());
      if (!quality) throw new Error(`--only takes ${QUALITIES.join(", ")}, not ${one}`);
      return quality;
    }),
  );
}

/** Reads the arguments; throws an `Error` with a sentence for what is wrong with them. */
function asked(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "zh" },
      detour: { type: "string", default: String(DEFAULT_VIEW.detour) },
      speed: { type: "string", default: String(DEFAULT_VIEW.speed) },
      only: { type: "string" },
      edit: { type: "string" },
      tasks: { type: "boolean", default: false },
      day: { type: "string", default: new Date().toISOString().slice(0, 10) },
    },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error("goals takes one package");
  const { lang, json, tasks, day } = values;
  if (lang !== "zh" && lang !== "en") throw new Error(`--lang is zh or en, not ${lang}`);
  const detour = Number(values.detour);
  const speed = Number(values.speed);
  if (!(detour >= 1)) throw new Error(`--detour is at least 1, not ${values.detour}`);
  if (!(speed > 0)) throw new Error(`--speed is above 0, not ${values.speed}`);
  const when = readWhen(day);
  if (!when || when.first !== when.last) throw new Error(`--day is a date such as 2025-12-31, not ${day}`);
  return { path, json, lang, detour, speed, only: qualitiesOf(values.only), edit: values.edit ?? null, tasks, day };
}

function travelText({ detour, speed, placed, unplaced, unconfirmed }: Travel): string {
  return `detour=${detour} speed=${speed} placed=${placed} unplaced=${unplaced} unconfirmed=${unconfirmed.length}`;
}

function printLines(
  atlas: Atlas,
  reports: readonly Report[],
  { lang, tasks, day }: Asked,
  out: (line: string) => void,
) {
  const groupName = (id: string) => atlas.groups.find((group) => group.id === id)?.short[lang] ?? id;
  const tell = (report: Report, indent: string) => {
    const { goal, verdict } = report;
    out(`${indent}${verdictText(verdict.status, lang)}\t${goal.id}\t${goal.name[lang]}`);
    const evidence = [goalEvidence(verdict, goal, lang, groupName)];
    if (verdict.distance) evidence.push(goalDistance(verdict, goal, lang));
    if (verdict.travel) evidence.push(travelText(verdict.travel));
    if (verdict.withData > 0) evidence.push(qualityText(verdict.quality, lang));
    if (verdict.sources.length > 0) evidence.push(verdict.sources.join(" "));
    out(`${indent}\t${evidence.join(" | ")}`);
    for (const line of reportLines(report, atlas, lang)) out(`${indent}\t${line}`);
    for (const part of report.parts) tell(part, `${indent}\t`);
  };
  for (const report of reports) {
    tell(report, "");
    for (const task of tasks ? report.tasks : []) {
      out(`\t${taskStatus(task.status, lang)}\t${task.id}\t${task.title[lang]}\t${dueText(task, day, lang)}`);
    }
  }
  const counts = summarise(reports.map(({ verdict }) => verdict));
  out(
    (["met", "not", "uncertain", "none"] as const).map((one) => `${verdictText(one, lang)} ${counts[one]}`).join("  "),
  );
  if (tasks) out(countsText(countTasks(atlas.tasks, day), lang));
}

/** The goals of a scenario, and what is wrong with its file; those of the atlas without one. */
async function scenario(
  atlas: Atlas,
  file: string | null,
): Promise<{ goals: readonly Goal[]; issues: readonly Issue[] }> {
  if (file === null) return { goals: atlas.goals, issues: [] };
  const { edits, issues } = readEditsFile(await readFile(file, "utf8"), file);
  const clean = cleanEdits(atlas, edits);
  const lost = clean.lost.map(({ goal }): Issue => {
    const base = { file, row: null, column: "goal", value: goal, detail: null };
    return { ...base, severity: "error", kind: "goal-invalid" };
  });
  return { goals: applyEdits(atlas, clean.edits), issues: [...issues, ...lost] };
}

/**
 * Prints the verdict on every goal of a package with its evidence, pace and attribution, and a summary; with `--json` one
 * object whose `goals` carry all of it in full. `--only` lets evidence of some qualities count, `--edit` changes goals as
 * a scenario does, `--tasks` adds the tasks. Returns 0, or 1 for a package that cannot be opened, 2 for wrong arguments.
 */
export async function goals(args: string[], out: (line: string) => void): Promise<number> {
  let question: Asked;
  let load: Load;
  try {
    question = asked(args);
    load = await loadPackage(question.path);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const opened = await openPackage(load);
  if (!opened.atlas) {
    for (const issue of opened.issues) out(question.json ? JSON.stringify(issue) : issueText(issue, question.lang));
    return 1;
  }
  const whole = await completePackage(opened.atlas, load);
  let changed: Awaited<ReturnType<typeof scenario>>;
  try {
    changed = await scenario(whole, question.edit);
  } catch {
    out(`${question.edit} cannot be read`);
    return 2;
  }
  const edited: Atlas = { ...whole, goals: changed.goals, issues: [...whole.issues, ...changed.issues] };
  const atlas = question.only ? onlyQualities(edited, question.only) : edited;
  const reports = reportsOf(atlas, question);
  if (!question.json) {
    for (const issue of changed.issues) out(issueText(issue, question.lang));
    printLines(atlas, reports, question, out);
    return 0;
  }
  const before = question.only ? reportsOf(edited, question).map(({ verdict }) => verdict) : null;
  const after = reports.map(({ verdict }) => verdict);
  const { detour, speed, tasks } = question;
  out(
    JSON.stringify({
      title: atlas.title,
      travel: { detour, speed },
      only: question.only && [...question.only],
      summary: summarise(after),
      changes: before && differenceOf(before, after).map(changeOf),
      goals: reports.map((report) => reportJson(report, tasks)),
      issues: atlas.issues,
    }),
  );
  return 0;
}

/** A change as machines read it. */
function changeOf({ goal, before, after, status, value, coverage }: Change) {
  return { goal, from: before.status, to: after.status, status, value, coverage };
}
