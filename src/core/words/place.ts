import { shortName } from "../regions/names.ts";
import type { Region, Regions } from "../regions/region.ts";
import { listText } from "./list.ts";
import type { Lang } from "./text.ts";

const KINDS: Readonly<Record<string, string>> = {
  省: "Province",
  市: "City",
  地级市: "City",
  县级市: "City",
  县: "County",
  自治县: "Autonomous County",
  区: "District",
  市辖区: "District",
  功能区: "Zone",
  高新区: "High-tech Zone",
  开发区: "Development Zone",
  统计口径: "Statistical Unit",
  镇: "Town",
  乡: "Township",
  民族乡: "Ethnic Township",
  街道: "Subdistrict",
  村: "Village",
  行政村: "Village",
  社区: "Community",
};

/** What kind of unit a region is, in the language asked for; an unknown kind stays as declared. */
export function kindText(kind: string, lang: Lang): string {
  return lang === "zh" ? kind : (KINDS[kind] ?? kind);
}

const namesakesOf = new WeakMap<Regions, ReadonlyMap<string, readonly Region[]>>();

function english(region: Region): string {
  return region.nameEn || region.name;
}

/** Regions of the same level with the same English name, itself among them. */
function namesakes(region: Region, regions: Regions): readonly Region[] {
  let index = namesakesOf.get(regions);
  if (!index) {
    const groups = new Map<string, Region[]>();
    for (const one of regions.all) {
      const key = `${one.level} ${english(one)}`;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    index = groups;
    namesakesOf.set(regions, index);
  }
  return index.get(`${region.level} ${english(region)}`) ?? [];
}

function parentOf(region: Region, regions: Regions): Region | null {
  return region.parent === null ? null : (regions.byCode.get(region.parent) ?? null);
}

/**
 * The name of a region for tables and sentences. Chinese gives the full name. English gives the name without its kind,
 * adding the kind or the parent only where another region of the level is called the same: "Huilong (Gaoyao)".
 */
export function regionName(region: Region, regions: Regions, lang: Lang): string {
  if (lang === "zh") return region.name;
  const name = english(region);
  const others = namesakes(region, regions).filter((one) => one.code !== region.code);
  const sisters = others.filter((one) => one.parent === region.parent);
  const own = sisters.length > 0 && region.kind ? `${name} ${kindText(region.kind, "en")}` : name;
  const parent = parentOf(region, regions);
  return others.length > sisters.length && parent ? `${own} (${english(parent)})` : own;
}

/**
 * Earlier names of a region and units that merged into it: 「原高要市、高要县」, 「含原江川镇」, "formerly Gaoyao City and
 * Gaoyao County", "with the former Jiangchuan"; "" for neither. A name that shortens to the region's own is its earlier one.
 */
export function formerText({ short, former, formerEn }: Region, lang: Lang): string {
  const named = former.map((name, i) => ({
    own: shortName(name) === short,
    said: lang === "en" ? formerEn[i] || name : name,
  }));
  const said = (own: boolean) =>
    listText(
      named.filter((one) => one.own === own).map((one) => one.said),
      lang,
    );
  const [own, merged] = [said(true), said(false)];
  const parts =
    lang === "zh"
      ? [own && `原${own}`, merged && `含原${merged}`]
      : [own && `formerly ${own}`, merged && `with the former ${merged}`];
  return parts.filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
}
