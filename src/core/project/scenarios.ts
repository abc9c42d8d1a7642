import * as v from "valibot";
import type { Issue } from "../package/issue.ts";
import type { FacilityChange } from "../reach/change.ts";
import type { TravelFactors } from "../reach/straight.ts";
import { readChanges, writeChanges } from "./changes.ts";
import { readOwnFile } from "./file.ts";
import { plainLine } from "./line.ts";

/** A what-if that was given a name. */
export interface Scenario extends TravelFactors {
  readonly name: string;
  readonly changes: readonly FacilityChange[];
}

const FORMAT = "atlas-scenarios";
const MOST = 50;
const LONGEST_NAME = 60;

const scenarioSchema = v.object({
  name: v.pipe(v.string(), v.transform(scenarioName), v.minLength(1)),
  changes: v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const changes = readChanges(dataset.value);
      if (changes) return changes;
      addIssue({ message: "not a list of changes" });
      return NEVER;
    }),
  ),
  detour: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  speed: v.pipe(v.number(), v.minValue(20), v.maxValue(80)),
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
  const written = scenarios.map(({ changes, ...rest }) => ({ ...rest, changes: writeChanges(changes) }));
  return `${JSON.stringify({ format: FORMAT, version: 1, scenarios: written }, null, 2)}\n`;
}

/** The scenarios of a file, or the one issue that says why it cannot be read. */
export function readScenarios(text: string, file: string): { scenarios: readonly Scenario[] } | { issue: Issue } {
  const read = readOwnFile(fileSchema, text, file);
  return "issue" in read ? read : { scenarios: read.content.scenarios };
}
