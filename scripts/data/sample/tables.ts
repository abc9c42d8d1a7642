import type { FigureRow } from "../figures.ts";
import type { RegionRow } from "../regions.ts";
import type { SampleRow } from "./row.ts";
import { townSamples } from "./town.ts";
import { villageSamples } from "./village.ts";

/** A file of generated values. */
export interface SampleTable {
  readonly path: string;
  readonly title: string;
  readonly rows: readonly SampleRow[];
}

/**
 * Generated values of counties, towns and villages, consistent across levels: where a county's figure is published the
 * towns add up to it, in printed decimals; households of villages add up to those of the town. Nothing is generated
 * where a figure is published.
 */
export function sampleTables(
  regions: readonly RegionRow[],
  villages: readonly RegionRow[],
  figures: readonly FigureRow[],
): SampleTable[] {
  const { towns, counties, population } = townSamples(regions, figures);
  return [
    { path: "sample-county.csv", title: "示例值：市县", rows: counties },
    { path: "sample-town.csv", title: "示例值：镇街", rows: towns },
    { path: "sample-village.csv", title: "示例值：村（社区）", rows: villageSamples(regions, villages, population) },
  ];
}
