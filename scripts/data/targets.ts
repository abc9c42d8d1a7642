import { type Declared, inTheme } from "./declare.ts";

const target = inTheme("targets", ["city", "county"]);
const CITY = ["city"];
const COUNTY = ["city", "county"];
const TOWN = ["town"];
const VILLAGE = ["village"];

/** Indicators that goals speak of and for which no figure is public: declared without observations. */
export const TARGETS: readonly Declared[] = [
  target("top1000", ["入选全国千强镇", "Among China’s top 1,000 towns"], "yesNo", "flag", {
    direction: "more",
    levels: TOWN,
  }),
  target("big_projects", ["新引进超10亿元项目", "New projects above 1 bn yuan"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("transfer_parks", ["产业转移合作园区", "Industrial transfer parks"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("estates_renewed", ["新开工改造城镇老旧小区", "Old housing estates under renewal"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("shopping_centres", ["商业综合体或特色街区", "Shopping centres or themed streets"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("supermarkets", ["品牌超市", "Brand supermarkets"], "firms", "count", { direction: "more", decimals: 0 }),
  target("high_schools", ["托管或新开办优质高中", "High schools run or opened by leading schools"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target(
    "hospitals",
    ["托管或帮扶的县级公立医院", "County hospitals run or helped by leading hospitals"],
    "number",
    "count",
    { direction: "more", decimals: 0 },
  ),
  target("eldercare", ["区域性综合养老服务机构覆盖率", "Towns with a regional elder-care centre"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  target("elder_homes", ["特殊困难家庭适老化改造", "Homes adapted for elderly people in need"], "households", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("reserve_forest", ["国家储备林面积", "National reserve forest"], "wanMu", "count", {
    direction: "more",
    decimals: 2,
  }),
  target("foul_water", ["劣V类水体（断面）", "Sections below water class V"], "number", "count", {
    direction: "less",
    decimals: 0,
  }),
  target("incineration", ["生活垃圾焚烧处理覆盖率", "Waste going to incineration"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  target("mines_restored", ["历史遗留矿山生态修复", "Old mines restored"], "mu", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("model_towns", ["样板镇（街）", "Model towns"], "number", "count", { direction: "more", decimals: 0 }),
  target("farm_clusters", ["农业产业集群", "Agricultural clusters"], "number", "count", {
    direction: "more",
    levels: CITY,
    decimals: 0,
  }),
  target("farm_output", ["农林牧渔业总产值", "Output of farming, forestry and fishing"], "yi", "count", {
    direction: "more",
  }),
  target("farm_brands", ["“粤字号”农产品品牌", "Guangdong farm brands"], "number", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("farm_leaders", ["省级以上农业龙头企业", "Leading farm companies, provincial or above"], "firms", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("new_farmers", ["在册新农人", "Registered new farmers"], "wanPeople", "count", {
    direction: "more",
    decimals: 2,
  }),
  target("homes_renewed", ["存量农房微改造率", "Farmhouses improved"], "percent", "index", {
    direction: "more",
    levels: ["city", "county", "town"],
    decimals: 1,
  }),
  target("pretty_markets", ["美丽圩镇示范样板", "Model market towns"], "yesNo", "flag", {
    direction: "more",
    levels: TOWN,
  }),
  target("pretty_villages", ["达到美丽宜居村标准", "Village meets the liveable standard"], "yesNo", "flag", {
    direction: "more",
    levels: VILLAGE,
  }),
  target("rural_roads", ["新改建农村公路里程", "Rural roads built or rebuilt"], "kilometres", "count", {
    direction: "more",
    decimals: 0,
  }),
  target("revival_belts", ["乡村振兴示范带", "Model belts of rural revitalisation"], "number", "count", {
    direction: "more",
    levels: COUNTY,
    decimals: 0,
  }),
  target("businesses", ["市场主体总量", "Registered businesses"], "wanHouseholds", "count", {
    direction: "more",
    decimals: 2,
  }),
  target("zone_multiple", ["工业总产值与“十三五”末之比", "Industrial output against 2020"], "times", "index", {
    direction: "more",
    levels: TOWN,
    decimals: 2,
  }),
  target("quarter_hour", ["一刻钟便民生活圈覆盖率", "Communities with a 15-minute circle"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  target("farm_town", ["创成国家农业产业强镇和中国农业公园", "National farm town and farm park"], "yesNo", "flag", {
    direction: "more",
    levels: TOWN,
  }),
  target(
    "ethnic_model",
    ["建成民族地区高质量发展示范样板", "Model of development in an ethnic area"],
    "yesNo",
    "flag",
    { direction: "more", levels: TOWN },
  ),
  target("safe_food_city", ["创成国家农产品质量安全市", "National city of safe farm produce"], "yesNo", "flag", {
    direction: "more",
    levels: CITY,
  }),
];
