import { type Lang, pick, type Text } from "./text.ts";

const KINDS: Readonly<Record<string, Text>> = {
  exit: { zh: "高速出入口", en: "Expressway exit" },
  service: { zh: "服务区", en: "Service area" },
  school: { zh: "学校", en: "School" },
  hospital: { zh: "医院", en: "Hospital" },
  park: { zh: "公园", en: "Park" },
  care: { zh: "养老机构", en: "Care home" },
};

/** The name of a kind of facility; the kind itself where it has none. */
export function facilityKind(kind: string, lang: Lang): string {
  const name = KINDS[kind];
  return name ? pick(name, lang) : kind;
}

/** How far off a place may lie, from metres: 「误差约4公里」, "within about 100 m"; `null` is unknown. */
export function accuracyText(metres: number | null, lang: Lang): string {
  if (metres === null) return lang === "zh" ? "误差未知" : "accuracy unknown";
  const far = metres >= 1000;
  const amount = String(far ? Math.round(metres / 100) / 10 : Math.round(metres));
  if (lang === "zh") return `误差约${amount}${far ? "公里" : "米"}`;
  return `within about ${amount} ${far ? "km" : "m"}`;
}
