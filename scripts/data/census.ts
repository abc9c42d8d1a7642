import { COUNTY_LEVELS, type Declared, inTheme, TOWN_LEVELS, text } from "./declare.ts";

const census = inTheme("census", COUNTY_LEVELS);

/** Figures of the censuses of 2010 and 2020, as series with these two periods. */
export const CENSUS: readonly Declared[] = [
  census("census_population", ["普查常住人口", "Residents, census"], "people", "count", {
    decimals: 0,
    levels: TOWN_LEVELS,
    note: text("第六次（2010年）、第七次（2020年）人口普查，11月1日零时。", "Censuses of 1 November 2010 and 2020."),
  }),
  census("census_urban", ["普查城镇人口", "Urban residents, census"], "people", "count", { decimals: 0 }),
  census("census_rural", ["普查乡村人口", "Rural residents, census"], "people", "count", { decimals: 0 }),
  census("census_urbanisation", ["普查城镇化率", "Urban share, census"], "percent", "ratio", {
    direction: "more",
    numerator: "census_urban",
    denominator: "census_population",
    scale: 100,
    decimals: 2,
    note: text("由城镇人口与常住人口推算。", "Computed from urban and all residents."),
  }),
  census("census_men", ["男性常住人口", "Men, census"], "people", "count", { decimals: 0 }),
  census("census_women", ["女性常住人口", "Women, census"], "people", "count", { decimals: 0 }),
  census("sex_ratio", ["性别比", "Sex ratio"], "women", "ratio", {
    numerator: "census_men",
    denominator: "census_women",
    scale: 100,
    decimals: 1,
  }),
  census("age_0_14", ["0–14岁人口比重", "Aged 0–14"], "percent", "index", { decimals: 2 }),
  census("age_15_64", ["15–64岁人口比重", "Aged 15–64"], "percent", "index", { decimals: 2 }),
  census("age_60", ["60岁及以上人口比重", "Aged 60 and over"], "percent", "index", {
    decimals: 2,
    note: text("分年龄相加推算。", "Added up from age groups."),
  }),
  census("age_65", ["65岁及以上人口比重", "Aged 65 and over"], "percent", "index", { decimals: 2 }),
  census("census_households", ["家庭户数", "Family households"], "households", "count", { decimals: 0 }),
  census("household_size", ["户均人口", "People per household"], "peoplePerHousehold", "index", { decimals: 2 }),
  census("one_person_households", ["一人户数", "One-person households"], "households", "count", { decimals: 0 }),
  census("one_person_share", ["一人户占家庭户比重", "One-person households’ share"], "percent", "ratio", {
    numerator: "one_person_households",
    denominator: "census_households",
    scale: 100,
    decimals: 1,
  }),
  census("housing_area", ["人均住房建筑面积", "Housing floor area per head"], "squareMetres", "index", {
    direction: "more",
    decimals: 1,
  }),
  census("schooling", ["平均受教育年限", "Mean years of schooling"], "years", "index", {
    direction: "more",
    decimals: 2,
  }),
  census("illiteracy", ["15岁及以上文盲率", "Illiteracy, aged 15 and over"], "percent", "index", {
    direction: "less",
    decimals: 2,
  }),
  census("migrants_county", ["户口在本县其他乡镇街道", "Registered elsewhere in the county"], "people", "count", {
    decimals: 0,
  }),
  census("migrants_province", ["户口在本省其他县", "Registered in another county of the province"], "people", "count", {
    decimals: 0,
  }),
  census("migrants_outside", ["户口在省外", "Registered in another province"], "people", "count", { decimals: 0 }),
  census("migrant_share", ["跨县流入人口比重", "Residents registered in other counties"], "percent", "ratio", {
    formula: "100 * (migrants_province + migrants_outside) / census_population",
    decimals: 1,
    note: text(
      "户口在本省其他县与省外的人口占常住人口的比重。",
      "Residents registered in other counties or provinces.",
    ),
  }),
  census("registered_population", ["户籍人口（普查登记）", "Registered population, census"], "people", "count", {
    decimals: 0,
  }),
];
