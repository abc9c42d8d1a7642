import type { SeriesBreak, Theme } from "../../src/core/indicators/definition.ts";
import { CENSUS } from "./census.ts";
import { COUNTY_LEVELS, type Declared, inTheme, TOWN_LEVELS, text } from "./declare.ts";
import { withPhrases } from "./phrases.ts";
import { TARGETS } from "./targets.ts";

/** Headings of the picker, in order. */
export const THEMES: readonly Theme[] = [
  { id: "economy", name: text("经济总量", "Economy") },
  { id: "industry", name: text("工业", "Industry") },
  { id: "fiscal", name: text("财政与居民收入", "Public finance and incomes") },
  { id: "population", name: text("人口与城镇化", "Population and urbanisation") },
  { id: "infrastructure", name: text("基础设施", "Infrastructure") },
  { id: "rural", name: text("乡村振兴", "Rural revitalisation") },
  { id: "administration", name: text("区划与土地", "Divisions and land") },
  { id: "census", name: text("人口普查（2010、2020）", "Censuses of 2010 and 2020") },
  { id: "targets", name: text("规划目标（待接入数据）", "Targets still without data") },
];

const GDP_BREAKS: readonly SeriesBreak[] = [
  {
    period: "2005",
    note: text(
      "2004年及以前为首次经济普查修订前口径。",
      "Up to 2004: before the revision by the first economic census.",
    ),
  },
  {
    period: "2017",
    note: text(
      "2017年起为第四次经济普查修订口径（当年初步核算数2,200.61亿元改为2,110.01亿元）。",
      "From 2017: revised by the fourth economic census (220.061 became 211.001 billion yuan).",
    ),
  },
  { period: "2019", note: text("2018年与2019年口径不同，不可比。", "2018 and 2019 are on different bases.") },
  {
    period: "2024",
    note: text("2024年基数经第五次经济普查修订。", "The base of 2024 was revised by the fifth economic census."),
  },
];
const PRELIMINARY = ["2022", "2023", "2024"] as const;

const economy = inTheme("economy", COUNTY_LEVELS);
const industry = inTheme("industry", COUNTY_LEVELS);
const fiscal = inTheme("fiscal", COUNTY_LEVELS);
const population = inTheme("population", TOWN_LEVELS);
const infrastructure = inTheme("infrastructure", TOWN_LEVELS);
const rural = inTheme("rural", TOWN_LEVELS);
const administration = inTheme("administration", COUNTY_LEVELS);

const OBSERVED: readonly Declared[] = [
  economy("gdp", ["地区生产总值", "GDP"], "yi", "count", {
    direction: "more",
    levels: TOWN_LEVELS,
    breaks: GDP_BREAKS,
    provisional: PRELIMINARY,
    note: text(
      "现价，当年公布口径。2023年鼎湖、德庆未公布，为全市减其余六县区后按2021年比例推算的估计值。",
      "Current prices as published each year. Dinghu and Deqing 2023 are estimates: the city less the other six, split as in 2021.",
    ),
  }),
  economy("gdp_per_head", ["人均地区生产总值", "GDP per head"], "wanPerHead", "ratio", {
    direction: "more",
    levels: TOWN_LEVELS,
    formula: "gdp / population",
    decimals: 2,
    note: text(
      "有公布数的用公布数（按年平均人口），其余为地区生产总值除以年末常住人口。",
      "The published figure (by mean population) where there is one, else GDP over residents at the end of the year.",
    ),
  }),
  economy("gdp_share", ["占全市比重", "Share of the city’s GDP"], "percent", "ratio", {
    levels: ["county", "unit", "town"],
    formula: "share(gdp)",
    decimals: 1,
  }),
  economy("gdp_growth", ["地区生产总值增速", "Real GDP growth"], "percent", "index", {
    direction: "more",
    levels: TOWN_LEVELS,
    decimals: 1,
    note: text("公布的可比价增速。", "As published, at constant prices."),
  }),
  economy("gdp_growth_nominal", ["地区生产总值名义增速", "Nominal GDP growth"], "percent", "index", {
    direction: "more",
    levels: TOWN_LEVELS,
    formula: "growth(gdp)",
    decimals: 1,
    note: text("现价计算，不跨口径断点。", "At current prices; not computed across a series break."),
  }),
  economy("gdp_per_head_growth", ["人均地区生产总值增速", "Growth of GDP per head"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  economy("gdp_primary", ["第一产业增加值", "Value added, primary sector"], "yi", "count", {
    breaks: GDP_BREAKS,
    provisional: PRELIMINARY,
  }),
  economy("gdp_secondary", ["第二产业增加值", "Value added, secondary sector"], "yi", "count", {
    breaks: GDP_BREAKS,
    provisional: PRELIMINARY,
  }),
  economy("gdp_tertiary", ["第三产业增加值", "Value added, tertiary sector"], "yi", "count", {
    breaks: GDP_BREAKS,
    provisional: PRELIMINARY,
  }),
  economy("top100", ["入选全国百强县", "Among China’s top 100 counties"], "yesNo", "flag", {
    direction: "more",
    levels: ["county", "unit"],
  }),
  economy("top100_rank", ["全国综合实力百强县市排名", "Rank among China’s top 100 counties"], "rank", "index", {
    direction: "less",
    levels: ["county", "unit"],
    decimals: 0,
  }),

  industry("industry_output", ["规上工业总产值", "Output of larger industrial firms"], "yi", "count", {
    direction: "more",
    levels: TOWN_LEVELS,
  }),
  industry("industry_added", ["规上工业增加值", "Value added of larger industrial firms"], "yi", "count", {
    direction: "more",
    levels: TOWN_LEVELS,
  }),
  industry("industry_added_growth", ["规上工业增加值增速", "Growth of industrial value added"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  industry("industry_investment", ["工业投资", "Industrial investment"], "yi", "count", { direction: "more" }),

  fiscal("fiscal_revenue", ["一般公共预算收入", "General public budget revenue"], "yi", "count", {
    direction: "more",
    levels: TOWN_LEVELS,
  }),
  fiscal("fiscal_revenue_growth", ["一般公共预算收入增速", "Growth of budget revenue"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  fiscal("urban_income", ["城镇居民人均可支配收入", "Disposable income per urban resident"], "yuan", "index", {
    direction: "more",
    decimals: 0,
  }),
  fiscal("urban_income_growth", ["城镇居民人均可支配收入增速", "Growth of urban incomes"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),
  fiscal("rural_income", ["农村居民人均可支配收入", "Disposable income per rural resident"], "yuan", "index", {
    direction: "more",
    decimals: 0,
  }),
  fiscal("rural_income_growth", ["农村居民人均可支配收入增速", "Growth of rural incomes"], "percent", "index", {
    direction: "more",
    decimals: 1,
  }),

  population("population", ["年末常住人口", "Residents at the end of the year"], "wanPeople", "count", {
    breaks: [
      {
        period: "2020",
        note: text(
          "2019年及以前为第七次人口普查修订前口径。",
          "Up to 2019: before the revision by the census of 2020.",
        ),
      },
    ],
    decimals: 2,
  }),
  population("urban_population", ["年末城镇常住人口", "Urban residents at the end of the year"], "wanPeople", "count", {
    decimals: 2,
  }),
  population("urbanisation", ["常住人口城镇化率", "Urban share of residents"], "percent", "ratio", {
    direction: "more",
    numerator: "urban_population",
    denominator: "population",
    scale: 100,
    decimals: 1,
    note: text("城镇常住人口占常住人口的比重。", "Urban residents as a share of all residents."),
  }),

  infrastructure("exit_minutes", ["到高速出入口时间", "Minutes to an expressway exit"], "minutes", "ratio", {
    direction: "less",
    levels: ["town"],
    formula: "minutes(exit)",
    decimals: 0,
    target: 30,
    classes: { method: "manual", breaks: [15, 30, 45, 60], count: 5, palette: "danxia" },
    note: text(
      "镇街驻地到最近出入口的直线距离×绕行系数÷平均车速；多数出入口只知所在镇。",
      "Straight line from the seat to the nearest exit × detour factor ÷ speed; most exits are known by their town only.",
    ),
  }),
  infrastructure("tap_water", ["农村自来水普及率", "Rural households with tap water"], "percent", "index", {
    direction: "more",
    levels: ["city", "county", "town"],
    decimals: 1,
    target: 99.5,
    note: text(
      "县、市的示例值按镇的农村人口加权。",
      "Sample values of counties and the city are weighted by the towns’ rural residents.",
    ),
  }),
  infrastructure("pipeline_gas", ["通管道天然气", "Piped natural gas"], "yesNo", "flag", {
    direction: "more",
    levels: ["town"],
  }),
  infrastructure("five_g", ["5G网络覆盖", "Covered by 5G"], "yesNo", "flag", {
    direction: "more",
    levels: ["village"],
  }),

  rural("village_income", ["村级集体经营性收入", "Operating income of village collectives"], "wan", "count", {
    direction: "more",
    levels: ["city", "county", "town", "village"],
    decimals: 1,
    target: 10,
    classes: { mark: "shade" },
  }),
  rural("village_households", ["村（社区）户数", "Households of villages and communities"], "households", "count", {
    levels: ["city", "county", "town", "village"],
    decimals: 0,
  }),
  rural(
    "village_income_per_household",
    ["户均村级集体经营性收入", "Village operating income per household"],
    "yuan",
    "ratio",
    {
      direction: "more",
      levels: ["city", "county", "town", "village"],
      numerator: "village_income",
      denominator: "village_households",
      scale: 10000,
      decimals: 0,
    },
  ),

  administration("land_area", ["土地面积", "Land area"], "squareKilometres", "count", {
    decimals: 1,
    note: text(
      "公布面积；各来源年份不一，年份为资料所注。",
      "Published areas; the sources’ years differ and are kept.",
    ),
  }),
  administration("census_density", ["普查人口密度", "Residents per km², census"], "density", "ratio", {
    numerator: "census_population",
    denominator: "land_area",
    decimals: 0,
  }),
  administration("committees", ["村（居）委会合计", "Village and neighbourhood committees"], "number", "count", {
    formula: "village_committees + neighbourhood_committees",
    decimals: 0,
  }),
  administration("village_committees", ["村民委员会数", "Village committees"], "number", "count", { decimals: 0 }),
  administration("neighbourhood_committees", ["居民委员会（社区）数", "Neighbourhood committees"], "number", "count", {
    decimals: 0,
  }),
];

/** Every indicator of the package, in the order of the picker. */
export const INDICATORS: readonly Declared[] = [...OBSERVED, ...CENSUS, ...TARGETS].map(withPhrases);
