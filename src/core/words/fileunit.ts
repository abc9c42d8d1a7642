import { isUnit, PREFIXES } from "../clinic/unit.ts";
import type { Lang, Text } from "./text.ts";

/** English words for units that Chinese tables have, and the singular where it is another; things counted have none. */
const ENGLISH: Readonly<Record<string, string | readonly [string, string]>> = {
  元: "yuan",
  人民币: "yuan",
  美元: ["US dollars", "US dollar"],
  人: ["people", "person"],
  人次: ["visits", "visit"],
  户: ["households", "household"],
  百分点: "pp",
  平方公里: "km²",
  平方千米: "km²",
  公顷: "ha",
  亩: "mu",
  平方米: "m²",
  公里: "km",
  千米: "km",
  米: ["metres", "metre"],
  吨: ["tonnes", "tonne"],
  公斤: "kg",
  千克: "kg",
  分钟: "min",
  小时: ["hours", "hour"],
  千瓦时: "kWh",
  度: "kWh",
  立方米: "m³",
};

const COUNTED = /^[个家座处条所张辆台件项间栋套宗]$/;

/** How English leads with the powers of ten that Chinese units lead with. */
const LEADS: Readonly<Record<string, string>> = {
  万亿: "trillion",
  千万: "10 m",
  百万: "million",
  十亿: "billion",
  十万: "100,000",
  亿: "100 m",
  万: "10,000",
  千: "1,000",
  百: "100",
};

/**
 * A unit as a file has it, in the language of the page: 万人 is "10,000 people", 元/人 "yuan per person", and the other way
 * round; things counted by 个, 家 and the like have no unit in English. What is neither known here nor among `known`, the
 * units of the package, stays as the file has it.
 */
export function fileUnit(text: string, lang: Lang, known: readonly Text[] = []): string {
  const own = text.trim();
  if (lang === "en") {
    if (!/\p{Script=Han}/u.test(own)) return own;
    return englishOf(own) ?? (known.find(({ zh, en }) => zh === own && en !== "")?.en || own);
  }
  if (/\p{Script=Han}/u.test(own) || !/\p{L}/u.test(own)) return own;
  const same = own.toLowerCase();
  return known.find(({ en }) => en.toLowerCase() === same)?.zh ?? chineseOf(same) ?? own;
}

/** A unit as a file or a person wrote it, in both languages. */
export function unitTexts(text: string, known: readonly Text[] = []): Text {
  return { zh: fileUnit(text, "zh", known), en: fileUnit(text, "en", known) };
}

function englishOf(unit: string): string | null {
  if (!isUnit(unit)) return null;
  const [top = "", below] = unit.split(/\s*(?:\/|每)\s*/);
  const over = englishPart(top, 0);
  const under = below === undefined ? "" : englishPart(below, 1);
  if (over === null || under === null || (below !== undefined && under === "")) return null;
  return [over, under && `per ${under}`].filter((part) => part !== "").join(" ");
}

/** One side of a unit; `form` is 0 for the plural and 1 for the singular. */
function englishPart(text: string, form: 0 | 1): string | null {
  const name = ENGLISH[text];
  if (name !== undefined) return typeof name === "string" ? name : name[form];
  if (COUNTED.test(text)) return "";
  if (!/\p{Script=Han}/u.test(text)) return text;
  const prefix = PREFIXES.find(([lead]) => text.startsWith(lead))?.[0];
  const rest = prefix === undefined ? null : englishPart(text.slice(prefix.length), 0);
  return rest === null ? null : `${LEADS[prefix ?? ""]} ${rest}`.trim();
}

const ENGLISH_LEADS = Object.entries(LEADS).map(([zh, en]) => [zh, en.toLowerCase()] as const);

function chineseOf(unit: string): string | null {
  const parts = unit.split(/\s*\/\s*| per /).map(chinesePart);
  return parts.length > 2 || parts.includes(null) ? null : parts.join("/");
}

function chinesePart(text: string): string | null {
  const said = text.trim();
  const name = Object.entries(ENGLISH).find(([, en]) => [en].flat().some((one) => one.toLowerCase() === said))?.[0];
  if (name !== undefined) return name;
  const found = ENGLISH_LEADS.find(([, lead]) => said.startsWith(`${lead} `));
  const rest = found ? chinesePart(said.slice(found[1].length)) : null;
  return found && rest !== null ? `${found[0]}${rest}` : null;
}
