import type { RoadClass } from "../reach/graph.ts";
import type { Apart, Part } from "../roads/parts.ts";
import type { RoadReport } from "../roads/report.ts";
import type { Refusal } from "../roads/rules.ts";
import { formatNumber } from "./number.ts";
import type { Lang, Text } from "./text.ts";

const CLASSES: Readonly<Record<RoadClass, Text>> = {
  motorway: { zh: "高速公路", en: "Expressway" },
  motorway_link: { zh: "高速公路匝道", en: "Expressway link" },
  trunk: { zh: "国道、快速路", en: "Trunk road" },
  trunk_link: { zh: "国道、快速路匝道", en: "Trunk link" },
  primary: { zh: "省道、主干路", en: "Primary road" },
  primary_link: { zh: "省道、主干路匝道", en: "Primary link" },
  secondary: { zh: "县道、次干路", en: "Secondary road" },
  secondary_link: { zh: "县道、次干路匝道", en: "Secondary link" },
  tertiary: { zh: "乡道、支路", en: "Tertiary road" },
  tertiary_link: { zh: "乡道、支路匝道", en: "Tertiary link" },
  unclassified: { zh: "等外道路", en: "Minor road" },
  residential: { zh: "居住区道路", en: "Residential street" },
  living_street: { zh: "生活街道", en: "Living street" },
  service: { zh: "内部道路", en: "Service road" },
  track: { zh: "机耕路", en: "Track" },
  ferry: { zh: "轮渡", en: "Ferry" },
};

/** Name of a class of road. */
export function roadClassText(roadClass: RoadClass, lang: Lang): string {
  return CLASSES[roadClass][lang];
}

const REFUSALS: Readonly<Record<Refusal, Text>> = {
  undriven: { zh: "不供机动车行驶", en: "not for motor vehicles" },
  closed: { zh: "禁止通行", en: "closed to cars" },
  unfinished: { zh: "尚未建成", en: "not built yet" },
  reversible: { zh: "方向随时段变化", en: "changing direction by the hour" },
};

const APARTS: Readonly<Record<Apart, Text>> = {
  island: { zh: "与主路网不通", en: "cut off from the main network" },
  "no-way-out": { zh: "只能驶入", en: "can only be driven into" },
  "no-way-in": { zh: "只能驶出", en: "can only be driven out of" },
};

const count = (value: number) => formatNumber(value, 0);
const kilometres = (km: number, lang: Lang) => `${formatNumber(km, km < 100 ? 1 : 0)}${lang === "zh" ? "公里" : " km"}`;

function walk(metres: number, lang: Lang): string {
  if (metres >= 1000) return kilometres(metres / 1000, lang);
  return `${count(metres)}${lang === "zh" ? "米" : " m"}`;
}

/** How many of what, in English: the word takes an s unless there is one. */
const many = (value: number, one: string, others = `${one}s`) => `${count(value)} ${value === 1 ? one : others}`;

/**
 * What a road file holds and what was made of it, a sentence a line: how many roads were read, kept and left out, which
 * add up; crossings and stretches; how the network hangs together, what was taken apart, and how the seats of the atlas meet it. Lines without anything to tell
 * are left out. What is wrong with the file is told by its issues.
 */
export function roadsSummary(report: RoadReport, lang: Lang): readonly string[] {
  return [readText, sizeText, connectedText, madeText, seatsText]
    .map((line) => line(report, lang))
    .filter((line) => line !== "");
}

/** 「文件中有5条道路，采用3条（其中1条去掉了没有位置的点），未采用2条：尚未建成1条，不足两个可用的点1条。」 */
function readText({ read, ways, clipped, lost, refused }: RoadReport, lang: Lang): string {
  if (read === 0) return "";
  const zh = lang === "zh";
  const why: readonly (readonly [number, string])[] = [
    ...(Object.keys(REFUSALS) as Refusal[]).map((one) => [refused[one], REFUSALS[one][lang]] as const),
    [lost, zh ? "不足两个可用的点" : "fewer than two usable points"],
  ];
  const told = why.filter(([value]) => value > 0);
  const out = told.map(([value, text]) => (zh ? `${text}${count(value)}条` : `${text} ${count(value)}`));
  const left = count(read - ways);
  if (zh) {
    const some = clipped > 0 ? `（其中${count(clipped)}条去掉了没有位置的点）` : "";
    const rest = out.length > 0 ? `，未采用${left}条：${out.join("，")}` : "";
    return `文件中有${count(read)}条道路，采用${count(ways)}条${some}${rest}。`;
  }
  const some = clipped > 0 ? ` (${count(clipped)} without points that have no place)` : "";
  const rest = out.length > 0 ? `, ${left} left out: ${out.join(", ")}` : "";
  return `${many(read, "road")} read, ${count(ways)} kept${some}${rest}.`;
}

function sizeText({ nodes, edges, km }: RoadReport, lang: Lang): string {
  if (lang === "zh") return `路网有${count(nodes)}个路口、${count(edges)}个路段，共${kilometres(km, lang)}。`;
  return `${many(nodes, "crossing")}, ${many(edges, "stretch", "stretches")}, ${kilometres(km, lang)}.`;
}

function connectedText({ main, apart }: RoadReport, lang: Lang): string {
  if (apart.count === 0) {
    return lang === "zh" ? "所有路口互相通达。" : "Every crossing can be reached from every other.";
  }
  const [length, rest] = [kilometres(main.km, lang), kilometres(apart.km, lang)];
  if (lang === "zh") {
    return `主路网有${count(main.nodes)}个路口、${length}；另有${count(apart.count)}处共${rest}不能与它往返。`;
  }
  return `The main network has ${many(main.nodes, "crossing")} and ${length}; ${many(apart.count, "part")} with ${rest} cannot be driven to and from.`;
}

function madeText({ made: { overpasses, exits, barriers, repeated } }: RoadReport, lang: Lang): string {
  const zh = lang === "zh";
  const told: readonly (readonly [number, string])[] = [
    [overpasses, zh ? `按立交断开${count(overpasses)}处` : many(overpasses, "overpass", "overpasses")],
    [exits, zh ? `按已知出口接通${count(exits)}处` : `${many(exits, "crossing")} joined at known exits`],
    [barriers, zh ? `路障断开${count(barriers)}处` : many(barriers, "barrier")],
    [repeated, zh ? `重复路段${count(repeated)}个` : many(repeated, "repeated stretch", "repeated stretches")],
  ];
  const parts = told.filter(([value]) => value > 0).map(([, text]) => text);
  if (parts.length === 0) return "";
  return zh ? `${parts.join("，")}。` : `Taken apart or dropped: ${parts.join(", ")}.`;
}

function seatsText({ seats }: RoadReport, lang: Lang): string {
  if (!seats) return "";
  const { medianMetres, longestMetres } = seats;
  const zh = lang === "zh";
  const snapped = zh
    ? `${count(seats.seats)}个驻地中${count(seats.snapped)}个在5公里内有路，${count(seats.onMain)}个接上主路网`
    : `${count(seats.snapped)} of ${many(seats.seats, "seat")} have a road within 5 km, ${count(seats.onMain)} on the main network`;
  if (medianMetres === null || longestMetres === null) return `${snapped}${zh ? "。" : "."}`;
  const [middle, most] = [walk(medianMetres, lang), walk(longestMetres, lang)];
  return zh
    ? `${snapped}；到路的距离中位数${middle}，最远${most}。`
    : `${snapped}; the walk is ${middle} at the median and ${most} at most.`;
}

/** One part of the roads that hangs together but not with the main network: how it lies to it, how large, and where. */
export function partText({ apart, nodes, km, box }: Part, lang: Lang): string {
  const [west, south, east, north] = box;
  const place = `${formatNumber((west + east) / 2, 3)}, ${formatNumber((south + north) / 2, 3)}`;
  if (lang === "zh") return `${APARTS[apart].zh}：${count(nodes)}个路口，${kilometres(km, lang)}，位于${place}`;
  return `${APARTS[apart].en}: ${many(nodes, "crossing")}, ${kilometres(km, lang)}, at ${place}`;
}

/** That a place does not meet the main network within reach. */
export function strandedText(name: string, lang: Lang): string {
  return lang === "zh" ? `${name}：没有接上主路网` : `${name}: not on the main network`;
}
