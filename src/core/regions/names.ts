import type { Region } from "./region.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const PLAIN = /^[A-Za-z0-9\u3007\u3400-\u9fff]+$/;
const NORMAL = /^[a-z0-9\u3007\u3400-\u9fff]+$/;

/** What a name may end in, longer ones first. */
const ENDINGS = [
  "社区居民委员会",
  "村民委员会",
  "居民委员会",
  "社区居委会",
  "社区村委会",
  "村委会",
  "居委会",
  "村委",
  "自治县",
  "自治州",
  "自治区",
  "街道办事处",
  "街道办",
  "街道",
  "社区",
  "地区",
  "镇",
  "乡",
  "县",
  "区",
  "市",
  "省",
  "村",
];

/** The peoples that autonomous counties and townships are named after, without 族. */
const PEOPLES =
  /(?:(?:各|壮|瑶|苗|侗|土家|回|藏|彝|满|蒙古|维吾尔|哈萨克|布依|朝鲜|白|哈尼|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族)+$/;

/** Last characters of the endings, by which most names that have none are told at once. */
const LAST = new Set(ENDINGS.map((ending) => ending.at(-1)));

/** A name without control characters, direction overrides and zero-width characters, trimmed: fit to be shown. */
export function cleanName(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim();
}

/**
 * A name as it is compared: compatibility forms folded (NFKC), lower case, without spaces, invisible characters, marks
 * between its parts, and without brackets, whose content stays.
 */
export function normaliseName(text: string): string {
  if (NORMAL.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[\s()[\]{}<>《》〈〉「」【】〔〕"'“”‘’·•・.,，、/\\|>_-]/gu, "")
    .toLowerCase();
}

/**
 * The name without its kind, as maps write it: 金利 for 金利镇, 四会 for 四会市, 厚岗 for 厚岗社区居委会, 下帅 for
 * 下帅壮族瑶族乡. A rest of a single character is not made (渔村 stays), except where a committee is named after it.
 */
export function shortName(name: string): string {
  const text = cleanName(name);
  const ending = LAST.has(text.at(-1)) ? ENDINGS.find((end) => text.endsWith(end)) : undefined;
  if (!ending) return text;
  const rest = text.slice(0, -ending.length);
  const committee = ending.endsWith("会");
  if (committee) return rest.length >= 1 ? rest : text;
  const autonomous = /[乡县州区]$/.test(ending) ? rest.replace(PEOPLES, "") : rest;
  const short = autonomous.length >= 2 ? autonomous : rest;
  return short.length >= 2 ? short : text;
}

const COMMUNITY = /(社区|居民委员会|居委会|社区村委会)$/;
const VILLAGE = /(村|村委|村委会|村民委员会)$/;

/** What the ending of a name says of its kind: of a village or a community; "" for all others. */
export function kindOf(name: string): "community" | "village" | "" {
  return COMMUNITY.test(name) ? "community" : VILLAGE.test(name) ? "village" : "";
}

/** Every name a region goes by, normalised: full, short, aliases and former names. */
export function namesOf(region: Pick<Region, "name" | "short" | "aliases" | "former">): readonly string[] {
  const names: string[] = [];
  const written = new Set([region.name, region.short, shortName(region.name), ...region.aliases, ...region.former]);
  for (const name of written) {
    const one = normaliseName(name);
    if (one !== "" && !names.includes(one)) names.push(one);
  }
  return names;
}
