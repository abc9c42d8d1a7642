import { type Collector, collectLines } from "./collect.ts";
import { createFaults, type Faults, type Subject } from "./faults.ts";
import { type Refusal, streetOf } from "./rules.ts";
import type { System } from "./systems.ts";
import type { Tags } from "./tags.ts";

/** Where a reader puts what it finds, and what has been found so far. */
export interface Intake {
  readonly lines: Collector;
  readonly faults: Faults;
  /** Whether the way is a road that is driven: then a line has begun, and its points are to follow. */
  way(tags: Tags, subject: Subject, implied?: boolean): boolean;
  /** Roads taken in, and roads left out by why. */
  readonly taken: () => number;
  readonly refused: () => Readonly<Record<Refusal, number>>;
}

/** An empty intake for a file by its name, whose coordinates are meant as `system` says. */
export function createIntake(file: string, system: System): Intake {
  const faults = createFaults(file);
  const lines = collectLines(system, faults);
  const refused: Record<Refusal, number> = { undriven: 0, closed: 0, unfinished: 0, reversible: 0 };
  let taken = 0;
  return {
    lines,
    faults,
    way(tags, subject, implied = true) {
      if (!tags.has("highway") && tags.get("route") !== "ferry") return false;
      const street = streetOf(tags, implied);
      if (typeof street === "string") {
        refused[street]++;
        return false;
      }
      for (const key of street.doubts) {
        const said = tags.get(key) ?? null;
        faults.add(key === "maxspeed" ? "speed-invalid" : "oneway-invalid", subject, key, said);
      }
      lines.begin(street, subject);
      taken++;
      return true;
    },
    taken: () => taken,
    refused: () => refused,
  };
}
