import { ROAD_CLASSES, type RoadClass } from "../../src/core/reach/graph.ts";
import { DEFAULT_SPEEDS, type Speeds } from "../../src/core/roads/speeds.ts";

/**
 * Speeds as they are written on the command line: `motorway=100,track=0,posted=0.9`, the rest as by default. Throws an
 * `Error` with a sentence for a class that is none and a speed that is no number.
 */
export function readSpeeds(text: string): Speeds {
  const byClass: Record<RoadClass, number> = { ...DEFAULT_SPEEDS.byClass };
  let { ofPosted } = DEFAULT_SPEEDS;
  for (const part of text.split(",").filter((one) => one.trim() !== "")) {
    const [name = "", value = ""] = part.split("=").map((one) => one.trim());
    const speed = value === "" ? Number.NaN : Number(value);
    if (!Number.isFinite(speed) || speed < 0) throw new Error(`--speeds: ${part} is no speed`);
    if (name === "posted") ofPosted = speed;
    else if (isClass(name)) byClass[name] = speed;
    else throw new Error(`--speeds: ${name} is none of ${ROAD_CLASSES.join(", ")}, posted`);
  }
  if (ofPosted === 0) throw new Error("--speeds: posted must be above 0");
  return { byClass, ofPosted };
}

function isClass(name: string): name is RoadClass {
  return (ROAD_CLASSES as readonly string[]).includes(name);
}
