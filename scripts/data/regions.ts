import { pinyin } from "pinyin-pro";
import type { Facts } from "./facts.ts";
import type { Row } from "./table.ts";

/** A row of `regions.csv` or `villages.csv`. */
export interface RegionRow {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly name_en: string;
  readonly short: string;
  readonly aliases: string;
  readonly former: string;
  readonly former_en: string;
  readonly parent: string;
  readonly kind: string;
  readonly lng: string;
  readonly lat: string;
  readonly accuracy_m: string;
  readonly quality: string;
  readonly note: string;
  readonly note_en: string;
}

export const REGION_FIELDS = [
  "code",
  "level",
  "name",
  "name_en",
  "short",
  "aliases",
  "former",
  "former_en",
  "parent",
  "kind",
  "lng",
  "lat",
  "accuracy_m",
  "quality",
  "note",
  "note_en",
] as const;

export const VILLAGE_FIELDS = ["code", "level", "name", "name_en", "short", "parent", "kind"] as const;

export const PROVINCE = "440000";
export const CITY = "441200";
export const ZONE = "441284450";
/** 四会 without the zone: published figures that leave the zone out stand here, never at 441284. */
export const SIHUI_WITHOUT_ZONE = "441284-x";

const EMPTY: RegionRow = {
  code: "",
  level: "",
  name: "",
  name_en: "",
  short: "",
  aliases: "",
  former: "",
  former_en: "",
  parent: "",
  kind: "",
  lng: "",
  lat: "",
  accuracy_m: "",
  quality: "",
  note: "",
  note_en: "",
};

/** The town in which each county's government sits, its English name, and what else is known of it. */
const COUNTIES: Readonly<Record<string, Partial<RegionRow> & { readonly seat: string }>> = {
  "441202": {
    name_en: "Duanzhou",
    seat: "441202001",
    note: "2023年全部为城镇常住人口。",
    note_en: "All residents of 2023 are urban.",
  },
  "441203": { name_en: "Dinghu", seat: "441203001" },
  "441204": {
    name_en: "Gaoyao",
    seat: "441204001",
    former: "高要市;高要县",
    former_en: "Gaoyao City;Gaoyao County",
    note: "2015年撤市设区。",
    note_en: "A city until 2015, since then a district.",
  },
  "441223": { name_en: "Guangning", seat: "441223001" },
  "441224": { name_en: "Huaiji", seat: "441224001" },
  "441225": {
    name_en: "Fengkai",
    seat: "441225001",
    former: "封川县;开建县",
    former_en: "Fengchuan County;Kaijian County",
  },
  "441226": { name_en: "Deqing", seat: "441226001" },
  "441284": {
    name_en: "Sihui",
    seat: "441284001",
    former: "四会县",
    former_en: "Sihui County",
    aliases: "四会市(含高新区);四会市（全域）",
    note: "按边界绘制，包含肇庆高新区（大旺）。不含高新区的公布数见“四会市（不含高新区）”。",
    note_en:
      "As its outline is drawn, with the high-tech zone (Dawang). Published figures that leave the zone out stand at “Sihui without the zone”.",
  },
};

const TOWNS: Readonly<Record<string, Partial<RegionRow>>> = {
  "441224002": {
    name_en: "Xingfu",
    former: "幸福镇;闸岗镇",
    former_en: "Xingfu Town;Zhagang Town",
    note: "驻地为估计位置，取原闸岗。",
    note_en: "The seat is estimated: that of the former Zhagang.",
  },
  "441224200": { short: "下帅", kind: "民族乡", name_en: "Xiashuai" },
  "441225101": {
    note: "2023年以后并入平凤镇；本名录仍按2023年代码单列。",
    note_en: "Merged into Pingfeng after 2023; still a unit of its own under the codes of 2023.",
  },
  "441225110": {
    former: "江川镇",
    former_en: "Jiangchuan",
    note: "2023年以后江川镇并入；本名录仍按2023年代码单列。",
    note_en: "Jiangchuan merged into it after 2023; still a unit of its own under the codes of 2023.",
  },
  "441284103": {
    note: "2023年以后并入地豆镇；本名录仍按2023年代码单列。",
    note_en: "Merged into Didou after 2023; still a unit of its own under the codes of 2023.",
  },
  "441284101": {
    former: "罗源镇",
    former_en: "Luoyuan",
    note: "2023年以后罗源镇并入；本名录仍按2023年代码单列。",
    note_en: "Luoyuan merged into it after 2023; still a unit of its own under the codes of 2023.",
  },
  [ZONE]: {
    name_en: "Zhaoqing High-tech Zone",
    short: "肇庆高新区",
    aliases: "大旺;高新区;大旺街道;大旺高新区;肇庆高新区",
    kind: "开发区",
    note: "功能区，统计上列入四会市；民政名称为大旺街道（441284004）。驻地为手工标注，误差约5公里。",
    note_en:
      "A functional zone counted in Sihui; the civil-affairs name is Dawang Subdistrict (441284004). Its seat was placed by hand, within about 5 km.",
  },
};

/**
 * The city, its counties, the statistical unit 四会市（不含高新区） and its towns, in the order of their codes. Last comes the
 * province, which goals hold the counties against; it is nobody's parent, so that nothing adds up to it.
 */
export function regionRows(facts: Facts): RegionRow[] {
  const towns = facts.towns.map(townRow);
  const seatOf = (code: string) => towns.find((town) => town.code === code) ?? EMPTY;
  const counties = Object.entries(COUNTIES).map(([code, { seat, ...own }]): RegionRow => {
    const feature = facts.counties.features.find(({ properties }) => properties?.adcode === code);
    if (!feature) throw new Error(`county ${code} has no outline`);
    const name: string = feature.properties?.name;
    const { lng, lat, accuracy_m, quality } = seatOf(seat);
    return {
      ...EMPTY,
      code,
      level: "county",
      name,
      short: name.slice(0, -1),
      parent: CITY,
      kind: name.endsWith("区") ? "市辖区" : name.endsWith("市") ? "县级市" : "县",
      lng,
      lat,
      accuracy_m,
      quality,
      ...own,
    };
  });
  const city: RegionRow = {
    ...EMPTY,
    code: CITY,
    level: "city",
    name: "肇庆市",
    name_en: "Zhaoqing",
    short: "肇庆",
    kind: "地级市",
    former: "肇庆地区",
    former_en: "Zhaoqing Prefecture",
  };
  const unit: RegionRow = {
    ...EMPTY,
    code: SIHUI_WITHOUT_ZONE,
    level: "unit",
    name: "四会市（不含高新区）",
    name_en: "Sihui without the zone",
    short: "四会（不含高新区）",
    aliases: "四会市(不含高新区);四会市（不含大旺）",
    parent: CITY,
    kind: "统计口径",
    note: "统计口径，没有独立边界；与四会市（含高新区）不可混用。",
    note_en: "A statistical unit without an outline of its own; never to be mixed with Sihui with the zone.",
  };
  const province: RegionRow = {
    ...EMPTY,
    code: PROVINCE,
    level: "province",
    name: "广东省",
    name_en: "Guangdong",
    short: "广东",
    kind: "省",
    note: "只作比较的参照，不属本图集范围。",
    note_en: "Only held against; it lies outside this atlas.",
  };
  return [city, ...counties, unit, ...towns, province];
}

/** All villages and communities, with names in pinyin without tones. */
export function villageRows(facts: Facts): RegionRow[] {
  const towns = new Map(facts.towns.map(({ code, name }) => [code, name ?? ""]));
  return facts.villages.map(({ code = "", name = "", town_code = "" }) => {
    const short = shortVillage(name, towns.get(town_code) ?? "");
    return {
      ...EMPTY,
      code,
      level: "village",
      name,
      name_en: romanise(short),
      short,
      parent: town_code,
      kind: /村委会$|村民委员会$/.test(name) ? "村" : "社区",
    };
  });
}

/** Pinyin without tones as one capitalised word: 冷坑 is Lengkeng, 长安 is Chang’an. 㘵, which no dictionary has, reads as 布. */
export function romanise(name: string): string {
  const syllables = pinyin(name.replaceAll("㘵", "布"), {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
  });
  const joined = syllables
    .reduce((word, next) => `${word}${word !== "" && /^[aoe]/.test(next) ? "’" : ""}${next}`, "")
    .replace(/v/g, "ü");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

function townRow(row: Row): RegionRow {
  const { code = "", name = "", kind = "", county_code = "", name_en = "" } = row;
  const own = TOWNS[code] ?? {};
  const short = own.short ?? name.replace(/(街道|镇|乡)$/, "");
  return {
    ...EMPTY,
    code,
    level: "town",
    name,
    name_en,
    short,
    parent: county_code,
    kind,
    lng: row.seat_lng ?? "",
    lat: row.seat_lat ?? "",
    accuracy_m: row.seat_accuracy_m ?? "",
    quality: row.seat_quality ?? "",
    ...seatNote(row.note ?? ""),
    ...own,
  };
}

/** The collectors' remarks on a seat in both languages. */
function seatNote(note: string): Pick<RegionRow, "note" | "note_en"> {
  if (note.includes("exactly 111.97")) {
    return {
      note: "驻地经度恰为111.97，可能经过取整，待核。",
      note_en: "The seat’s longitude is exactly 111.97 and may have been rounded; to be checked.",
    };
  }
  if (note.includes("1.3 km from")) {
    return {
      note: "驻地距桂城街道仅1.3公里，待核。",
      note_en: "The seat is only 1.3 km from that of Guicheng; to be checked.",
    };
  }
  return { note: "", note_en: "" };
}

/** The name without its kind and without the town's name before it. */
function shortVillage(name: string, town: string): string {
  const bare = name
    .replace(/^街道社区管理中心/, "")
    .replace(/(村委会|村民委员会|居委会|居民委员会|居委)$/, "")
    .replace(/(?<=..)(社区|村)$/, "");
  const own = bare.startsWith(town) ? bare.slice(town.length) : bare;
  return own || bare || name;
}

/** The region a row of the facts speaks of: 四会 without the zone and the zone stand for themselves. Throws where there is none. */
export function regionOf(row: Row): string {
  if (row.area === "肇庆高新区") return ZONE;
  if (row.area === "四会市(不含高新区)") return SIHUI_WITHOUT_ZONE;
  if (!/^4412\d\d$/.test(row.code ?? "")) throw new Error(`"${row.area}" has no region`);
  return row.code ?? "";
}
