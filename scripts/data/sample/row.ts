/** A generated value. An empty one is left out on purpose. */
export interface SampleRow {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly quality: "sample";
  readonly source: "sample";
}

/** A row of a sample table. */
export function sampleRow(
  code: string,
  indicator: string,
  period: string,
  value: number | null,
  decimals: number,
): SampleRow {
  return {
    code,
    indicator,
    period,
    value: value === null ? "" : value.toFixed(decimals),
    quality: "sample",
    source: "sample",
  };
}
