import { ROAD_CLASSES } from "../reach/graph.ts";
import { classNumber } from "./classes.ts";
import { readMaxspeed } from "./maxspeed.ts";
import type { Tags } from "./tags.ts";

/** Why a way is left out: nobody drives there, nobody may, not yet, or not always in the same direction. */
export const REFUSALS = ["undriven", "closed", "unfinished", "reversible"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a way is to a driver. */
export interface Street {
  /** Number in `ROAD_CLASSES`. */
  readonly roadClass: number;
  /** 0 for both ways, 1 along the line only, -1 against it only. */
  readonly direction: -1 | 0 | 1;
  /** Posted limit in km/h; 0 where none is. */
  readonly posted: number;
  /** Whether it is joined at its ends only: see `RoadGraph`. */
  readonly sealed: boolean;
  /** Keys of tags whose values could not be read. */
  readonly doubts: readonly ("maxspeed" | "oneway")[];
}

const [MOTORWAY, LINK, FERRY] = (["motorway", "motorway_link", "ferry"] as const).map((name) =>
  ROAD_CLASSES.indexOf(name),
);

/** Whose access is asked for, the most particular first. */
const VEHICLES = ["motorcar", "motor_vehicle", "vehicle", "access"];
const CLOSED: ReadonlySet<string> = new Set([
  "no",
  "private",
  "agricultural",
  "forestry",
  "emergency",
  "military",
  "psv",
  "bus",
]);

const UNFINISHED: ReadonlySet<string> = new Set(["construction", "proposed", "planned"]);
/** Values of `construction` on roads that stay open. */
const OPEN_WORKS: ReadonlySet<string> = new Set(["no", "minor", "widening"]);

const DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["yes", 1],
  ["1", 1],
  ["true", 1],
  ["-1", -1],
  ["reverse", -1],
  ["no", 0],
  ["0", 0],
  ["false", 0],
  ["alternating", 0],
]);

/**
 * What the tags of a way mean to a driver, or why it is left out. Expressways and roundabouts run one way unless they say
 * otherwise; with `implied` false only what is written counts, for files that write no directions at all. A way for
 * which the direction changes by the hour (`reversible`) is left out, as OSRM does. Turn restrictions, widths, weights
 * and surfaces are not read.
 */
export function streetOf(tags: Tags, implied = true): Street | Refusal {
  const roadClass = tags.get("route") === "ferry" ? FERRY : classNumber(tags.get("highway") ?? "");
  if (unfinished(tags)) return "unfinished";
  if (roadClass === undefined || roadClass === null || tags.get("area") === "yes") return "undriven";
  if (mayNotEnter(tags)) return "closed";
  const written = tags.get("oneway:motor_vehicle") ?? tags.get("oneway:motorcar") ?? tags.get("oneway");
  if (written === "reversible") return "reversible";
  const along = DIRECTIONS.get((written ?? "").toLowerCase());
  const limit = tags.get("maxspeed") ?? tags.get("maxspeed:forward") ?? tags.get("maxspeed:backward");
  const posted = limit === undefined ? 0 : readMaxspeed(limit);
  const doubts: ("maxspeed" | "oneway")[] = [];
  if (posted === null) doubts.push("maxspeed");
  if (written !== undefined && along === undefined) doubts.push("oneway");
  return {
    roadClass,
    direction: along ?? (implied && runsOneWay(roadClass, tags) ? 1 : 0),
    posted: posted ?? 0,
    sealed: roadClass === MOTORWAY || roadClass === LINK || roadClass === FERRY || tags.get("motorroad") === "yes",
    doubts,
  };
}

function unfinished(tags: Tags): boolean {
  const works = tags.get("construction");
  if (works !== undefined && !OPEN_WORKS.has(works)) return true;
  return UNFINISHED.has(tags.get("highway") ?? "") || tags.get("proposed") === "yes";
}

/** Whether motor cars are kept out: what is said of cars counts before what is said of everyone. */
export function mayNotEnter(tags: Tags): boolean {
  const said = VEHICLES.find((key) => tags.has(key));
  if (said !== undefined && CLOSED.has(tags.get(said) as string)) return true;
  return (
    tags.get("impassable") === "yes" ||
    tags.get("smoothness") === "impassable" ||
    tags.get("service") === "emergency_access"
  );
}

function runsOneWay(roadClass: number, tags: Tags): boolean {
  const junction = tags.get("junction");
  return roadClass === MOTORWAY || junction === "roundabout" || junction === "circular";
}
