import { parseArgs } from "node:util";
import { checkGoals } from "../../src/core/goals/check.ts";
import type { Travel, Verdict } from "../../src/core/goals/goal.ts";
import { summarise } from "../../src/core/goals/summary.ts";
import { createFigures } from "../../src/core/indicators/engine.ts";
import type { Atlas } from "../../src/core/package/atlas.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { DEFAULT_VIEW } from "../../src/core/project/view.ts";
import { createMinutes } from "../../src/core/reach/minutes.ts";
import type { TravelFactors } from "../../src/core/reach/straight.ts";
import { goalDistance, goalEvidence } from "../../src/core/words/goals.ts";
import { issueText } from "../../src/core/words/issues.ts";
import { qualityText, verdictText } from "../../src/core/words/terms.ts";
import type { Lang } from "../../src/core/words/text.ts";
import { loadFromFolder, packageFolder } from "./load.ts";

const USAGE = "goals PACKAGE [--json] [--lang zh|en] [--detour FACTOR] [--speed KM_H]";

interface Asked extends TravelFactors {
  readonly path: string;
  readonly json: boolean;
  readonly lang: Lang;
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
    },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error("goals takes one package");
  const { lang, json } = values;
  if (lang !== "zh" && lang !== "en") throw new Error(`--lang is zh or en, not ${lang}`);
  const detour = Number(values.detour);
  const speed = Number(values.speed);
  if (!(detour >= 1)) throw new Error(`--detour is at least 1, not ${values.detour}`);
  if (!(speed > 0)) throw new Error(`--speed is above 0, not ${values.speed}`);
  return { path, json, lang, detour, speed };
}

function printJson(atlas: Atlas, verdicts: readonly Verdict[], { detour, speed }: Asked, out: (line: string) => void) {
  const goals = atlas.goals.map((goal, index) => ({ ...goal, verdict: verdicts[index] ?? null }));
  const { issues } = atlas;
  out(JSON.stringify({ title: atlas.title, travel: { detour, speed }, summary: summarise(verdicts), goals, issues }));
}

function travelText({ detour, speed, placed, unplaced, unconfirmed }: Travel): string {
  return `detour=${detour} speed=${speed} placed=${placed} unplaced=${unplaced} unconfirmed=${unconfirmed.length}`;
}

function printLines(atlas: Atlas, verdicts: readonly Verdict[], { lang }: Asked, out: (line: string) => void) {
  const groupName = (id: string) => atlas.groups.find((group) => group.id === id)?.short[lang] ?? id;
  for (const [index, goal] of atlas.goals.entries()) {
    const verdict = verdicts[index];
    if (!verdict) continue;
    out(`${verdictText(verdict.status, lang)}\t${goal.id}\t${goal.name[lang]}`);
    const evidence = [goalEvidence(verdict, goal, lang, groupName)];
    if (verdict.distance) evidence.push(goalDistance(verdict, goal, lang));
    if (verdict.travel) evidence.push(travelText(verdict.travel));
    if (verdict.withData > 0) evidence.push(qualityText(verdict.quality, lang));
    if (verdict.sources.length > 0) evidence.push(verdict.sources.join(" "));
    out(`\t${evidence.join(" | ")}`);
  }
  const counts = summarise(verdicts);
  out(
    (["met", "not", "uncertain", "none"] as const).map((one) => `${verdictText(one, lang)} ${counts[one]}`).join("  "),
  );
}

/**
 * Prints the verdict on every goal of a package with its evidence: two lines each and a summary, or with `--json` one
 * object whose `goals` carry the full verdicts. Returns 0, or 1 for a package that cannot be opened, 2 for wrong
 * arguments.
 */
export async function goals(args: string[], out: (line: string) => void): Promise<number> {
  let question: Asked;
  try {
    question = asked(args);
  } catch (error) {
    out(error instanceof Error ? error.message : String(error));
    out(USAGE);
    return 2;
  }
  const folder = await packageFolder(question.path).catch(() => question.path);
  const load = loadFromFolder(folder);
  const opened = await openPackage(load);
  if (!opened.atlas) {
    for (const issue of opened.issues) out(question.json ? JSON.stringify(issue) : issueText(issue, question.lang));
    return 1;
  }
  const atlas = await completePackage(opened.atlas, load);
  const figures = createFigures(atlas, { minutes: createMinutes(atlas, question) });
  const verdicts = checkGoals(atlas, figures, question);
  (question.json ? printJson : printLines)(atlas, verdicts, question, out);
  return 0;
}
