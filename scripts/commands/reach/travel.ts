import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Issue } from "../../../src/core/package/issue.ts";
import type { Facility } from "../../../src/core/reach/facility.ts";
import { createNetwork } from "../../../src/core/reach/network.ts";
import { createRoadTravel, type RoadReach, roadMinutes } from "../../../src/core/reach/road.ts";
import { type Reach, straightMinutes } from "../../../src/core/reach/straight.ts";
import type { Position, Region } from "../../../src/core/regions/region.ts";
import { exitPlaces } from "../../../src/core/roads/exits.ts";
import { openRoads } from "../../../src/core/roads/open.ts";
import { partsOf } from "../../../src/core/roads/parts.ts";
import { snapper } from "../../../src/core/roads/snap.ts";
import { secondsOf } from "../../../src/core/roads/speeds.ts";
import { type Demand, type PlacedProblem, straightProblem } from "../../../src/core/siting/places.ts";
import { roadProblem } from "../../../src/core/siting/roads.ts";
import type { Question } from "./question.ts";

/** Travel as it was asked for; there is no reach where the roads cannot be read. */
export interface Travelled {
  readonly reach: Reach | RoadReach | null;
  readonly issues: readonly Issue[];
  /** What new facilities at the places of demands would do for them. */
  readonly problem: (demands: readonly Demand[]) => Promise<PlacedProblem>;
}

const UNWATCHED = { progress: () => {}, pause: async () => {} };

/** Travel from regions to facilities, by straight line or over the roads of a file. */
export async function travelOf(
  atlas: Atlas,
  regions: readonly Region[],
  facilities: readonly Facility[],
  question: Question,
): Promise<Travelled> {
  const straight = async (demands: readonly Demand[]) => straightProblem(demands, demands, question);
  if (question.roads === null)
    return { reach: straightMinutes(regions, facilities, question), issues: [], problem: straight };
  const bytes = await readFile(question.roads).catch(() => null);
  const file = basename(question.roads);
  if (!bytes) {
    const base = { file: question.roads, row: null, column: null, value: null, detail: null } as const;
    return { reach: null, issues: [{ ...base, severity: "error", kind: "file-missing" }], problem: straight };
  }
  const exits = exitPlaces(atlas.facilities);
  const opened = await openRoads(new Uint8Array(bytes), file, { seats: positionsOf(regions), exits });
  const { graph, issues } = opened;
  if (!graph) return { reach: null, issues, problem: straight };
  const { detour, speed, walk } = question;
  const network = createNetwork(graph, secondsOf(graph));
  const travel = createRoadTravel(network, snapper(graph, { main: partsOf(graph).main }), facilities, {
    detour,
    speed,
    walk,
  });
  return {
    reach: roadMinutes(travel, regions),
    issues,
    problem: (demands) => roadProblem(travel, demands, demands, UNWATCHED),
  };
}

function positionsOf(places: readonly { readonly position: Position | null }[]): readonly Position[] {
  return places.flatMap(({ position }) => position ?? []);
}
