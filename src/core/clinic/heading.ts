import { normaliseName } from "../regions/names.ts";
import { foldWidth } from "../table/fold.ts";
import { findPeriod } from "./period.ts";
import { factorBetween, isUnit } from "./unit.ts";

/** What the name of a column says: 2023年GDP(亿元) is GDP, in 亿元, of 2023. */
export interface Heading {
  /** The name without period and unit; "" where nothing is left. */
  readonly measure: string;
  readonly unit: string | null;
  readonly period: string | null;
}

const BRACKETS = /[（(［[【]([^（）()［］[\]【】]{1,40})[)）］\]】]/g;
const TRAILING = /(?:[\s,，、_:：/]+(?:单位[:：]?)?([^\s,，、_:：/]{1,12})|([%‰]))$/;

/**
 * Reads the name of a column. What stands in brackets is the unit where it is one, or the period; other brackets belong
 * to the name. A unit may also follow the name after a sign or a space. A unit of something per head is a unit a person;
 * one of shares, in which it grows, stays.
 */
export function readHeading(text: string): Heading {
  let rest = foldWidth(text).replace(/\s+/g, " ");
  let unit: string | null = null;
  for (const [whole, inside = ""] of rest.matchAll(BRACKETS)) {
    // 10,000 people is one unit with a comma in it.
    const parts = (isUnit(inside) ? [inside] : inside.split(/[,，、;；]/)).map((part) =>
      part.replace(/^单位[:：]?/, "").trim(),
    );
    const said = parts.find(isUnit);
    if (said === undefined) continue;
    unit = said;
    rest = rest.replace(whole, ` ${parts.filter((part) => part !== said).join(" ")}`);
    break;
  }
  const found = findPeriod(rest);
  rest = (found?.rest ?? rest).trim();
  if (unit === null) {
    const trailing = TRAILING.exec(rest);
    const said = trailing?.[1] ?? trailing?.[2] ?? "";
    if (trailing && isUnit(said)) {
      unit = said;
      rest = rest.slice(0, trailing.index);
    }
  }
  const amount = unit !== null && !/\/| per /.test(unit) && factorBetween(unit, "%") === null;
  const perHead = amount && /人均|每人/.test(rest);
  return {
    measure: rest.replace(/\s+/g, " ").trim(),
    unit: perHead ? `${unit}/人` : unit,
    period: found?.period || null,
  };
}

/** Words that say how, when or of whom something is counted, and not what. */
const VAGUE =
  /^(数值|数据|数量|数|值|金额|总量|总额|绝对[数值量额]|指标值|统计[数值]|合计|总计|本[年期季月]|当月|全年|实绩|完成|累计|同比|环比|[比较]?(上年|去年)(同期)?|增长率?|增速|增幅|增减|增加|名义|实际|排[名位]|位次|名次|占比|比重|人均|户均|目标|计划|预算|任务|男性?|女性?|城镇|城市|农村|乡村|其中|values?|amount|total|growth|rank|share|target|[±%:])+$/;

/** Whether the name of a column without period and unit says what is counted, which 2023年, 数值 and 增速 do not. */
export function namesMeasure({ measure }: Heading): boolean {
  const name = normaliseName(measure);
  return name !== "" && !VAGUE.test(name);
}

/** What a new indicator of a column would be called and counted in: short brackets at the end of the name are a unit. */
export function newName({ measure, unit }: Heading): { readonly name: string; readonly unit: string } {
  const [, name = "", inside = ""] = /^(.*\S)\s*\(([^()]{1,6})\)$/.exec(measure) ?? [];
  return unit === null && name !== "" ? { name, unit: inside } : { name: measure, unit: unit ?? "" };
}
