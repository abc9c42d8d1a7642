import { foldWidth } from "../table/fold.ts";

/** A unit as a multiple of what it counts: 亿元 is 10^8 yuan, 亩 is 10,000/15 m², 万元/人 is 10^4 yuan a person. */
interface Unit {
  readonly base: string;
  readonly size: number;
}

/** What Chinese units lead with, as multiples, longest first. */
export const PREFIXES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十亿", 1e9],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

const NAMES: Readonly<Record<string, Unit>> = {
  元: { base: "yuan", size: 1 },
  人民币: { base: "yuan", size: 1 },
  yuan: { base: "yuan", size: 1 },
  rmb: { base: "yuan", size: 1 },
  cny: { base: "yuan", size: 1 },
  美元: { base: "dollar", size: 1 },
  "us dollars": { base: "dollar", size: 1 },
  人: { base: "person", size: 1 },
  人次: { base: "visit", size: 1 },
  visits: { base: "visit", size: 1 },
  people: { base: "person", size: 1 },
  persons: { base: "person", size: 1 },
  person: { base: "person", size: 1 },
  户: { base: "household", size: 1 },
  households: { base: "household", size: 1 },
  household: { base: "household", size: 1 },
  个: { base: "piece", size: 1 },
  家: { base: "piece", size: 1 },
  座: { base: "piece", size: 1 },
  处: { base: "piece", size: 1 },
  条: { base: "piece", size: 1 },
  所: { base: "piece", size: 1 },
  张: { base: "piece", size: 1 },
  辆: { base: "piece", size: 1 },
  台: { base: "piece", size: 1 },
  件: { base: "piece", size: 1 },
  项: { base: "piece", size: 1 },
  间: { base: "piece", size: 1 },
  栋: { base: "piece", size: 1 },
  套: { base: "piece", size: 1 },
  宗: { base: "piece", size: 1 },
  "%": { base: "share", size: 0.01 },
  "‰": { base: "share", size: 0.001 },
  百分点: { base: "share", size: 0.01 },
  pp: { base: "share", size: 0.01 },
  平方公里: { base: "area", size: 1e6 },
  平方千米: { base: "area", size: 1e6 },
  "km²": { base: "area", size: 1e6 },
  km2: { base: "area", size: 1e6 },
  公顷: { base: "area", size: 1e4 },
  ha: { base: "area", size: 1e4 },
  亩: { base: "area", size: 10000 / 15 },
  mu: { base: "area", size: 10000 / 15 },
  平方米: { base: "area", size: 1 },
  "m²": { base: "area", size: 1 },
  公里: { base: "length", size: 1000 },
  千米: { base: "length", size: 1000 },
  km: { base: "length", size: 1000 },
  米: { base: "length", size: 1 },
  metres: { base: "length", size: 1 },
  吨: { base: "mass", size: 1000 },
  tonnes: { base: "mass", size: 1000 },
  公斤: { base: "mass", size: 1 },
  千克: { base: "mass", size: 1 },
  kg: { base: "mass", size: 1 },
  分钟: { base: "time", size: 60 },
  min: { base: "time", size: 60 },
  小时: { base: "time", size: 3600 },
  hours: { base: "time", size: 3600 },
  千瓦时: { base: "energy", size: 1 },
  kwh: { base: "energy", size: 1 },
  度: { base: "energy", size: 1 },
  立方米: { base: "volume", size: 1 },
  "m³": { base: "volume", size: 1 },
};

const CASED: ReadonlySet<string> = new Set(Object.keys(NAMES));

/** English leads such as `100 m yuan`, `10,000 people`, `10 000 persons`, `million yuan`. */
const LEADS: readonly (readonly [RegExp, number])[] = [
  [/^([1-9][\d,]*)\s*(?:m|million)\s+/i, 1e6],
  [/^([1-9][\d,]*)\s*(?:bn|billion)\s+/i, 1e9],
  [/^()(?:a )?thousand\s+/i, 1e3],
  [/^()ten thousand\s+/i, 1e4],
  [/^()million\s+/i, 1e6],
  [/^()hundred million\s+/i, 1e8],
  [/^()billion\s+/i, 1e9],
  [/^()trillion\s+/i, 1e12],
  [/^([1-9]\d*(?:[, ]\d{3})*)\s+/, 1],
];

/** 人民币 before a unit of money: 人民币万元. */
const YUAN = /^人民币(?=.)/;

/** Whether a text is a unit that can be converted. */
export function isUnit(text: string): boolean {
  return unitOf(text) !== null;
}

/**
 * What a value in one unit is multiplied with to be in another: 亿元 to 万元 is 10,000, ‰ to % is 0.1, 亩 to 平方公里 is
 * 1/1500. Incomes per head are often given in plain 元, so a unit a person goes for the plain one and the other way round.
 * `null` where either is unknown or they measure different things.
 */
export function factorBetween(from: string, to: string): number | null {
  const [one, other] = [unitOf(from), unitOf(to)];
  if (!one || !other || plain(one) !== plain(other)) return null;
  return Number((one.size / other.size).toPrecision(15));
}

function plain({ base }: Unit): string {
  return base.replace(/\/person$/, "");
}

function unitOf(text: string): Unit | null {
  const folded = foldWidth(text)
    .replace(/^(单位|unit)\s*[:：]\s*/i, "")
    .replace(YUAN, "");
  if (folded === "" || folded.length > 40) return null;
  const [top = "", below, ...more] = folded.split(/\s*(?:\/|每| per )\s*/);
  if (more.length > 0) return null;
  const over = simple(top);
  if (below === undefined) return over;
  const under = simple(below);
  return over && under ? { base: `${over.base}/${under.base}`, size: over.size / under.size } : null;
}

function simple(text: string): Unit | null {
  const plain = text.replace(/\s+/g, " ").trim();
  const named = namedUnit(plain);
  if (named) return named;
  for (const [prefix, size] of PREFIXES) {
    const rest = plain.startsWith(prefix) ? simple(plain.slice(prefix.length)) : null;
    if (rest) return { base: rest.base, size: rest.size * size };
  }
  const led = englishLead(plain);
  const rest = led && simple(led.rest);
  return led && rest ? { base: rest.base, size: rest.size * led.size } : null;
}

function namedUnit(text: string): Unit | undefined {
  return [text, text.toLowerCase()].flatMap((name) => (CASED.has(name) ? (NAMES[name] ?? []) : []))[0];
}

/** What an English unit leads with, as a multiple, and what follows; `null` where it leads with nothing known. */
function englishLead(text: string): { readonly size: number; readonly rest: string } | null {
  for (const [lead, size] of LEADS) {
    const found = lead.exec(text);
    if (!found) continue;
    const times = Number((found[1] || "1").replace(/[, ]/g, ""));
    return { size: size * times, rest: text.slice(found[0].length) };
  }
  return null;
}

/**
 * A unit as `readNumber` takes it, so that numbers with 万 or 亿 under it are read in it: English leads become the Chinese
 * ones (`10,000 people` is `万people`), and names that only begin like one, such as 千瓦时, are left out.
 */
export function countedIn(unit: string): string {
  const plain = foldWidth(unit).replace(/\s+/g, " ").replace(YUAN, "");
  if (/^[%‰]/.test(plain)) return plain;
  const [top = ""] = plain.split(/\s*(?:\/|每| per )\s*/);
  if (namedUnit(top)) return "";
  const led = simple(top) && englishLead(top);
  const lead = led && PREFIXES.find(([, size]) => size === led.size)?.[0];
  return lead ? `${lead}${led.rest}` : top;
}
