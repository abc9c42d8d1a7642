import type { Atlas } from "../../src/core/package/atlas.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import type { Span } from "../../src/core/reach/straight.ts";
import { issueText } from "../../src/core/words/issues.ts";
import { faultText } from "./fault.ts";
import { loadFromFolder, packageFolder } from "./load.ts";
import { methodOf, nextPlaces, rowsOf, tableOf, weightsOf } from "./reach/answer.ts";
import { facilitiesOf } from "./reach/facilities.ts";
import { type Question, readQuestion, USAGE } from "./reach/question.ts";
import { travelOf } from "./reach/travel.ts";

/**
 * Prints how far the regions of a level are from their nearest facility: minutes with bounds, shares within the cut-offs
 * by area, zones, catchments and, where asked for, where the next facilities should go. With `--json` one object.
 * Returns 0, or 1 where the package, the facilities or the roads cannot be read, 2 for wrong arguments.
 */
export async function reach(args: string[], out: (line: string) => void): Promise<number> {
  let question: Question;
  try {
    question = readQuestion(args);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const refuse = (issues: readonly Issue[]): number => {
    if (question.json) out(JSON.stringify({ issues }));
    else for (const issue of issues) out(issueText(issue, "en"));
    return 1;
  };
  const folder = await packageFolder(question.path).catch(() => question.path);
  const load = loadFromFolder(folder);
  const opened = await openPackage(load);
  if (!opened.atlas) return refuse(opened.issues);
  const atlas = await completePackage(opened.atlas, load);
  const level = question.level ?? levelOf(atlas);
  const regions = level === null ? undefined : atlas.regions.byLevel.get(level);
  if (level === null || !regions) {
    out(`--level is one of ${atlas.regions.levels.map(({ id }) => id).join(", ")}, not ${level}`);
    return 2;
  }
  const brought = await facilitiesOf(atlas, question);
  if (brought.facilities.length === 0) return refuse(brought.issues);
  const travelled = await travelOf(atlas, regions, brought.facilities, question);
  const { reach: found } = travelled;
  const issues = [...brought.issues, ...travelled.issues];
  if (!found) return refuse(issues);
  const { cutoffs, next } = question;
  const weights = weightsOf(atlas, level, question.people);
  const weight = weights.find(({ by }) => by === next?.by);
  if (next && !weight) {
    out(`--by people needs a count of people at the level ${level}, which ${question.people} is not`);
    return 2;
  }
  const answer = {
    level,
    travel: methodOf(found),
    cutoffs,
    regions: rowsOf(found, regions),
    tables: weights.map((one) => tableOf(atlas, level, found, cutoffs, one)),
    next: next && weight ? await nextPlaces(found, regions, weight, next, travelled.problem) : null,
  };
  if (question.json) out(JSON.stringify({ title: atlas.title, ...answer, issues }));
  else print(answer, issues, out);
  return 0;
}

/** The level that has most regions with a position; `null` where none has one. */
function levelOf(atlas: Atlas): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [level, regions] of atlas.regions.byLevel) {
    const count = regions.filter(({ position }) => position !== null).length;
    if (count <= most) continue;
    best = level;
    most = count;
  }
  return best;
}

interface Answer {
  readonly cutoffs: readonly number[];
  readonly regions: ReturnType<typeof rowsOf>;
  readonly tables: readonly ReturnType<typeof tableOf>[];
  readonly next: Awaited<ReturnType<typeof nextPlaces>> | null;
}

function print({ cutoffs, regions, tables, next }: Answer, issues: readonly Issue[], out: (line: string) => void) {
  for (const issue of issues) out(issueText(issue, "en"));
  for (const { code, name, minutes, gap, facility } of regions) {
    const time = minutes ? `${told(minutes.value)} (${told(minutes.low)}-${told(minutes.high)})` : gap;
    out([code, name, time, facility?.name.zh ?? ""].join("\t"));
  }
  for (const { by, quality, areas } of tables) {
    out([quality === null ? by : `${by} (${quality})`, ...cutoffs.map((cutoff) => `<= ${cutoff}`)].join("\t"));
    for (const { name, within } of areas) out([name.zh, ...within.map(({ share }) => shareText(share))].join("\t"));
  }
  for (const { count, places, before, after, proven, limit } of next?.sitings ?? []) {
    out([count, places.join(" "), told(before), told(after), proven ? "proven" : `limit ${told(limit)}`].join("\t"));
  }
}

function shareText(share: Span | null): string {
  if (!share) return "-";
  const [value, low, high] = [share.value, share.low, share.high].map((part) => told(100 * part));
  return low === high ? `${value} %` : `${value} % (${low}-${high})`;
}

function told(value: number): string {
  return value.toFixed(1);
}
