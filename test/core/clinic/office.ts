import type { Indicator } from "../../../src/core/indicators/definition.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import type { Place } from "../../../src/core/regions/lookup.ts";
import { shortName } from "../../../src/core/regions/names.ts";
import { indicator as plain, text } from "../fixture.ts";

function place(level: string, code: string, name: string, parent: string | null, extra: Partial<Place> = {}): Place {
  return { code, name, level, parent, short: shortName(name), aliases: [], former: [], ...extra };
}

/** A few places with the traps of the real ones: two 回龙镇, a county that was a city, a town that became a street. */
export const PLACES: readonly Place[] = [
  place("city", "441200", "肇庆市", null),
  place("county", "441204", "高要区", "441200", { former: ["高要市", "高要县"] }),
  place("county", "441223", "广宁县", "441200"),
  place("county", "441226", "德庆县", "441200"),
  place("town", "441204106", "金利镇", "441204", { aliases: ["Jinli"] }),
  place("town", "441204107", "金渡镇", "441204"),
  place("town", "441204112", "回龙镇", "441204"),
  place("town", "441226104", "回龙镇", "441226"),
  place("town", "441226001", "德城街道", "441226", { former: ["德城镇"] }),
  place("village", "441204106201", "金二村", "441204106"),
  place("village", "441204106202", "西围村", "441204106"),
];

/** A count in some unit, called so in Chinese, with what a test says of it. */
export function indicator(id: string, zh: string, unit: string, extra: Partial<Indicator> = {}): Indicator {
  return plain(id, { name: { zh, en: id }, unit: text(unit), levels: ["county", "town"], ...extra });
}

export const INDICATORS: readonly Indicator[] = [
  indicator("gdp", "地区生产总值", "亿元"),
  indicator("gdp_per_head", "人均地区生产总值", "万元/人", { kind: "ratio" }),
  indicator("population", "年末常住人口", "万人"),
  indicator("rural_income", "农村居民人均可支配收入", "元", { kind: "index" }),
  indicator("tap_water", "农村自来水普及率", "%", { kind: "index" }),
  indicator("pipeline_gas", "通管道天然气", "是/否", { kind: "flag" }),
];

/** A figure of the package. */
export function figure(code: string, id: string, period: string, value: number | null): Observation {
  return { code, indicator: id, period, value, low: null, high: null, quality: "sample", source: "sample", note: null };
}
