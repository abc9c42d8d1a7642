import { classNumber } from "./classes.ts";

/** What a file says of a way or a node, by OpenStreetMap's keys. */
export type Tags = ReadonlyMap<string, string>;

/** Keys that hold a class in files made from OpenStreetMap and by road offices, the likeliest first. */
const CLASS_KEYS = ["highway", "fclass", "class", "road_class", "roadclass", "道路等级", "公路等级", "等级", "类型"];

/** `"key"=>"value"` pairs, as ogr2ogr writes the tags it has no column for. */
const HSTORE = /"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g;

/**
 * Properties of a GeoJSON feature as tags. Keys are taken in lower case; numbers and booleans become text; of a list the
 * first counts, whether it is one or, as OSMnx leaves it, the text of one. The class stands under `highway`, whatever
 * the file calls it. Geofabrik's shapefiles (key `fclass`) write `F`, `T`, `B` for one way along, against and both ways,
 * and 0 for an unknown limit: these become `yes`, `-1`, `no` and nothing.
 */
export function tagsOf(properties: unknown): Tags {
  const tags = new Map<string, string>();
  if (typeof properties !== "object" || properties === null) return tags;
  for (const [key, value] of Object.entries(properties)) {
    const text = textOf(value);
    if (text !== "") tags.set(key.toLowerCase(), text);
  }
  for (const [, key = "", value = ""] of (tags.get("other_tags") ?? "").matchAll(HSTORE)) {
    if (!tags.has(key)) tags.set(key, value.replace(/\\(.)/g, "$1"));
  }
  const said = CLASS_KEYS.filter((key) => tags.has(key));
  const classKey = said.find((key) => classNumber(tags.get(key) as string) !== null) ?? said[0];
  if (classKey !== undefined) tags.set("highway", tags.get(classKey) as string);
  if (tags.has("fclass")) {
    const oneway = { F: "yes", T: "-1", B: "no" }[tags.get("oneway") ?? ""];
    if (oneway !== undefined) tags.set("oneway", oneway);
    if (Number(tags.get("maxspeed")) === 0) tags.delete("maxspeed");
  }
  return tags;
}

function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "number" || typeof one === "boolean") return String(one);
  if (typeof one !== "string") return "";
  return (/^\[\s*['"]?([^'",\]]*)/.exec(one)?.[1] ?? one).trim();
}
