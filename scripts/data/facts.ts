import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { type Row, readTable } from "./table.ts";

/** The inputs of the package as they were collected; every table's cells are text. */
export interface Facts {
  readonly counties: FeatureCollection<Polygon | MultiPolygon>;
  readonly towns: readonly Row[];
  readonly villages: readonly Row[];
  readonly figures: readonly Row[];
  readonly exits: readonly Row[];
  readonly services: readonly Row[];
  readonly goals: readonly Row[];
}

/** Reads `data/facts`. Throws where a file is missing. */
export function readFacts(folder: string): Facts {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    counties: JSON.parse(text("counties_wgs84.geojson")),
    towns: readTable(text("towns.csv")),
    villages: readTable(text("villages.csv")),
    figures: readTable(text("county_year.csv")),
    exits: readTable(text("expressway_access.csv")),
    services: readTable(text("expressway_service_areas.csv")),
    goals: readTable(text("goals.csv")),
  };
}
