import { isMotorway, overpasses } from "./crossings.ts";
import { metresBetween, type Place } from "./ground.ts";
import { growing } from "./growing.ts";
import { incidenceOf } from "./incidence.ts";
import type { RoadLines } from "./lines.ts";
import type { Drawn, Segments } from "./segments.ts";

/** How far from a known exit an expressway that meets a road without a link is joined to it, in metres. */
export const EXIT_WITHIN = 1000;

/** Crossings this near to the one that an exit joins are joined too, in metres: the other carriageway. */
const CARRIAGEWAYS = 100;

/** Segments over vertices of which some have become several. */
export interface Split {
  readonly segments: Segments;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Overpasses that were drawn as crossings, barriers that cut a road, and crossings that an exit keeps joined. */
  readonly overpasses: number;
  readonly barriers: number;
  readonly exits: number;
}

/**
 * Takes apart what is drawn together but cannot be driven: at a barrier every segment ends by itself; at an overpass
 * drawn as a crossing the ordinary roads come apart from the expressway, unless one of `exits` is at most `EXIT_WITHIN`
 * metres away: each exit joins the crossing that is nearest to it.
 */
export function splitVertices(lines: RoadLines, { segments, barred }: Drawn, exits: readonly Place[] = []): Split {
  const incidence = incidenceOf(segments, lines.lng.length);
  const lng = growing((length) => new Float64Array(length), lines.lng);
  const lat = growing((length) => new Float64Array(length), lines.lat);
  const a = segments.a.slice();
  const b = segments.b.slice();
  const copy = (v: number): number => {
    lng.push(lng.get(v));
    lat.push(lat.get(v));
    return lng.length() - 1;
  };
  const move = (segment: number, from: number, to: number) => {
    if (a[segment] === from) a[segment] = to;
    else b[segment] = to;
  };
  const meeting = (v: number) => incidence.segment.subarray(incidence.first[v], incidence.first[v + 1]);

  const crossings = overpasses(segments, incidence, lines);
  const joined = joinedAt(crossings, exits, lines);
  for (const v of crossings) {
    if (joined.has(v) || barred[v]) continue;
    const below = copy(v);
    for (const segment of meeting(v)) if (!isMotorway(segments, segment)) move(segment, v, below);
  }
  let barriers = 0;
  for (let v = 0; v < barred.length; v++) {
    if (!barred[v] || meeting(v).length < 2) continue;
    barriers++;
    for (const segment of meeting(v).subarray(1)) move(segment, v, copy(v));
  }
  return {
    segments: { ...segments, a, b },
    lng: lng.done(),
    lat: lat.done(),
    overpasses: crossings.length - joined.size,
    barriers,
    exits: joined.size,
  };
}

/** For each exit the nearest crossing within reach, and its neighbours across the other carriageway. */
function joinedAt(crossings: readonly number[], exits: readonly Place[], { lng, lat }: RoadLines): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const exit of exits) {
    let nearest = EXIT_WITHIN;
    const far = crossings.map((v) => metresBetween(exit.lng, exit.lat, lng[v] as number, lat[v] as number));
    for (const metres of far) nearest = Math.min(nearest, metres);
    const at = crossings[far.indexOf(nearest)];
    if (at === undefined) continue;
    for (const v of crossings) {
      const apart = metresBetween(lng[at] as number, lat[at] as number, lng[v] as number, lat[v] as number);
      if (apart <= CARRIAGEWAYS) joined.add(v);
    }
  }
  return joined;
}
