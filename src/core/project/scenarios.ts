import * as v from "valibot";
import type { Issue } from "../package/issue.ts";
import type { FacilityChange } from "../reach/change.ts";
import type { TravelFactors } from "../reach/straight.ts";
import { readChanges, writeChanges } from "./changes.ts";
import { type ClassSpeeds, readClassSpeeds, writeClassSpeeds } from "./classspeeds.ts";
import { readOwnFile } from "./file.ts";
import { plainLine } from "./line.ts";

/** A what-if that was given a name. */
export interface Scenario extends TravelFactors {
  readonly name: string;
  readonly changes: readonly FacilityChange[];
  /** What travel over roads rests on; left out where times are by straight line. */
  readonly road?: { readonly walk: number; readonly classSpeeds: ClassSpeeds };
}

const FORMAT = "atlas-scenarios";
const MOST = 50;
const LONGEST_NAME = 60;

/** A text as a link would hold it. */
function reading<T>(read: (text: string) => T | null) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      const found = read(dataset.value);
      if (found !== null) return found;
      addIssue({ message: "cannot be read" });
      return NEVER;
    }),
  );
}

const scenarioSchema = v.object({
  name: v.pipe(v.string(), v.transform(scenarioName), v.minLength(1)),
  changes: reading(readChanges),
  detour: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  speed: v.pipe(v.number(), v.minValue(20), v.maxValue(80)),
  road: v.exactOptional(
    v.object({ walk: v.pipe(v.number(), v.minValue(1), v.maxValue(20)), classSpeeds: reading(readClassSpeeds) }),
  ),
});

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  scenarios: v.pipe(v.array(scenarioSchema), v.maxLength(MOST)),
});

/** A name on one line, of at most 60 characters. */
export function scenarioName(text: string): string {
  return plainLine(text, LONGEST_NAME);
}

/** The scenarios with one more; one of the same name is replaced. Beyond 50 the earliest goes. */
export function keepScenario(scenarios: readonly Scenario[], scenario: Scenario): readonly Scenario[] {
  const others = scenarios.filter(({ name }) => name !== scenario.name);
  return [...others, scenario].slice(-MOST);
}

/** The text of a file of scenarios. */
export function scenariosFile(scenarios: readonly Scenario[]): string {
  const written = scenarios.map(({ changes, road, ...rest }) => ({
    ...rest,
    changes: writeChanges(changes),
    ...(road && { road: { ...road, classSpeeds: writeClassSpeeds(road.classSpeeds) } }),
  }));
  return `${JSON.stringify({ format: FORMAT, version: 1, scenarios: written }, null, 2)}\n`;
}

/** The scenarios of a file, or the one issue that says why it cannot be read. */
export function readScenarios(text: string, file: string): { scenarios: readonly Scenario[] } | { issue: Issue } {
  const read = readOwnFile(fileSchema, text, file);
  return "issue" in read ? read : { scenarios: read.content.scenarios };
}
