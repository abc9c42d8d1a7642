import type { Footing } from "./footing.ts";
import type { Network } from "./network.ts";
import { type Start, type Times, timesTo, timesWith, timesWithout } from "./times.ts";

/** A facility as the roads see it. */
export interface Landing {
  /** Its number. */
  readonly place: number;
  readonly footing: Footing;
  /** Walk from the road. */
  readonly seconds: number;
  /** How much its inaccurate position can add to or take from a time, in seconds. */
  readonly slack: number;
}

/** Times with a constant to be added to each. */
interface Shifted {
  readonly times: Times;
  readonly shift: number;
}

/** Which end of the interval: the time as positions are given, the least it can be, the most. */
export type Bound = "value" | "low" | "high";

const SIGN: Readonly<Record<Bound, number>> = { value: 0, low: -1, high: 1 };

/**
 * Times over the roads to a set of facilities, with their bounds: `low` is the least of time - slack over all
 * facilities, `high` the least of time + slack. Bounds share the search of `value` as long as every slack is the same.
 */
export interface Fields extends Readonly<Record<Bound, Shifted>> {
  readonly network: Network;
  readonly landings: ReadonlyMap<number, Landing>;
  /** Landings by the edge they stand on, for ways that pass no node. */
  readonly onEdge: ReadonlyMap<number, readonly Landing[]>;
}

/** Searches the times to a set of facilities. */
export function fieldsTo(network: Network, landings: readonly Landing[]): Fields {
  const slacks = new Set(landings.map(({ slack }) => slack));
  const [common = 0] = slacks;
  const value = timesTo(network, startsOf(network, landings, "value", 0));
  const search = (bound: Bound): Shifted =>
    slacks.size <= 1
      ? { times: value, shift: SIGN[bound] * common }
      : { times: timesTo(network, startsOf(network, landings, bound, 0)), shift: 0 };
  return arranged(network, landings, { value: { times: value, shift: 0 }, low: search("low"), high: search("high") });
}

/** The fields with one facility more; its number must be new. Throws where it is not. */
export function fieldsWith(fields: Fields, landing: Landing): Fields {
  const { network, landings } = fields;
  if (landings.has(landing.place)) throw new RangeError(`Facility ${landing.place} is there already`);
  return changed(fields, [...landings.values(), landing], ({ times, shift }, bound) =>
    timesWith(times, network, startsOf(network, [landing], bound, shift)),
  );
}

/** As `fieldsWith`, but of times as positions are given only: the bounds stay those without the facility. */
export function fieldsBeside(fields: Fields, landing: Landing): Fields {
  const { network, landings, value, low, high } = fields;
  const times = timesWith(value.times, network, startsOf(network, [landing], "value", value.shift));
  return arranged(network, [...landings.values(), landing], { value: { times, shift: value.shift }, low, high });
}

/** The fields without some facilities; numbers that are not there change nothing. */
export function fieldsWithout(fields: Fields, gone: ReadonlySet<number>): Fields {
  const { network } = fields;
  const rest = [...fields.landings.values()].filter(({ place }) => !gone.has(place));
  if (rest.length === fields.landings.size) return fields;
  return changed(fields, rest, ({ times, shift }, bound) =>
    timesWithout(times, network, gone, startsOf(network, rest, bound, shift)),
  );
}

/** Applies a change to each search; bounds that shared one keep sharing it where all slacks still cancel. */
function changed(fields: Fields, landings: readonly Landing[], change: (one: Shifted, bound: Bound) => Times): Fields {
  const value = change(fields.value, "value");
  const update = (bound: Bound): Shifted => {
    const { times, shift } = fields[bound];
    const shared = times === fields.value.times && landings.every(({ slack }) => SIGN[bound] * slack === shift);
    return { times: shared ? value : change(fields[bound], bound), shift };
  };
  const { shift } = fields.value;
  return arranged(fields.network, landings, {
    value: { times: value, shift },
    low: update("low"),
    high: update("high"),
  });
}

function arranged(network: Network, landings: readonly Landing[], bounds: Record<Bound, Shifted>): Fields {
  const onEdge = new Map<number, Landing[]>();
  for (const landing of landings) {
    const others = onEdge.get(landing.footing.edge);
    if (others) others.push(landing);
    else onEdge.set(landing.footing.edge, [landing]);
  }
  return { network, landings: new Map(landings.map((one) => [one.place, one])), onEdge, ...bounds };
}

/** From which nodes, and in how many seconds less `shift`, facilities are reached. */
function* startsOf(
  { graph: { edges }, edgeSeconds }: Network,
  landings: readonly Landing[],
  bound: Bound,
  shift: number,
): Generator<Start> {
  for (const { place, footing, seconds, slack } of landings) {
    const { edge, share } = footing;
    const whole = edgeSeconds[edge] as number;
    if (whole === Number.POSITIVE_INFINITY) continue;
    const end = seconds + SIGN[bound] * slack - shift;
    yield { node: edges.from[edge] as number, place, seconds: end + share * whole };
    if (!edges.oneway[edge]) yield { node: edges.to[edge] as number, place, seconds: end + (1 - share) * whole };
  }
}

/** A way over the roads from a footing to a facility. */
export interface Trip {
  /** From the footing to the facility, its walk included. */
  readonly seconds: number;
  readonly place: number;
  /** First node on the way; -1 where the facility stands on the same edge and no node is passed. */
  readonly node: number;
}

/** The shortest way from a footing; `null` where no facility can be reached. */
export function tripFrom(fields: Fields, { edge, share }: Footing, bound: Bound = "value"): Trip | null {
  const { edges } = fields.network.graph;
  const whole = fields.network.edgeSeconds[edge] as number;
  if (whole === Number.POSITIVE_INFINITY) return null;
  const { times, shift } = fields[bound];
  const oneway = edges.oneway[edge] === 1;
  let best: Trip | null = null;
  const offer = (seconds: number, place: number, node: number) => {
    if (seconds < (best?.seconds ?? Number.POSITIVE_INFINITY)) best = { seconds, place, node };
  };
  const pass = (node: number, part: number) =>
    offer(part * whole + (times.seconds[node] as number) + shift, times.place[node] as number, node);
  pass(edges.to[edge] as number, 1 - share);
  if (!oneway) pass(edges.from[edge] as number, share);
  for (const { place, footing, seconds, slack } of fields.onEdge.get(edge) ?? []) {
    const ahead = footing.share - share;
    if (ahead >= 0 || !oneway) offer(Math.abs(ahead) * whole + seconds + SIGN[bound] * slack, place, -1);
  }
  return best;
}
