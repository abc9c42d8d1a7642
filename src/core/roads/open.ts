import type { Issue } from "../package/issue.ts";
import type { RoadGraph } from "../reach/graph.ts";
import { type Built, buildGraph } from "./build.ts";
import { convertGraph } from "./convert.ts";
import type { Faults } from "./faults.ts";
import type { Place } from "./ground.ts";
import { createIntake, type Intake } from "./intake.ts";
import { judgeNumbers } from "./judge.ts";
import { partsOf } from "./parts.ts";
import { apartOf, boxOf, kmByClass, type RoadReport, seatReport } from "./report.ts";
import { snapper } from "./snap.ts";
import { readSource, type SourceFormat } from "./source.ts";
import { fitSwapped, suspectSystem } from "./suspect.ts";
import type { System } from "./systems.ts";
import { isRoads, readRoads } from "./unpack.ts";
import { breathe, partOf, type Watch } from "./watch.ts";

/** What is known beside the file. */
export interface RoadOptions extends Watch {
  /** How the file's numbers are meant; WGS 84 where nothing is said here or in the file. */
  readonly system?: System;
  /** Seats of the atlas, to check that the roads lie where they do. */
  readonly seats?: readonly Place[];
  /** Known expressway exits: there an expressway is joined to a road though no link is drawn. */
  readonly exits?: readonly Place[];
}

/** What came of a road file. */
export interface OpenedRoads {
  /** `null` where an issue is an error. */
  readonly graph: RoadGraph | null;
  readonly report: RoadReport | null;
  readonly issues: readonly Issue[];
}

/** Islands hold at most the rest of all kilometres, else the roads fall apart. */
const WHOLE = 0.9;

/**
 * Roads of any format that is read, as a graph with a report: GeoJSON lines, answers of the Overpass API, OpenStreetMap
 * XML and `.osm.pbf`, and `.roads`. The format is told by the contents. Whatever is wrong becomes an issue; with an error
 * among them there is no graph. Rejects only where the signal of the watch is aborted, with its reason.
 */
export async function openRoads(bytes: Uint8Array, file: string, options: RoadOptions = {}): Promise<OpenedRoads> {
  const { system = "wgs84", seats = [], exits = [] } = options;
  if (isRoads(bytes)) {
    const { graph, issues } = readRoads(bytes, file);
    if (!graph) return { graph: null, report: null, issues };
    const intake = createIntake(file, system);
    const there = system === "wgs84" ? graph : await converted(graph, system, intake.faults, partOf(options, 0.2, 0.9));
    if (!there) return { graph: null, report: null, issues: intake.faults.done() };
    return describe({ graph: there, overpasses: 0, exits: 0, barriers: 0, repeated: 0 }, "roads", file, intake, seats);
  }
  const source = await readSource(bytes, file, system, partOf(options, 0, 0.8));
  const { intake, format } = source;
  const { faults, lines } = intake;
  const bad = () => ({ graph: null, report: null, issues: faults.done() });
  if (!format) return bad();
  if (judgeNumbers(lines.seen(), seats, faults)) {
    // What is wrong with all numbers is not told of each as well.
    return { ...bad(), issues: faults.done().filter(({ kind }) => kind !== "coordinate-range") };
  }
  await breathe(options, 0.8);
  const roads = lines.done();
  if (roads.roadClass.length === 0) faults.file("error", "roads-none", null, null);
  if (faults.done().some(({ severity }) => severity === "error")) return bad();
  await breathe(options, 0.85);
  const built = buildGraph(roads, exits);
  await breathe(options, 0.95);
  const opened = describe(built, format, file, intake, seats);
  options.onProgress?.(1);
  return opened;
}

/** A graph that was read ready made, from a system to WGS 84; `null` where it is in no such system, with the fault told. */
async function converted(graph: RoadGraph, system: System, faults: Faults, watch: Watch): Promise<RoadGraph | null> {
  try {
    return await convertGraph(graph, system, watch);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.file("error", "coordinate-range", error.message, null);
    return null;
  }
}

function describe(
  built: Built,
  format: SourceFormat | "roads",
  file: string,
  intake: Intake,
  seats: readonly Place[],
): OpenedRoads {
  const { graph } = built;
  const { faults } = intake;
  const refused = intake.refused();
  const { lost, clipped } = intake.lines.fate();
  const parts = partsOf(graph);
  const apart = apartOf(parts);
  const km = parts.mainKm + apart.km;
  const islands = sum(parts.others.map((part) => (part.apart === "island" ? part.km : 0)));
  const share = km > 0 ? 1 - islands / km : 1;
  if (share < WHOLE) faults.file("warning", "roads-apart", `${Math.round(share * 100)}%`, null);
  const snap = snapper(graph, { main: parts.main });
  const snaps = seats.map(snap);
  const suspicion = suspectSystem(graph, seats);
  if (suspicion) {
    const { metres, better, seats: telling } = suspicion;
    const name = suspicion.system === "bd09" ? "BD-09" : "GCJ-02";
    faults.file("warning", "coordinate-system", name, `${Math.round(metres)} m, ${better}/${telling}`);
  } else if (seats.length > 0 && snaps.every((one) => one === null)) tellElsewhere(snap, seats, faults);
  const report: RoadReport = {
    file,
    format,
    read: intake.taken() + sum(Object.values(refused)),
    ways: intake.taken() - lost,
    clipped,
    lost,
    refused,
    nodes: graph.nodes.lng.length,
    edges: graph.edges.from.length,
    km,
    kmByClass: kmByClass(graph),
    box: boxOf(graph),
    main: { nodes: parts.mainNodes, km: parts.mainKm },
    apart,
    made: { overpasses: built.overpasses, exits: built.exits, barriers: built.barriers, repeated: built.repeated },
    suspicion,
    seats: seats.length > 0 ? seatReport(snaps) : null,
  };
  return { graph, report, issues: faults.done() };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** No seat is near a road: the numbers may stand the other way round, else the roads are those of another place. */
function tellElsewhere(snap: (place: Place) => unknown, seats: readonly Place[], faults: Faults): void {
  const swapped = fitSwapped((place) => snap(place) !== null, seats) > 0.5;
  faults.file("warning", swapped ? "coordinate-swapped" : "roads-elsewhere", null, null);
}
