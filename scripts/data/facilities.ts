import gcoord from "gcoord";
import { exitName, exitNote, roadText, serviceName, serviceNote } from "./english/roads.ts";
import type { Facts } from "./facts.ts";
import { QUALITY } from "./quality.ts";
import { ZONE } from "./regions.ts";
import type { SourceList } from "./sources.ts";

/** A row of `facilities.csv`, WGS84. */
export interface FacilityRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly name_en: string;
  readonly road: string;
  readonly road_en: string;
  readonly region: string;
  readonly lng: string;
  readonly lat: string;
  readonly accuracy_m: string;
  readonly position_quality: string;
  readonly existence: string;
  readonly open: string;
  readonly source: string;
  readonly note: string;
  readonly note_en: string;
}

export const FACILITY_FIELDS = [
  "id",
  "kind",
  "name",
  "name_en",
  "road",
  "road_en",
  "region",
  "lng",
  "lat",
  "accuracy_m",
  "position_quality",
  "existence",
  "open",
  "source",
  "note",
  "note_en",
] as const;

/** Expressway exits and service areas. Exits without a known place have no position. */
export function facilityRows(facts: Facts, sources: SourceList): FacilityRow[] {
  const counties = new Map(facts.counties.features.map(({ properties }) => [properties?.name, properties?.adcode]));
  const exits = facts.exits.map((row, index): FacilityRow => {
    const placed = row.lng !== "";
    const status = row.status ?? "";
    const name = exitName(row.name ?? "");
    const road = roadText(row.road_code === "规划" ? "" : (row.road_code ?? ""), row.road_name ?? "");
    const note = exitNote(row.type ?? "", status, placed);
    return {
      id: `e${String(index + 1).padStart(2, "0")}`,
      kind: "exit",
      name: name.zh,
      name_en: name.en,
      road: road.zh,
      road_en: road.en,
      region: row.town === "大旺街道" ? ZONE : row.town_code || counties.get(row.county) || "",
      lng: row.lng ?? "",
      lat: row.lat ?? "",
      accuracy_m: row.accuracy_m ?? "",
      position_quality: placed ? "estimate" : "",
      existence: row.existence_quality || QUALITY[row.grade ?? ""] || "unverified",
      open: String(!status.startsWith("在建")),
      source: sources.idOf(row.source ?? ""),
      note: note.zh,
      note_en: note.en,
    };
  });
  const services = facts.services.map((row, index): FacilityRow => {
    const [lng, lat] = toWgs84([Number(row.lng), Number(row.lat)]);
    const name = serviceName(row.name ?? "");
    const road = roadText(row.road_code ?? "", row.road_name ?? "");
    const abroad = counties.has(row.county) ? "" : (row.county ?? "");
    const note = serviceNote(row.type ?? "", row.direction ?? "", abroad);
    return {
      id: `v${String(index + 1).padStart(2, "0")}`,
      kind: "service",
      name: name.zh,
      name_en: name.en,
      road: road.zh,
      road_en: road.en,
      region: counties.get(row.county) ?? "",
      lng: lng.toFixed(6),
      lat: lat.toFixed(6),
      accuracy_m: "100",
      position_quality: QUALITY[row.grade ?? ""] ?? "unverified",
      existence: QUALITY[row.grade ?? ""] ?? "unverified",
      open: "true",
      source: "services",
      note: note.zh,
      note_en: note.en,
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
