import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createFigures } from "../../src/core/indicators/engine.ts";
import { type Quality, worstQuality } from "../../src/core/indicators/quality.ts";
import type { Atlas } from "../../src/core/package/atlas.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { areasOf } from "../../src/core/reach/areas.ts";
import { coverageCurve, coverageOf } from "../../src/core/reach/coverage.ts";
import type { Facility } from "../../src/core/reach/facility.ts";
import { readPoints } from "../../src/core/reach/points.ts";
import { type Reach, type RegionReach, type Span, straightMinutes } from "../../src/core/reach/straight.ts";
import { catchments, zonalTable } from "../../src/core/reach/zones.ts";
import type { Region } from "../../src/core/regions/region.ts";
import { issueText } from "../../src/core/words/issues.ts";
import { loadFromFolder, packageFolder } from "./load.ts";
import { type Question, readQuestion, USAGE } from "./reachquestion.ts";

/**
 * Prints how far the regions of a level are from their nearest facility: minutes with bounds, shares within the cut-offs
 * by area, zones and catchments. With `--json` one object.
 * Returns 0, or 1 where the package or the facilities cannot be read, 2 for wrong arguments.
 */
export async function reach(args: string[], out: (line: string) => void): Promise<number> {
  let question: Question;
  try {
    question = readQuestion(args);
  } catch (error) {
    out(error instanceof Error ? error.message : String(error));
    out(USAGE);
    return 2;
  }
  const { json } = question;
  const folder = await packageFolder(question.path).catch(() => question.path);
  const load = loadFromFolder(folder);
  const opened = await openPackage(load);
  if (!opened.atlas) return refuse(opened.issues, json, out);
  const atlas = await completePackage(opened.atlas, load);
  const brought = await facilitiesOf(atlas, question);
  if (brought.facilities.length === 0) return refuse(brought.issues, json, out);
  const level = question.level ?? levelOf(atlas);
  const regions = level === null ? undefined : atlas.regions.byLevel.get(level);
  if (level === null || !regions) {
    out(`--level is one of ${atlas.regions.levels.map(({ id }) => id).join(", ")}, not ${level}`);
    return 2;
  }
  const found = straightMinutes(regions, brought.facilities, question);
  const answer = answerOf(atlas, level, regions, found, question);
  if (json) out(JSON.stringify({ title: atlas.title, ...answer, issues: brought.issues }));
  else print(answer, brought.issues, out);
  return 0;
}

function refuse(issues: readonly Issue[], json: boolean, out: (line: string) => void): number {
  if (json) out(JSON.stringify({ issues }));
  else for (const issue of issues) out(issueText(issue, "en"));
  return 1;
}

/** The facilities of a kind of the package, or else those of a file. */
async function facilitiesOf(
  atlas: Atlas,
  { facilities: asked, kind }: Question,
): Promise<{ readonly facilities: readonly Facility[]; readonly issues: readonly Issue[] }> {
  const own = atlas.facilities.filter((facility) => facility.kind === asked);
  if (own.length > 0) return { facilities: own, issues: [] };
  const bytes = await readFile(asked).catch(() => null);
  if (!bytes) {
    const detail = [...new Set(atlas.facilities.map((facility) => facility.kind))].join(", ");
    const base = { file: asked, row: null, column: null, value: null } as const;
    return { facilities: [], issues: [{ ...base, severity: "error", kind: "file-missing", detail }] };
  }
  const read = readPoints(new Uint8Array(bytes), basename(asked), kind ?? "point");
  const wanted = read.facilities.filter((facility) => kind === null || facility.kind === kind);
  if (wanted.length > 0 || read.facilities.length === 0) return { facilities: wanted, issues: read.issues };
  const kinds = [...new Set(read.facilities.map((facility) => facility.kind))].join(", ");
  const base = { file: basename(asked), row: null, column: "kind", value: kind } as const;
  return {
    facilities: [],
    issues: [...read.issues, { ...base, severity: "error", kind: "choice-invalid", detail: kinds }],
  };
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

type Answer = ReturnType<typeof answerOf>;

function answerOf(atlas: Atlas, level: string, regions: readonly Region[], found: Reach, question: Question) {
  const { cutoffs, people } = question;
  const weights = [EACH_PLACE, ...peopleWeight(atlas, level, people)];
  const facilities = found.placed.map(({ id }) => id);
  const tables = weights.map(({ by, weightOf, ...evidence }) => {
    const timed = found.rows.map((row) => timedOf(row, weightOf(row.code)));
    const byCode = new Map(timed.map((place) => [place.code, place]));
    const inside = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
    return {
      by,
      ...evidence,
      areas: areasOf(atlas, level).map(({ id, kind, name, codes }) => {
        const places = inside(codes);
        return { id, kind, name, ...coverageOf(places, cutoffs), ...zonalTable(places, cutoffs) };
      }),
      curve: coverageCurve(timed),
      catchments: catchments(timed, facilities),
    };
  });
  const { detour, speed, placed, unplaced, closed } = found;
  return {
    level,
    travel: { method: "straight" as const, detour, speed, placed: placed.length, unplaced: unplaced.length, closed },
    cutoffs,
    regions: found.rows.map((row, i) => ({
      code: row.code,
      name: regions[i]?.name ?? "",
      facility: row.facility && { id: row.facility.id, name: row.facility.name },
      km: row.km,
      minutes: row.minutes,
      gap: row.gap,
      quality: row.quality,
    })),
    tables,
  };
}

/** What places are counted by. */
interface Weight {
  readonly by: "places" | "people";
  readonly weightOf: (code: string) => number | null;
  /** Worst of the weights; `null` where none is needed. */
  readonly quality: Quality | null;
  readonly period: string | null;
  readonly sources: readonly string[];
}

const EACH_PLACE: Weight = { by: "places", weightOf: () => 1, quality: null, period: null, sources: [] };

/** People by region, where the package counts them at the level. */
function peopleWeight(atlas: Atlas, level: string, people: string): readonly Weight[] {
  const declared = atlas.indicators.find(({ id, kind }) => id === people && kind === "count");
  if (!declared?.levels.includes(level)) return [];
  const figures = createFigures(atlas);
  const period = figures.latest(people, level);
  if (period === null) return [];
  const known = figures.at(people, level, period).filter(({ value }) => value !== null);
  return [
    {
      by: "people",
      weightOf: (code) => figures.of(people, code, period).value,
      quality: worstQuality(known.map(({ quality }) => quality)),
      period,
      sources: [...new Set(known.flatMap(({ sources }) => sources))],
    },
  ];
}

function timedOf({ code, minutes, gap, facility }: RegionReach, weight: number | null) {
  return { code, minutes: minutes ?? (gap === "not-connected" ? NEVER : null), weight, facility: facility?.id ?? null };
}

const NEVER: Span = {
  value: Number.POSITIVE_INFINITY,
  low: Number.POSITIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
};

function print(answer: Answer, issues: readonly Issue[], out: (line: string) => void): void {
  for (const issue of issues) out(issueText(issue, "en"));
  for (const { code, name, minutes, gap, facility } of answer.regions) {
    const time = minutes ? `${told(minutes.value)} (${told(minutes.low)}-${told(minutes.high)})` : gap;
    out([code, name, time, facility?.name.zh ?? ""].join("\t"));
  }
  for (const { by, quality, areas } of answer.tables) {
    out([quality === null ? by : `${by} (${quality})`, ...answer.cutoffs.map((cutoff) => `<= ${cutoff}`)].join("\t"));
    for (const { name, within } of areas) out([name.zh, ...within.map(({ share }) => shareText(share))].join("\t"));
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
