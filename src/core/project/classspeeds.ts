import { ROAD_CLASSES, type RoadClass } from "../reach/graph.ts";

/** Speeds of some road classes in km/h; 0 closes a class. */
export type ClassSpeeds = Readonly<Partial<Record<RoadClass, number>>>;

/** Fastest that a class is driven, in km/h. */
export const FASTEST = 150;

/** Speeds as a link writes them: `trunk.70 track.0`, parted by spaces, in the order of the classes. */
export function writeClassSpeeds(speeds: ClassSpeeds): string {
  return ROAD_CLASSES.flatMap((name) => (speeds[name] === undefined ? [] : [`${name}.${speeds[name]}`])).join(" ");
}

/** The speeds a text holds; `null` for a class that is none or is named twice, and for a speed not from 0 to 150. */
export function readClassSpeeds(text: string): ClassSpeeds | null {
  const speeds: Partial<Record<RoadClass, number>> = {};
  for (const item of text === "" ? [] : text.split(" ", ROAD_CLASSES.length + 1)) {
    const [, word, digits] = /^([a-z_]+)\.(\d{1,3})$/.exec(item) ?? [];
    const name = ROAD_CLASSES.find((one) => one === word);
    const speed = Number(digits);
    if (!name || name in speeds || !(speed <= FASTEST)) return null;
    speeds[name] = speed;
  }
  return speeds;
}
