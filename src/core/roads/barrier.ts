import { mayNotEnter } from "./rules.ts";
import type { Tags } from "./tags.ts";

/** Barriers that stop a car though nothing is said of access. Gates, booths and kerbs are passed, as OSRM does. */
const STOPPING: ReadonlySet<string> = new Set([
  "bollard",
  "block",
  "jersey_barrier",
  "chain",
  "rope",
  "log",
  "debris",
  "planter",
  "wall",
  "fence",
  "guard_rail",
  "hedge",
  "ditch",
  "cycle_barrier",
  "motorcycle_barrier",
  "kissing_gate",
  "stile",
  "turnstile",
  "full-height_turnstile",
  "bus_trap",
  "sump_buster",
]);

const PASSABLE: ReadonlySet<string> = new Set(["yes", "permissive", "designated", "destination", "customers"]);

/** Whether a node with these tags cuts the roads that meet there: what is said of access counts before the barrier. */
export function stops(tags: Tags): boolean {
  const barrier = tags.get("barrier");
  if (barrier === undefined) return false;
  if (mayNotEnter(tags)) return true;
  const said = tags.get("motorcar") ?? tags.get("motor_vehicle") ?? tags.get("vehicle") ?? tags.get("access");
  if (said !== undefined && PASSABLE.has(said)) return false;
  return STOPPING.has(barrier) && tags.get("bollard") !== "rising";
}
