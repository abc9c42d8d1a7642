import gcoord from "gcoord";
import type { Facts } from "./facts.ts";
import { QUALITY } from "./figures.ts";
import { ZONE } from "./regions.ts";
import type { SourceList } from "./sources.ts";
import { fullWidth } from "./words.ts";

/** A row of `facilities.csv`, WGS84. */
export interface FacilityRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly road: string;
  readonly region: string;
  readonly lng: string;
  readonly lat: string;
  readonly accuracy_m: string;
  readonly position_quality: string;
  readonly existence: string;
  readonly open: string;
  readonly source: string;
  readonly note: string;
}

export const FACILITY_FIELDS = [
  "id",
  "kind",
  "name",
  "road",
  "region",
  "lng",
  "lat",
  "accuracy_m",
  "position_quality",
  "existence",
  "open",
  "source",
  "note",
] as const;

/** Expressway exits and service areas. Exits without a known place have no position. */
export function facilityRows(facts: Facts, sources: SourceList): FacilityRow[] {
  const counties = new Map(facts.counties.features.map(({ properties }) => [properties?.name, properties?.adcode]));
  const exits = facts.exits.map((row, index): FacilityRow => {
    const placed = row.lng !== "";
    const open = !row.status?.startsWith("在建");
    return {
      id: `e${String(index + 1).padStart(2, "0")}`,
      kind: "exit",
      name: fullWidth(row.name ?? ""),
      road: [row.road_code, row.road_name].filter((part) => part && part !== "规划").join(" "),
      region: row.town === "大旺街道" ? ZONE : row.town_code || counties.get(row.county) || "",
      lng: row.lng ?? "",
      lat: row.lat ?? "",
      accuracy_m: row.accuracy_m ?? "",
      position_quality: placed ? "estimate" : "",
      existence: row.existence_quality || QUALITY[row.grade ?? ""] || "unverified",
      open: String(open),
      source: sources.idOf(row.source ?? ""),
      note: fullWidth([row.type, row.status, placed ? "位置取所在镇驻地，误差约4公里" : "位置未知"].join("；")),
    };
  });
  const services = facts.services.map((row, index): FacilityRow => {
    const [lng, lat] = toWgs84([Number(row.lng), Number(row.lat)]);
    return {
      id: `v${String(index + 1).padStart(2, "0")}`,
      kind: "service",
      name: row.name ?? "",
      road: [row.road_code, row.road_name].join(" "),
      region: counties.get(row.county) ?? "",
      lng: lng.toFixed(6),
      lat: lat.toFixed(6),
      accuracy_m: "100",
      position_quality: QUALITY[row.grade ?? ""] ?? "unverified",
      existence: QUALITY[row.grade ?? ""] ?? "unverified",
      open: "true",
      source: "services",
      note: [row.type, row.direction, counties.has(row.county) ? "" : `位于${row.county}`, fullWidth(row.note ?? "")]
        .filter((part) => part)
        .join("；"),
    };
  });
  return [...exits, ...services];
}

/**
 * GCJ-02 degrees as WGS84. The inverse is found by iteration: the guess moves by what its own GCJ-02 position misses the
 * given one, until that is below 1e-9 degrees.
 */
export function toWgs84(gcj: readonly [number, number]): [number, number] {
  let guess: [number, number] = [gcj[0], gcj[1]];
  for (let i = 0; i < 50; i++) {
    const [lng, lat] = gcoord.transform([...guess] as [number, number], gcoord.WGS84, gcoord.GCJ02);
    const miss = [gcj[0] - lng, gcj[1] - lat] as const;
    guess = [guess[0] + miss[0], guess[1] + miss[1]];
    if (Math.abs(miss[0]) < 1e-9 && Math.abs(miss[1]) < 1e-9) break;
  }
  return guess;
}
