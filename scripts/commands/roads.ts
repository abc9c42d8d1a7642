import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { openPackage } from "../../src/core/package/read.ts";
import type { Region } from "../../src/core/regions/region.ts";
import { exitPlaces } from "../../src/core/roads/exits.ts";
import type { Place } from "../../src/core/roads/ground.ts";
import { systemOffered } from "../../src/core/roads/offer.ts";
import { type OpenedRoads, openRoads } from "../../src/core/roads/open.ts";
import { writeRoads } from "../../src/core/roads/pack.ts";
import { partsOf } from "../../src/core/roads/parts.ts";
import { paceByClass } from "../../src/core/roads/report.ts";
import { snapper } from "../../src/core/roads/snap.ts";
import { type Speeds, secondsOf } from "../../src/core/roads/speeds.ts";
import { SYSTEMS, type System } from "../../src/core/roads/systems.ts";
import { issueText, severityText } from "../../src/core/words/issues.ts";
import { formatNumber } from "../../src/core/words/number.ts";
import { partText, roadClassText, roadsSummary, strandedText } from "../../src/core/words/roads.ts";
import { LANGS, type Lang } from "../../src/core/words/text.ts";
import { faultText } from "./fault.ts";
import { loadPackage } from "./load.ts";
import { readSpeeds } from "./speeds.ts";

const USAGE =
  "roads FILE [--out FILE.roads] [--package PACKAGE] [--exits KIND] [--system wgs84|swapped|gcj02|bd09|mercator] [--speeds CLASS=KM_H,...] [--json] [--lang zh|en]";

interface Asked {
  readonly path: string;
  readonly out: string | undefined;
  readonly package: string | undefined;
  /** Kind of the package's facilities at which expressways are entered. */
  readonly exits: string;
  readonly system: System | undefined;
  readonly speeds: Speeds;
  readonly json: boolean;
  readonly lang: Lang;
}

/**
 * Reads a road file and reports what it holds and how it hangs together; with `--package` also how the seats of that
 * package meet it, and its exits join expressways that are drawn without links. With `--out` the compact graph is written,
 * where nothing is in error. Returns 0, or 1 where an issue is an error, 2 for wrong arguments.
 */
export async function roads(args: string[], out: (line: string) => void): Promise<number> {
  let asked: Asked;
  let bytes: Uint8Array;
  let known: Known;
  try {
    asked = question(args);
    bytes = await readFile(asked.path);
    known = await knownOf(asked);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const { system } = asked;
  const seats = known.regions.map(({ position }) => position).filter((position) => position !== null);
  const opened = await openRoads(bytes, basename(asked.path), { seats, exits: known.exits, ...(system && { system }) });
  if (asked.out !== undefined && opened.graph) await writeFile(asked.out, writeRoads(opened.graph));
  for (const line of asked.json ? [json(opened, known, asked)] : lines(opened, known, asked)) out(line);
  return opened.graph ? 0 : 1;
}

/** Reads the arguments; throws an `Error` with a sentence for what is wrong with them. */
function question(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      package: { type: "string" },
      exits: { type: "string", default: "exit" },
      system: { type: "string" },
      speeds: { type: "string", default: "" },
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "en" },
    },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error("roads takes one file");
  const system = SYSTEMS.find((one) => one === values.system);
  if (values.system !== undefined && !system) throw new Error(`--system is one of ${SYSTEMS.join(", ")}`);
  const lang = LANGS.find((one) => one === values.lang);
  if (!lang) throw new Error(`--lang is zh or en, not ${values.lang}`);
  return {
    path,
    out: values.out,
    package: values.package,
    exits: values.exits,
    system,
    speeds: readSpeeds(values.speeds),
    json: values.json,
    lang,
  };
}

/** What a package knows beside the roads: regions with a seat, and places of expressway exits. */
interface Known {
  readonly regions: readonly Region[];
  readonly exits: readonly Place[];
}

/**
 * The regions of the level with most seats, and open exits placed well enough to tell which crossing they mean. Throws
 * where there is no such package.
 */
async function knownOf({ package: path, exits: asExit }: Asked): Promise<Known> {
  if (path === undefined) return { regions: [], exits: [] };
  const { atlas } = await openPackage(await loadPackage(path));
  if (!atlas) throw new Error(`--package: ${path} cannot be opened`);
  const levels = [...atlas.regions.byLevel.values()].map((all) => all.filter(({ position }) => position !== null));
  const regions = levels.reduce((most, level) => (level.length > most.length ? level : most), []);
  return { regions, exits: exitPlaces(atlas.facilities, asExit) };
}

/** Regions whose seats have no road within reach, or none of the main network. */
function strandedOf({ graph }: OpenedRoads, { regions }: Known): readonly Region[] {
  if (!graph) return [];
  const snap = snapper(graph, { main: partsOf(graph).main });
  return regions.filter(({ position }) => position && !snap(position)?.main);
}

function json(opened: OpenedRoads, known: Known, { speeds, out }: Asked): string {
  const { graph, report } = opened;
  const issues = opened.issues.map((issue) => ({ ...issue, text: issueText(issue, "en") }));
  const pace = graph && Object.fromEntries(paceByClass(graph, secondsOf(graph, speeds)));
  const stranded = strandedOf(opened, known).map(({ code, name }) => ({ code, name }));
  return JSON.stringify({ ...report, pace, stranded, out: graph ? (out ?? null) : null, issues }, null, 2);
}

function* lines(opened: OpenedRoads, known: Known, { system, speeds, lang, out }: Asked): Generator<string> {
  for (const issue of opened.issues) yield `${severityText(issue.severity, lang)}: ${issueText(issue, lang)}`;
  const offered = system ? null : systemOffered(opened.report, opened.issues);
  if (offered) yield `  --system ${offered}`;
  const { graph, report } = opened;
  if (!graph || !report) return;
  yield* roadsSummary(report, lang);
  const pace = paceByClass(graph, secondsOf(graph, speeds));
  for (const { roadClass, km } of report.kmByClass) {
    const speed = pace.get(roadClass) ?? 0;
    const told = speed > 0 ? `${formatNumber(speed, 0)} km/h` : lang === "zh" ? "不通行" : "closed";
    yield `  ${roadClassText(roadClass, lang)}\t${formatNumber(km, 1)} km\t${told}`;
  }
  if (report.box) yield `  ${report.box.map((degrees) => degrees.toFixed(5)).join(", ")}`;
  for (const part of report.apart.longest) yield `  ${partText(part, lang)}`;
  for (const { code, name } of strandedOf(opened, known)) yield `  ${code} ${strandedText(name, lang)}`;
  if (out !== undefined) yield out;
}
