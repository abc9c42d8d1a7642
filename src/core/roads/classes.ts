import { ROAD_CLASSES, type RoadClass } from "../reach/graph.ts";

/** Other words for classes: OpenStreetMap's rarer ones, Geofabrik's, and those of Chinese road offices. */
const OTHERS: Readonly<Record<string, RoadClass>> = {
  road: "unclassified",
  unknown: "unclassified",
  track_grade1: "track",
  track_grade2: "track",
  track_grade3: "track",
  track_grade4: "track",
  track_grade5: "track",
  高速公路: "motorway",
  高速: "motorway",
  匝道: "motorway_link",
  快速路: "trunk",
  城市快速路: "trunk",
  国道: "trunk",
  省道: "primary",
  主干路: "primary",
  主干道: "primary",
  县道: "secondary",
  次干路: "secondary",
  次干道: "secondary",
  乡道: "tertiary",
  支路: "tertiary",
  村道: "unclassified",
  轮渡: "ferry",
};

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ROAD_CLASSES.map((name, number) => [name as string, number] as const),
  ...Object.entries(OTHERS).map(([name, one]) => [name, ROAD_CLASSES.indexOf(one)] as const),
]);

/** The number in `ROAD_CLASSES` of a class by its name in a file; `null` where motor vehicles do not drive. */
export function classNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase()) ?? null;
}
