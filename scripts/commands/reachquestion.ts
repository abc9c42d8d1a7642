import { parseArgs } from "node:util";
import { DEFAULT_VIEW } from "../../src/core/project/view.ts";
import type { TravelFactors } from "../../src/core/reach/straight.ts";

export const USAGE = `reach PACKAGE --facilities KIND|FILE [--kind K] [--level L] [--cutoffs 15,30,45,60]
      [--detour FACTOR] [--speed KM_H] [--people INDICATOR] [--json]`;

/** What the command `reach` is asked. */
export interface Question extends TravelFactors {
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
      people: { type: "string", default: "population" },
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
  if (!(speed > 0)) throw new Error(`--speed is above 0, not ${values.speed}`);
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
    json,
  };
}
