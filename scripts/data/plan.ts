import type { GoalRule } from "../../src/core/goals/goal.ts";
import { text } from "./declare.ts";
import { CITY, PROVINCE, ZONE } from "./regions.ts";

/** A goal's part of the plan, its short names, its rule, and what data would decide it. */
export type Declaration = readonly [
  theme: string,
  zh: string,
  en: string,
  rule: GoalRule,
  needsZh: string | null,
  needsEn?: string,
];

const PROCESS: GoalRule = { kind: "process" };
const POINTS = text("百分点", "pp");
const FIVE = "county-economy-zone";

function every(
  indicator: string,
  level: string,
  op: ">=" | "=",
  target: number,
  group: string | null = null,
): GoalRule {
  return { kind: "every", indicator, level, group, op, target };
}

function total(indicator: string, op: ">=" | ">" | "=", target: number, region = CITY): GoalRule {
  return { kind: "total", indicator, region, op, target };
}

function atLeast(indicator: string, level: string, count: number): GoalRule {
  return { kind: "at-least", indicator, level, group: null, op: "=", target: 1, count };
}

function milestone(indicator: string, ...regions: readonly string[]): GoalRule {
  return { kind: "milestone", indicator, regions };
}

/** Every county of the county economy must grow faster than both city and province, in each of several indicators. */
function leads(parts: readonly (readonly [id: string, zh: string, en: string, indicator: string])[]): GoalRule {
  const above = (indicator: string, reference: string): GoalRule => ({
    kind: "growth-above",
    indicator,
    level: "county",
    group: FIVE,
    reference,
  });
  return {
    kind: "all",
    parts: parts.map(([id, zh, en, indicator]) => ({
      id,
      name: text(zh, `${en.charAt(0).toUpperCase()}${en.slice(1)}`),
      unit: POINTS,
      rule: {
        kind: "all",
        parts: [
          {
            id: "city",
            name: text(`${zh}高于全市`, `Counties above the city: ${en}`),
            unit: POINTS,
            rule: above(indicator, CITY),
          },
          {
            id: "province",
            name: text(`${zh}高于全省`, `Counties above the province: ${en}`),
            unit: POINTS,
            rule: above(indicator, PROVINCE),
          },
        ],
      },
    })),
  };
}

/** How each goal of the plan is decided, by its id. */
export const GOALS: Readonly<Record<string, Declaration>> = {
  G01: [
    "overall",
    "村集体年经营性收入均达10万元",
    "Every village collective earns 100,000 yuan a year",
    every("village_income", "village", ">=", 10),
    "农业农村部门的村级集体经济台账",
    "the agricultural office’s ledger of village collectives",
  ],
  G02: [
    "overall",
    "县域GDP增速高于全市",
    "Counties grow faster than the city",
    { kind: "growth-above", indicator: "gdp_growth", level: "county", group: FIVE, reference: CITY },
    "各县统计公报的地区生产总值增速",
    "real growth from the counties’ communiqués",
  ],
  G03: [
    "overall",
    "四会重回全国百强县",
    "Sihui returns to the top 100 counties",
    milestone("top100", "441284"),
    "当年全国百强县（市）榜单",
    "the year’s list of the top 100 counties",
  ],
  G04: [
    "overall",
    "金利、大沙等镇进入全国千强镇",
    "Jinli, Dasha and others among the top 1,000 towns",
    milestone("top1000", "441204115", "441284105"),
    "全国千强镇榜单的镇名（2023年4个镇，镇名未取得）",
    "the names on the list of the top 1,000 towns (four in 2023, names unknown)",
  ],
  G05: [
    "overall",
    "县域经济占全市50%",
    "Counties hold 50% of the city’s GDP",
    { kind: "share", indicator: "gdp", groups: ["county-economy", FIVE], op: ">=", target: 50 },
    "县域范围的正式定义和各县地区生产总值",
    "a formal definition of the county economy and each county’s GDP",
  ],
  G06: [
    "overall",
    "西部县域GDP占全市33%",
    "The west holds 33% of the city’s GDP",
    { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 },
    "四县地区生产总值公报数",
    "published GDP of the four counties",
  ],
  G07: [
    "overall",
    "县域人均GDP、财政、居民收入增速领先",
    "Counties lead in GDP per head, revenue and incomes",
    leads([
      ["gdp", "人均GDP增速", "growth of GDP per head", "gdp_per_head_growth"],
      ["revenue", "财政收入增速", "growth of budget revenue", "fiscal_revenue_growth"],
      ["urban", "城镇居民收入增速", "growth of urban incomes", "urban_income_growth"],
      ["rural", "农村居民收入增速", "growth of rural incomes", "rural_income_growth"],
    ]),
    "各县和全市、全省的人均地区生产总值、财政收入、城乡居民收入增速",
    "growth of these figures in counties, city and province",
  ],
  G08: [
    "county-industry",
    "每县每年新引进1个超10亿元项目",
    "One new project above 1 bn yuan a county a year",
    every("big_projects", "county", ">=", 1),
    "招商项目台账",
    "the ledger of investment projects",
  ],
  G09: [
    "county-industry",
    "四县一市“一县一园”",
    "One transfer park in each of five counties",
    every("transfer_parks", "county", ">=", 1, FIVE),
    "产业转移合作园区名录",
    "the list of industrial transfer parks",
  ],
  G10: [
    "county-industry",
    "规上工业总产值超5000亿元",
    "Industrial output above 500 bn yuan",
    total("industry_output", ">", 5000),
    "全市规上工业总产值公报数",
    "the city’s published industrial output",
  ],
  G11: [
    "county-infrastructure",
    "镇镇30分钟上高速",
    "Every town within 30 minutes of an expressway",
    { kind: "within", facility: "exit", level: "town", group: null, minutes: 30 },
    "全部出入口的坐标和路网",
    "positions of all exits and the road network",
  ],
  G12: [
    "county-infrastructure",
    "农村自来水普及率99.5%以上",
    "Tap water for 99.5% of rural households",
    every("tap_water", "county", ">=", 99.5),
    "水利部门的农村自来水普及率",
    "the water office’s figures",
  ],
  G13: [
    "county-infrastructure",
    "通管道天然气的镇街50个以上",
    "Piped gas in at least 50 towns",
    atLeast("pipeline_gas", "town", 50),
    "住建部门的通气镇街名单",
    "the list of towns with piped gas",
  ],
  G14: [
    "county-infrastructure",
    "行政村5G全覆盖",
    "5G in every village",
    every("five_g", "village", "=", 1),
    "通信管理部门的行政村5G覆盖名单",
    "the list of villages covered by 5G",
  ],
  G15: [
    "county-seat",
    "新开工改造老旧小区150个",
    "150 old housing estates under renewal",
    total("estates_renewed", ">=", 150),
    "住建部门的老旧小区改造台账",
    "the ledger of estate renewal",
  ],
  G16: [
    "county-seat",
    "每县1个商业综合体或特色街区",
    "A shopping centre or themed street in each county",
    every("shopping_centres", "county", ">=", 1),
    "商务部门名录",
    "the commerce office’s list",
  ],
  G17: [
    "county-seat",
    "每县1家品牌超市",
    "A brand supermarket in each county",
    every("supermarkets", "county", ">=", 1),
    "商务部门名录",
    "the commerce office’s list",
  ],
  G18: [
    "county-services",
    "优质高中托管或新开办学校",
    "Leading high schools run or open a school",
    total("high_schools", ">=", 1),
    "教育部门名单",
    "the education office’s list",
  ],
  G19: [
    "county-services",
    "三甲医院托管或帮扶县级医院",
    "Leading hospitals run or help a county hospital",
    total("hospitals", ">=", 1),
    "卫生健康部门名单",
    "the health office’s list",
  ],
  G20: [
    "county-services",
    "区域养老服务机构覆盖率75%",
    "Regional elder care in 75% of towns",
    total("eldercare", ">=", 75),
    "民政部门的机构覆盖名单",
    "the civil affairs office’s list",
  ],
  G21: [
    "county-services",
    "适老化改造5700户以上",
    "5,700 homes adapted for elderly people",
    total("elder_homes", ">=", 5700),
    "民政部门台账",
    "the civil affairs office’s ledger",
  ],
  G22: [
    "county-ecology",
    "国家储备林60万亩",
    "600,000 mu of reserve forest",
    total("reserve_forest", ">=", 60),
    "林业部门台账",
    "the forestry office’s ledger",
  ],
  G23: [
    "county-ecology",
    "全面消除劣V类水体",
    "No water below class V",
    total("foul_water", "=", 0),
    "各断面水质类别",
    "water classes of all sections",
  ],
  G24: [
    "county-ecology",
    "垃圾零填埋、焚烧全覆盖",
    "No landfill, incineration everywhere",
    every("incineration", "county", "=", 100),
    "各县垃圾处理方式和处理量",
    "how each county treats its waste",
  ],
  G25: [
    "county-ecology",
    "矿山生态修复4500亩",
    "4,500 mu of old mines restored",
    total("mines_restored", ">=", 4500),
    "自然资源部门图斑",
    "the natural resources office’s plots",
  ],
  G26: [
    "town",
    "每县2—3个样板镇",
    "Two or three model towns a county",
    every("model_towns", "county", ">=", 2),
    "样板镇（街）名单（18个）",
    "the list of the 18 model towns",
  ],
  G27: [
    "village",
    "10个农业产业集群",
    "Ten agricultural clusters",
    total("farm_clusters", ">=", 10),
    "农业农村部门名录",
    "the agricultural office’s list",
  ],
  G28: [
    "village",
    "农林牧渔业总产值超1000亿元",
    "Farm output above 100 bn yuan",
    total("farm_output", ">", 1000),
    "统计公报的农林牧渔业总产值",
    "farm output from the communiqués",
  ],
  G29: [
    "village",
    "“粤字号”品牌超100个",
    "More than 100 Guangdong farm brands",
    total("farm_brands", ">", 100),
    "农业农村部门名录",
    "the agricultural office’s list",
  ],
  G30: [
    "village",
    "省级以上农业龙头企业100家",
    "100 leading farm companies",
    total("farm_leaders", ">=", 100),
    "农业农村部门名录",
    "the agricultural office’s list",
  ],
  G31: [
    "village",
    "在册新农人1万人",
    "10,000 registered new farmers",
    total("new_farmers", ">=", 1),
    "农业农村部门登记数",
    "the agricultural office’s register",
  ],
  G32: [
    "village",
    "60%以上存量农房微改造",
    "60% of farmhouses improved",
    total("homes_renewed", ">=", 60),
    "住建部门台账",
    "the housing office’s ledger",
  ],
  G33: [
    "town",
    "每年5个以上美丽圩镇样板",
    "Five model market towns a year",
    atLeast("pretty_markets", "town", 5),
    "美丽圩镇示范样板名单",
    "the list of model market towns",
  ],
  G34: [
    "village",
    "行政村全部达到美丽宜居标准",
    "Every village meets the liveable standard",
    every("pretty_villages", "village", "=", 1),
    "农业农村部门达标名单",
    "the list of villages that meet it",
  ],
  G35: [
    "village",
    "新改建农村公路1000公里",
    "1,000 km of rural roads",
    total("rural_roads", ">=", 1000),
    "交通部门台账",
    "the transport office’s ledger",
  ],
  G36: [
    "village",
    "每个涉农县2条以上示范带",
    "Two model belts in each farming county",
    every("revival_belts", "county", ">=", 2),
    "乡村振兴示范带名录；端州不属涉农县",
    "the list of model belts; Duanzhou does not farm",
  ],
  G37: [
    "county-industry",
    "市场主体总量超45万户",
    "More than 450,000 businesses",
    total("businesses", ">", 45),
    "市场监管部门登记数和三年前的基数",
    "the business register, now and three years ago",
  ],
  G38: [
    "county-industry",
    "高新区工业总产值翻一番",
    "The zone doubles its industrial output",
    total("zone_multiple", ">=", 2, ZONE),
    "高新区2020年规上工业总产值（已知2018年634.77亿元，2022年超过1200亿元）",
    "the zone’s output in 2020 (63.477 bn in 2018, above 120 bn in 2022)",
  ],
  G39: [
    "county-services",
    "每年10%执业医师下沉支医",
    "A tenth of doctors serve a level below each year",
    PROCESS,
    null,
  ],
  G40: [
    "county-seat",
    "县城一刻钟便民生活圈全覆盖",
    "A 15-minute circle for every community",
    total("quarter_hour", ">=", 100),
    "社区设施点位和步行路网",
    "facilities and footpaths of the communities",
  ],
  G41: ["mechanism", "公务员和硕博人才下基层锻炼", "Civil servants and graduates serve at the base", PROCESS, null],
  G42: ["mechanism", "58条重点任务、246条清单", "58 key tasks, 246 items", PROCESS, null],
  G43: [
    "town",
    "沙浦镇创农业产业强镇",
    "Shapu becomes a national farm town",
    milestone("farm_town", "441203102"),
    "国家农业产业强镇和中国农业公园名单",
    "the national lists of farm towns and farm parks",
  ],
  G44: [
    "town",
    "下帅乡建民族地区发展样板",
    "Xiashuai a model for ethnic areas",
    milestone("ethnic_model", "441224200"),
    "评定文件",
    "the document of recognition",
  ],
  G45: [
    "village",
    "争创国家农产品质量安全市",
    "National city of safe farm produce",
    milestone("safe_food_city", CITY),
    "国家农产品质量安全市名单",
    "the national list",
  ],
  G46: ["mechanism", "市县方案均出台", "All plans of city and counties issued", PROCESS, null],
  G47: [
    "county-ecology",
    "推进国家森林城市（县级）建设",
    "Counties work towards national forest status",
    PROCESS,
    null,
  ],
};
