import type { Indicator } from "../indicators/definition.ts";
import { normaliseName } from "../regions/names.ts";
import { meansAnother } from "./qualifier.ts";
import { factorBetween, isUnit } from "./unit.ts";

/** An indicator that a name may mean. */
export interface Likely {
  readonly id: string;
  /** 0 to 1; 1 where the name is the indicator's own. */
  readonly score: number;
}

/** Words that offices write in more than one way. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(历年|逐年|各年度?|分年度?)?((各|分)(县市区|县区|县|镇街|乡镇|镇|村|地区))?(主要)?(?=.)/, ""],
  [/(地区|国内)?生产总值|gdp/g, "gdp"],
  [/规模以上/g, "规上"],
  [/年末(?=.*人口)/g, ""],
  [/每人平均|平均每人/g, "人均"],
  [/(当年)?完成额?$|情况$|数据$|统计$/g, ""],
  // Plain 城镇化率 is that of residents.
  [/^常住人口(?=城镇化率)/, ""],
  [/占比(?=$)/g, "比重"],
  [/([比较](上年|去年)(同期)?|同比)?(增长率?|增速|增幅)|同比(?!增)/g, "增速"],
];

/** Numbers before a name and marks of notes on it, as in 1. 地区生产总值 and 地区生产总值①. */
const MARKS = /^\s*(\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*(?=\D)|[①-⑳]/g;

/** Least likeness that is proposed. */
const LEAST = 0.5;
/** What is left of a likeness where the units cannot be converted, and where a word makes the figures others. */
const OTHER_UNIT = 0.6;
const OTHER_FIGURE = 0.7;

/** Least likeness at which an indicator is taken and not only offered; none with other figures reaches it. */
export const TAKEN = 0.75;

/**
 * Indicators whose name, phrase or id is like a text, best first. Names are compared without spaces and signs, with the
 * usual short forms made alike, by the pairs of neighbouring characters they share (Dice 1945); a text that is the whole
 * name counts 1. A unit that cannot be converted makes an indicator less likely, and so does a word that only one of the two
 * has and that makes the figures others, such as 排名, 目标 or 未.
 */
export function likelyIndicators(
  text: string,
  unit: string | null,
  indicators: readonly Indicator[],
): readonly Likely[] {
  const asked = alike(text);
  if (asked === "") return [];
  return indicators
    .map((indicator) => {
      const names = [indicator.name.zh, indicator.name.en, indicator.phrase?.zh, indicator.phrase?.en, indicator.id];
      const best = Math.max(...names.map((name) => (name ? likeness(asked, alike(name)) : 0)));
      return { id: indicator.id, score: best * unitWeight(unit, indicator.unit.zh) };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
}

function alike(text: string): string {
  return SAME.reduce((rest, [from, to]) => rest.replace(from, to), normaliseName(text.replace(MARKS, "")));
}

function unitWeight(unit: string | null, own: string): number {
  if (unit === null || !isUnit(own)) return 1;
  return factorBetween(unit, own) === null ? OTHER_UNIT : 1;
}

function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at++) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at++) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  const shares = Math.min(0.99, (2 * shared) / (one.length + other.length - 2));
  return meansAnother(one, other) ? shares * OTHER_FIGURE : shares;
}
