import type { FigureRow } from "./figures.ts";
import type { RegionRow } from "./regions.ts";

export interface SampleRow {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly quality: "sample";
  readonly source: "sample";
}

export interface SampleTable {
  readonly path: string;
  readonly title: string;
  readonly rows: readonly SampleRow[];
}

export function sampleTables(
  _r: readonly RegionRow[],
  _v: readonly RegionRow[],
  _f: readonly FigureRow[],
): SampleTable[] {
  return [];
}
