import type { MultiPolygon } from "geojson";
import { alongRoads } from "../isochrone/along.ts";
import { type Band, bandSteps } from "../isochrone/bands.ts";
import { createGround, type Ground } from "../isochrone/ground.ts";
import type { Issue } from "../package/issue.ts";
import { applyChanges, type FacilityChange } from "../reach/change.ts";
import type { Facility } from "../reach/facility.ts";
import { straightField } from "../reach/field.ts";
import type { Snap } from "../reach/footing.ts";
import type { RoadGraph } from "../reach/graph.ts";
import { createNetwork, type Network } from "../reach/network.ts";
import {
  createRoadTravel,
  type RoadFactors,
  type RoadReach,
  type RoadTravel,
  roadField,
  roadMinutes,
  travelUnder,
} from "../reach/road.ts";
import { type Route, routeFrom } from "../reach/route.ts";
import { straightMinutes } from "../reach/straight.ts";
import type { Position } from "../regions/region.ts";
import { openRoads, type RoadOptions } from "../roads/open.ts";
import { writeRoads } from "../roads/pack.ts";
import { partsOf } from "../roads/parts.ts";
import type { RoadReport } from "../roads/report.ts";
import { snapper } from "../roads/snap.ts";
import { type Speeds, secondsOf } from "../roads/speeds.ts";
import type { SitingProblem } from "../siting/benefit.ts";
import type { Demand, PlacedProblem } from "../siting/places.ts";
import { roadProblem } from "../siting/roads.ts";
import { type Siting, type SitingAim, whereNext } from "../siting/where.ts";
import type { Jobs } from "./job.ts";

/** Travel over the roads that are open to facilities as a what-if has them. */
export interface TravelQuestion {
  readonly facilities: readonly Facility[];
  readonly changes: readonly FacilityChange[];
  readonly factors: RoadFactors;
  readonly speeds: Speeds;
}

/** What bands between cut-offs are made from. */
export interface BandsQuestion extends TravelQuestion {
  readonly method: "straight" | "road";
  /** In WGS 84 degrees; parts may share borders. */
  readonly outline: MultiPolygon;
  /** Places whose minutes the bands agree with. */
  readonly seats: readonly Seat[];
  /** In minutes, ascending from above 0. */
  readonly cutoffs: readonly number[];
  /** How far apart the points between seats are, in km. */
  readonly spacing: number;
}

/** A place that travel begins at. */
export interface Seat {
  readonly code: string;
  readonly position: Position | null;
}

/** The long work on reach. Roads stay where they were opened; without any, what asks for travel over them rejects. */
export interface ReachJobs {
  /** Opens roads in place of those before. Where they cannot be read, there is no report and those before stay. */
  readonly openRoads: {
    readonly question: Pick<RoadOptions, "system" | "seats" | "exits"> & {
      readonly bytes: Uint8Array;
      readonly file: string;
    };
    readonly answer: { readonly report: RoadReport | null; readonly issues: readonly Issue[] };
  };
  /** The roads that are open as the compact file that a package can hold. */
  readonly packRoads: { readonly question: null; readonly answer: Uint8Array };
  readonly travel: {
    readonly question: TravelQuestion & { readonly seats: readonly Seat[] };
    readonly answer: RoadReach;
  };
  readonly bands: { readonly question: BandsQuestion; readonly answer: readonly Band[] };
  readonly route: {
    readonly question: TravelQuestion & { readonly from: Pick<Position, "lng" | "lat"> };
    readonly answer: Route | null;
  };
  /** What new facilities at some seats, or about once in so many km along the roads, would do for demands. */
  readonly roadProblem: {
    readonly question: TravelQuestion & {
      readonly demands: readonly Demand[];
      readonly sites: readonly Seat[] | { readonly alongKm: number };
    };
    readonly answer: PlacedProblem;
  };
  readonly siting: {
    readonly question: { readonly problem: SitingProblem; readonly aim: SitingAim; readonly counts: readonly number[] };
    readonly answer: { readonly sitings: readonly Siting[]; readonly missing: number };
  };
}

/** Roads are points of the bands' ground about once in so many km. */
const ROAD_STEP = 1;

/** Shares of the work on bands that are done once times are found, and once the ground is cut into triangles. */
const SEARCHED = 0.1;
const GROUNDED = 0.3;

/** Beside a road times change too fast to be followed as closely as by straight line. */
const ROAD_PRECISION = { tolerance: 0.5, finest: 0.5 };

/** A place along a road as a site, exactly where it is. */
function roadSite({ lng, lat }: { readonly lng: number; readonly lat: number }): Seat {
  return {
    code: `${lng.toFixed(5)},${lat.toFixed(5)}`,
    position: { lng, lat, accuracy: 0, quality: "estimate" },
  };
}

/** Remembers what was made last, and makes it anew when it is asked for by another key. */
function keep<T>(): (key: string, make: () => T) => T {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (key, make) => {
    if (last?.key !== key) last = { key, made: make() };
    return last.made;
  };
}

/** The jobs of `ReachJobs`, with the roads that they open. */
export function createReachJobs(): Jobs<ReachJobs> {
  let roads: { readonly graph: RoadGraph; readonly snap: Snap } | null = null;
  let opened = 0;
  const network = keep<Network>();
  const base = keep<RoadTravel>();
  const land = keep<Ground>();

  const there = () => {
    if (!roads) throw new Error("no roads are open");
    return roads;
  };
  /** Searches all roads only where they, speeds, factors or the facilities of the package have changed. */
  const travelOf = ({ facilities, changes, factors, speeds }: TravelQuestion): RoadTravel => {
    const { graph, snap } = there();
    const speed = JSON.stringify([opened, speeds]);
    const before = base(JSON.stringify([speed, factors, facilities]), () =>
      createRoadTravel(
        network(speed, () => createNetwork(graph, secondsOf(graph, speeds))),
        snap,
        facilities,
        factors,
      ),
    );
    return travelUnder(before, changes);
  };

  return {
    async openRoads({ bytes, file, ...options }, { signal, progress }) {
      const { graph, report, issues } = await openRoads(bytes, file, { ...options, signal, onProgress: progress });
      if (graph) {
        roads = { graph, snap: snapper(graph, { main: partsOf(graph).main }) };
        opened++;
      }
      return { report, issues };
    },
    packRoads(_, { handOver }) {
      const bytes = writeRoads(there().graph);
      handOver(bytes.buffer as ArrayBuffer);
      return bytes;
    },
    travel: (question) => roadMinutes(travelOf(question), question.seats),
    async bands(question, { progress, pause }) {
      const breathe = async (done: number) => {
        progress(done);
        await pause();
      };
      // Other roads may be opened between two breaths.
      const count = opened;
      const { graph } = question.method === "road" ? there() : { graph: null };
      const { method, outline, cutoffs, spacing, factors } = question;
      const seats = question.seats.flatMap(({ code, position }) => (position ? [{ code, position }] : []));
      const places = seats.map(({ position }) => position);
      const byRoad = method === "road" ? travelOf(question) : null;
      await breathe(SEARCHED);
      const ground = land(JSON.stringify([graph && count, outline, places, spacing]), () =>
        createGround(outline, places, spacing, graph ? alongRoads(graph, ROAD_STEP) : []),
      );
      await breathe(GROUNDED);
      const facilities = applyChanges(question.facilities, question.changes);
      const { rows } = byRoad ? roadMinutes(byRoad, seats) : straightMinutes(seats, facilities, factors);
      const steps = bandSteps(
        ground,
        rows.map(({ minutes }) => minutes?.value ?? Number.POSITIVE_INFINITY),
        byRoad ? roadField(byRoad) : straightField(facilities, factors),
        cutoffs,
        byRoad ? ROAD_PRECISION : undefined,
      );
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        await breathe(GROUNDED + (1 - GROUNDED) * step.value);
      }
    },
    route: (question) => routeFrom(travelOf(question), question.from),
    roadProblem(question, context) {
      const { demands, sites } = question;
      const seats = "alongKm" in sites ? alongRoads(there().graph, sites.alongKm).map(roadSite) : sites;
      return roadProblem(travelOf(question), demands, seats, context);
    },
    async siting({ problem, aim, counts }, { progress, pause }) {
      const sitings: Siting[] = [];
      let missing = 0;
      for (const [i, count] of counts.entries()) {
        await pause();
        const where = whereNext(problem, aim, [count]);
        sitings.push(...where.sitings);
        missing = where.missing;
        progress((i + 1) / counts.length);
      }
      return { sitings, missing };
    },
  };
}
