import type { Category } from "../../src/core/indicators/definition.ts";
import type { Text } from "../../src/core/words/text.ts";
import { type Declared, text } from "./declare.ts";

/** Names inside a sentence, by indicator, where the heading would not read there. Without a Chinese one the name stands. */
const PHRASES: Readonly<Record<string, readonly [en: string, zh?: string]>> = {
  gdp_share: ["the share of the city’s GDP", "地区生产总值占全市的比重"],
  gdp_primary: ["value added in the primary sector"],
  gdp_secondary: ["value added in the secondary sector"],
  gdp_tertiary: ["value added in the tertiary sector"],
  top100_rank: ["the rank among China’s top 100 counties"],
  population: ["the resident population at the end of the year"],
  urban_population: ["the urban resident population at the end of the year"],
  urbanisation: ["the urban share of residents"],
  exit_minutes: ["the time to the nearest expressway exit", "到最近高速出入口的时间"],
  tap_water: ["the share of rural households with tap water"],
  village_households: ["the number of households in villages and communities"],
  census_density: ["the population density at the census"],
  committees: ["the number of village and neighbourhood committees", "村（居）委会总数"],
  village_committees: ["the number of village committees"],
  neighbourhood_committees: ["the number of neighbourhood committees"],
  census_population: ["the resident population at the census"],
  census_urban: ["the urban population at the census"],
  census_rural: ["the rural population at the census"],
  census_urbanisation: ["the urban share at the census"],
  census_men: ["the number of men at the census"],
  census_women: ["the number of women at the census"],
  sex_ratio: ["the sex ratio"],
  age_0_14: ["the share of people aged 0–14"],
  age_15_64: ["the share of people aged 15–64"],
  age_60: ["the share of people aged 60 and over"],
  age_65: ["the share of people aged 65 and over"],
  census_households: ["the number of family households"],
  household_size: ["the average household size"],
  one_person_households: ["the number of one-person households"],
  one_person_share: ["the share of one-person households"],
  schooling: ["the mean length of schooling"],
  illiteracy: ["the illiteracy rate of people aged 15 and over"],
  migrants_county: ["the number of residents registered elsewhere in the county", "户口在本县其他乡镇街道的人口"],
  migrants_province: ["the number of residents registered in another county of the province", "户口在本省其他县的人口"],
  migrants_outside: ["the number of residents registered in another province", "户口在省外的人口"],
  migrant_share: ["the share of residents registered in other counties"],
  registered_population: ["the registered population at the census", "普查登记的户籍人口"],
  big_projects: ["the number of new projects above 1 bn yuan"],
  transfer_parks: ["the number of industrial transfer parks"],
  estates_renewed: ["the number of old housing estates under renewal"],
  shopping_centres: ["the number of shopping centres and themed streets"],
  supermarkets: ["the number of brand supermarkets"],
  high_schools: ["the number of high schools run or opened by leading schools"],
  hospitals: ["the number of county hospitals run or helped by leading hospitals"],
  eldercare: ["the share of towns with a regional elder-care centre"],
  elder_homes: ["the number of homes adapted for elderly people in need"],
  reserve_forest: ["the area of national reserve forest"],
  foul_water: ["the number of sections below water class V"],
  incineration: ["the share of waste going to incineration"],
  mines_restored: ["the area of old mines restored"],
  model_towns: ["the number of model towns"],
  farm_clusters: ["the number of agricultural clusters"],
  farm_brands: ["the number of Guangdong farm brands"],
  farm_leaders: ["the number of leading farm companies"],
  new_farmers: ["the number of registered new farmers"],
  homes_renewed: ["the share of farmhouses improved"],
  rural_roads: ["the length of rural roads built or rebuilt"],
  revival_belts: ["the number of model belts of rural revitalisation"],
  businesses: ["the number of registered businesses"],
  zone_multiple: ["industrial output as a multiple of that of 2020"],
  quarter_hour: ["the share of communities with a 15-minute circle"],
};

/** What a region is said to be where a flag is set and where it is not. */
const FLAGS: Readonly<Record<string, readonly [yes: Text, no: Text]>> = {
  top100: [
    text("入选全国百强县", "among China’s top 100 counties"),
    text("未入选全国百强县", "not among China’s top 100 counties"),
  ],
  pipeline_gas: [
    text("已通管道天然气", "supplied with piped natural gas"),
    text("未通管道天然气", "not supplied with piped natural gas"),
  ],
  five_g: [text("已有5G网络覆盖", "covered by 5G"), text("没有5G网络覆盖", "not covered by 5G")],
  top1000: [
    text("入选全国千强镇", "among China’s top 1,000 towns"),
    text("未入选全国千强镇", "not among China’s top 1,000 towns"),
  ],
  pretty_markets: [
    text("建成美丽圩镇示范样板", "a model market town"),
    text("未建成美丽圩镇示范样板", "not a model market town"),
  ],
  pretty_villages: [
    text("达到美丽宜居村标准", "up to the liveable standard"),
    text("未达到美丽宜居村标准", "not up to the liveable standard"),
  ],
  farm_town: [
    text("创成国家农业产业强镇和中国农业公园", "a national farm town and farm park"),
    text("未创成国家农业产业强镇和中国农业公园", "not a national farm town and farm park"),
  ],
  ethnic_model: [
    text("建成民族地区高质量发展示范样板", "a model of development in an ethnic area"),
    text("未建成民族地区高质量发展示范样板", "not a model of development in an ethnic area"),
  ],
  safe_food_city: [
    text("创成国家农产品质量安全市", "a national city of safe farm produce"),
    text("未创成国家农产品质量安全市", "not a national city of safe farm produce"),
  ],
};

function categoriesOf(id: string): readonly Category[] {
  const [yes, no] = FLAGS[id] ?? [];
  if (!yes || !no) throw new Error(`the flag ${id} has no phrases`);
  return [
    { value: 0, name: text("否", "No"), phrase: no },
    { value: 1, name: text("是", "Yes"), phrase: yes },
  ];
}

/** An indicator with what sentences say of it. Throws on a flag without phrases. */
export function withPhrases(declared: Declared): Declared {
  const [en, zh = declared.name.zh] = PHRASES[declared.id] ?? [];
  return {
    ...declared,
    ...(en !== undefined && { phrase: text(zh, en) }),
    ...(declared.kind === "flag" && { categories: categoriesOf(declared.id) }),
  };
}
