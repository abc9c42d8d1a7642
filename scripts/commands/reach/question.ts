import { parseArgs } from "node:util";
import { DEFAULT_VIEW } from "../../../src/core/project/view.ts";
import type { RoadFactors } from "../../../src/core/reach/road.ts";
import type { SitingAim } from "../../../src/core/siting/where.ts";

export const USAGE = `reach PACKAGE --facilities KIND|FILE [--kind K] [--level L] [--cutoffs 15,30,45,60]
      [--detour FACTOR] [--speed KM_H] [--roads FILE [--walk KM_H]] [--people INDICATOR]
      [--next P [--by towns|people] [--aim cover|mean] [--within MINUTES]] [--json]
  towns are the regions of the level, whatever it is called`;

/** Most new places that are looked for. */
const MOST_PLACES = 5;

/** Where the next facilities should go. */
export interface NextQuestion {
  /** For 1 up to so many new places. */
  readonly count: number;
  readonly by: "towns" | "people";
  /** Most within a cut-off in minutes, or the least mean time, times above the ceiling counting as that. */
  readonly aim: SitingAim;
}

/** What the command `reach` is asked. */
export interface Question extends RoadFactors {
  readonly path: string;
  /** A kind of the package's facilities, or a file of points. */
  readonly facilities: string;
  /** Kind of the file's points to measure to; `null` for all. */
  readonly kind: string | null;
  readonly level: string | null;
  /** Ascending, in minutes. */
  readonly cutoffs: readonly number[];
  /** Indicator that counts people. */
  readonly people: string;
  /** A file of roads to travel over; `null` for straight lines. */
  readonly roads: string | null;
  readonly next: NextQuestion | null;
  readonly json: boolean;
}

/** Reads the arguments of `reach`; throws an `Error` with a sentence for what is wrong with them. */
export function readQuestion(args: readonly string[]): Question {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      facilities: { type: "string" },
      kind: { type: "string" },
      level: { type: "string" },
      cutoffs: { type: "string", default: DEFAULT_VIEW.cutoffs.join(",") },
      detour: { type: "string", default: String(DEFAULT_VIEW.detour) },
      speed: { type: "string", default: String(DEFAULT_VIEW.speed) },
      walk: { type: "string", default: "5" },
      roads: { type: "string" },
      people: { type: "string", default: "population" },
      next: { type: "string" },
      by: { type: "string", default: "towns" },
      aim: { type: "string", default: "cover" },
      within: { type: "string", default: "30" },
      json: { type: "boolean", default: false },
    },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error("reach takes one package");
  const { facilities, json, people } = values;
  if (facilities === undefined) throw new Error("--facilities is missing");
  const detour = Number(values.detour);
  const speed = Number(values.speed);
  if (!(detour >= 1)) throw new Error(`--detour is at least 1, not ${values.detour}`);
  const walk = Number(values.walk);
  if (!(speed > 0)) throw new Error(`--speed is above 0, not ${values.speed}`);
  if (!(walk > 0)) throw new Error(`--walk is above 0, not ${values.walk}`);
  const cutoffs = values.cutoffs.split(",").map(Number);
  if (cutoffs.some((cutoff, i) => !(cutoff > (cutoffs[i - 1] ?? 0))))
    throw new Error(`--cutoffs ascend from above 0, not ${values.cutoffs}`);
  return {
    path,
    facilities,
    kind: values.kind ?? null,
    level: values.level ?? null,
    cutoffs,
    people,
    detour,
    speed,
    walk,
    roads: values.roads ?? null,
    next: values.next === undefined ? null : nextOf(values.next, values, cutoffs),
    json,
  };
}

function nextOf(
  next: string,
  { by, aim, within }: { readonly by: string; readonly aim: string; readonly within: string },
  cutoffs: readonly number[],
): NextQuestion {
  const count = Number(next);
  if (!Number.isInteger(count) || count < 1 || count > MOST_PLACES)
    throw new Error(`--next is 1 to ${MOST_PLACES}, not ${next}`);
  if (by !== "towns" && by !== "people") throw new Error(`--by is towns or people, not ${by}`);
  if (aim === "mean") return { count, by, aim: { kind: "mean", ceiling: 2 * (cutoffs.at(-1) ?? 60) } };
  const cutoff = Number(within);
  if (aim !== "cover") throw new Error(`--aim is cover or mean, not ${aim}`);
  if (!(cutoff >= 0)) throw new Error(`--within is at least 0, not ${within}`);
  return { count, by, aim: { kind: "cover", cutoff } };
}
