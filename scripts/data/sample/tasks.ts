import type { RegionRow } from "../regions.ts";
import { randomFor } from "./random.ts";

export const TASK_FIELDS = [
  ...["id", "title", "title_en", "lead", "lead_en", "partners", "partners_en", "start", "deadline"],
  ...["regions", "goals", "status", "note", "note_en", "source", "quality"],
] as const;

/** A row of `sample-tasks.csv`. */
export type TaskRow = Readonly<Record<(typeof TASK_FIELDS)[number], string>>;

/** Offices of the city and its counties, by a short key. */
const OFFICES = {
  reform: ["市发展和改革局", "Development and Reform Bureau"],
  farm: ["市农业农村局", "Agriculture and Rural Affairs Bureau"],
  transport: ["市交通运输局", "Transport Bureau"],
  industry: ["市工业和信息化局", "Industry and Information Technology Bureau"],
  water: ["市水利局", "Water Resources Bureau"],
  housing: ["市住房和城乡建设局", "Housing and Urban-Rural Development Bureau"],
  commerce: ["市商务局", "Commerce Bureau"],
  education: ["市教育局", "Education Bureau"],
  health: ["市卫生健康局", "Health Bureau"],
  civil: ["市民政局", "Civil Affairs Bureau"],
  nature: ["市自然资源局", "Natural Resources Bureau"],
  environment: ["市生态环境局", "Ecology and Environment Bureau"],
  forestry: ["市林业局", "Forestry Bureau"],
  finance: ["市财政局", "Finance Bureau"],
  market: ["市市场监督管理局", "Market Regulation Bureau"],
  statistics: ["市统计局", "Statistics Bureau"],
} as const satisfies Record<string, readonly [string, string]>;
type Office = keyof typeof OFFICES;

/** A kind of task: the goals it serves, who leads it and who takes part, where it happens, and how it is named. */
type Plan = readonly [
  goals: string,
  lead: Office,
  partners: readonly Office[],
  place: "city" | "county" | "town",
  rows: number,
  zh: (place: string) => string,
  en: (place: string) => string,
];

const PLANS: readonly Plan[] = [
  [
    "G11",
    "transport",
    ["reform", "nature"],
    "town",
    4,
    (at) => `${at}连接高速出入口道路改造`,
    (at) => `Rebuild the road from ${at} to the expressway`,
  ],
  [
    "G12",
    "water",
    ["finance"],
    "county",
    3,
    (at) => `${at}农村供水管网改造`,
    (at) => `Renew rural water pipes in ${at}`,
  ],
  [
    "G13",
    "housing",
    ["reform", "market"],
    "town",
    3,
    (at) => `${at}管道天然气接通`,
    (at) => `Connect ${at} to piped gas`,
  ],
  ["G14", "industry", [], "county", 2, (at) => `${at}行政村5G基站补点`, (at) => `Add 5G masts for villages in ${at}`],
  [
    "G08",
    "commerce",
    ["industry"],
    "county",
    3,
    (at) => `${at}引进超10亿元项目`,
    (at) => `Win a project above 1 bn yuan for ${at}`,
  ],
  [
    "G09",
    "industry",
    ["reform", "commerce"],
    "county",
    2,
    (at) => `${at}产业转移合作园区首期建设`,
    (at) => `Build the first phase of the transfer park in ${at}`,
  ],
  [
    "G06;G05",
    "reform",
    ["statistics", "finance"],
    "county",
    3,
    (at) => `${at}县域经济提升年度计划`,
    (at) => `Yearly plan to raise the economy of ${at}`,
  ],
  [
    "G15",
    "housing",
    ["finance"],
    "county",
    2,
    (at) => `${at}老旧小区改造`,
    (at) => `Renew old housing estates in ${at}`,
  ],
  [
    "G16",
    "commerce",
    ["housing"],
    "county",
    2,
    (at) => `${at}特色街区提升`,
    (at) => `Improve a themed street in ${at}`,
  ],
  [
    "G18",
    "education",
    [],
    "county",
    1,
    (at) => `${at}优质高中托管签约`,
    (at) => `Sign the running of a high school in ${at}`,
  ],
  ["G19", "health", [], "county", 2, (at) => `${at}县级医院帮扶`, (at) => `Help the county hospital of ${at}`],
  [
    "G20;G21",
    "civil",
    ["health"],
    "town",
    2,
    (at) => `${at}区域养老服务中心建设`,
    (at) => `Build the elder-care centre of ${at}`,
  ],
  [
    "G22",
    "forestry",
    ["nature"],
    "county",
    2,
    (at) => `${at}国家储备林建设`,
    (at) => `Plant national reserve forest in ${at}`,
  ],
  ["G23", "environment", ["water"], "town", 2, (at) => `${at}河段水质整治`, (at) => `Clean the river reach at ${at}`],
  [
    "G25",
    "nature",
    ["environment"],
    "county",
    2,
    (at) => `${at}历史遗留矿山修复`,
    (at) => `Restore old mines in ${at}`,
  ],
  [
    "G33",
    "housing",
    ["farm", "commerce"],
    "town",
    3,
    (at) => `${at}美丽圩镇建设`,
    (at) => `Make ${at} a model market town`,
  ],
  [
    "G01",
    "farm",
    ["finance"],
    "town",
    3,
    (at) => `${at}村集体经济项目`,
    (at) => `Village collective projects in ${at}`,
  ],
  [
    "G35",
    "transport",
    ["farm"],
    "county",
    2,
    (at) => `${at}农村公路新改建`,
    (at) => `Build and rebuild rural roads in ${at}`,
  ],
  [
    "G42",
    "reform",
    ["statistics"],
    "city",
    2,
    (at) => `${at}重点任务年度督查`,
    (at) => `Yearly review of the key tasks of ${at}`,
  ],
];

const PARTS = ["前期工作", "开工", "主体建设", "验收"] as const;
const PARTS_EN = ["preparation", "start of works", "main works", "handover"] as const;

/** The plan's years; status follows the end of 2024, the last year with data. */
const [FIRST_YEAR, LAST_YEAR, NOW] = [2023, 2025, "2024-12"] as const;

const two = (number: number) => String(number).padStart(2, "0");

/** A start in the plan's years and a deadline 6 to 20 months later, at most the end of the plan. */
function span(random: () => number): { readonly start: string; readonly end: string } {
  const from = Math.floor(random() * 18);
  const to = Math.min((LAST_YEAR - FIRST_YEAR + 1) * 12 - 1, from + 6 + Math.floor(random() * 15));
  const month = (at: number) => `${FIRST_YEAR + Math.floor(at / 12)}-${two((at % 12) + 1)}`;
  return { start: month(from), end: month(to) };
}

/** A deadline as registers write it: mostly a month, sometimes a day or a year. */
function written(end: string, random: () => number): string {
  const form = random();
  if (form < 0.15) return end.slice(0, 4);
  return form < 0.35 ? `${end}-${two(10 + Math.floor(random() * 18))}` : end;
}

function statusOf(start: string, end: string, random: () => number): string {
  const luck = random();
  if (end <= NOW) return luck < 0.7 ? "done" : luck < 0.93 ? "running" : "stopped";
  if (start > NOW) return "planned";
  return luck < 0.1 ? "done" : luck < 0.85 ? "running" : "planned";
}

/**
 * A register of a few dozen invented tasks, such as a city keeps for its plan: offices are public ones, places are drawn
 * from the regions, and every row says that it is a sample.
 */
export function taskRows(regions: readonly RegionRow[]): TaskRow[] {
  const rows: TaskRow[] = [];
  for (const [goals, lead, partners, level, count, zh, en] of PLANS) {
    const places = regions.filter((region) => region.level === level);
    for (let index = 0; index < count; index++) {
      const random = randomFor(`task ${goals} ${index}`);
      const place = places[Math.floor(random() * places.length)];
      if (!place) throw new Error(`no region of level ${level}`);
      const { start, end } = span(random);
      const part = Math.floor(random() * PARTS.length);
      const id = `T${String(rows.length + 1).padStart(3, "0")}`;
      rows.push({
        id,
        title: `${zh(place.short)}（${PARTS[part]}）`,
        title_en: `${en(place.name_en)}: ${PARTS_EN[part]}`,
        lead: OFFICES[lead][0],
        lead_en: OFFICES[lead][1],
        partners: partners.map((office) => OFFICES[office][0]).join(";"),
        partners_en: partners.map((office) => OFFICES[office][1]).join(";"),
        start,
        deadline: written(end, random),
        regions: place.code,
        goals,
        status: statusOf(start, end, random),
        note: "",
        note_en: "",
        source: "sample",
        quality: "sample",
      });
    }
  }
  return rows;
}
