import type { Indicator } from "../../../src/core/indicators/definition.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Region } from "../../../src/core/regions/region.ts";
import { region, text } from "../fixture.ts";

/** A row of a tidy table. */
export function row(
  code: string,
  id: string,
  period: string,
  value: number | null,
  rest: Partial<Observation> = {},
): Observation {
  const quality: Quality = rest.quality ?? "official";
  return {
    code,
    indicator: id,
    period,
    value,
    low: null,
    high: null,
    source: "yearbook",
    note: null,
    ...rest,
    quality,
  };
}

/** Region codes nest as text: `1` holds `11` and `12`, `11` holds `111`. A code that ends in `x` is a unit beside them. */
const CODES = ["1", "11", "12", "111", "112", "121", "122", "1111", "1112", "12x"];
const LEVELS = ["city", "county", "town", "village", "unit"];

function placed(code: string): Region {
  const unit = code.endsWith("x");
  const level = unit ? "unit" : (LEVELS[code.length - 1] ?? "");
  return region(code, level, unit ? "1" : code.length > 1 ? code.slice(0, -1) : null, code);
}

/** A city of two counties with two towns each; only the first town has villages, two of them. */
export function atlasOf(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  codes: readonly string[] = CODES,
): Atlas {
  const all = codes.map(placed);
  const byLevel = new Map(LEVELS.map((level) => [level, all.filter((one) => one.level === level)]));
  const parents = new Set(all.flatMap((one) => (one.parent === null ? [] : [one.parent])));
  return {
    title: text("atlas"),
    place: text("place"),
    seal: "图",
    root: "1",
    start: { level: "county", indicator: "gdp", period: null },
    groupsAtStart: null,
    regions: {
      levels: LEVELS.map((id) => ({ id, name: text(id), noun: { zh: id, one: id, other: id }, shown: true })),
      all,
      byCode: new Map(all.map((one) => [one.code, one])),
      byLevel,
      childrenOf: new Map([...parents].map((code) => [code, all.filter((one) => one.parent === code)])),
    },
    layers: new Map(),
    groups: [],
    themes: [],
    indicators,
    goals: [],
    goalThemes: [],
    facilities: [],
    sources: new Map(),
    observations,
    notes: [],
    remarks: [],
    tasks: [],
    resources: [],
    issues: [],
    pending: [],
  };
}
