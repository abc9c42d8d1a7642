import type { Indicator } from "../../src/core/indicators/definition.ts";
import type { Text } from "../../src/core/words/text.ts";

/** An indicator as `indicators.json` holds it: what is not said takes the default of the reader. */
export type Declared = Pick<Indicator, "id" | "name" | "unit" | "kind" | "direction" | "theme" | "levels"> &
  Partial<Indicator>;

const UNITS = {
  yi: { zh: "亿元", en: "100 m yuan" },
  wan: { zh: "万元", en: "10,000 yuan" },
  wanPerHead: { zh: "万元/人", en: "10,000 yuan per person" },
  yuan: { zh: "元", en: "yuan" },
  percent: { zh: "%", en: "%" },
  wanPeople: { zh: "万人", en: "10,000 people" },
  people: { zh: "人", en: "people" },
  households: { zh: "户", en: "households" },
  peoplePerHousehold: { zh: "人/户", en: "people per household" },
  years: { zh: "年", en: "years" },
  squareMetres: { zh: "平方米", en: "m²" },
  squareKilometres: { zh: "平方公里", en: "km²" },
  density: { zh: "人/平方公里", en: "people per km²" },
  women: { zh: "女=100", en: "men per 100 women" },
  number: { zh: "个", en: "" },
  firms: { zh: "家", en: "" },
  rank: { zh: "位", en: "" },
  minutes: { zh: "分钟", en: "min" },
  yesNo: { zh: "是/否", en: "yes/no" },
  times: { zh: "倍", en: "times" },
  mu: { zh: "亩", en: "mu" },
  wanMu: { zh: "万亩", en: "10,000 mu" },
  wanHouseholds: { zh: "万户", en: "10,000" },
  kilometres: { zh: "公里", en: "km" },
} as const satisfies Record<string, Text>;

export const COUNTY_LEVELS = ["city", "county", "unit"] as const;
export const TOWN_LEVELS = ["city", "county", "unit", "town"] as const;

type Rest = Partial<Omit<Indicator, "id" | "name" | "unit" | "kind">>;

/** Makes a declaring function for one theme, with the levels most of its indicators have. */
export function inTheme(theme: string, levels: readonly string[]) {
  return (
    id: string,
    [zh, en]: readonly [string, string],
    unit: keyof typeof UNITS,
    kind: Indicator["kind"],
    rest: Rest = {},
  ): Declared => ({ id, name: { zh, en }, unit: UNITS[unit], kind, direction: "neither", theme, levels, ...rest });
}

/** A text in both languages. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}
