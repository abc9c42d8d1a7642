import type { Plan } from "./units.ts";

/** Periods of the generated values. */
export const PERIODS = ["2019", "2020", "2021", "2022", "2023", "2024"] as const;

/**
 * How the towns' values come about. Shares are those of 端州, 鼎湖, 高要, 广宁, 怀集, 封开, 德庆, 四会 without the zone and
 * the zone: published figures where the anchor year has them, plausible ones elsewhere.
 */
export const PLANS: readonly Plan[] = [
  {
    indicator: "population",
    decimals: 4,
    city: { "2020": 411.69 },
    shares: {
      "2020": [60.2402, 20.9116, 74.1591, 40.8112, 80.5177, 37.4848, 33.1438, 52.6457, 11.4453],
      "2023": [61.0197, 21.7179, 73.8565, 39.6, 79.7515, 38.0595, 33.8186, 53.0974, 12.2489],
    },
  },
  {
    indicator: "gdp",
    decimals: 2,
    city: {},
    shares: {
      "2021": [477, 146.62, 507, 177, 277, 164, 175.65, 468, 257],
      "2023": [478.99, 144.56, 561.5, 189.68, 305.26, 180.34, 173.18, 489.92, 269.08],
    },
  },
  {
    indicator: "industry_output",
    decimals: 2,
    city: { "2019": 3560, "2020": 3720, "2021": 4170, "2022": 4390, "2023": 4560, "2024": 4740 },
    shares: {
      "2019": [330, 245, 830, 125, 140, 130, 235, 780, 745],
      "2022": [335, 275, 900, 128, 158, 148, 252, 925.61, 1246],
      "2024": [340, 300, 985, 135, 178, 162, 268, 985, 1387],
    },
  },
  {
    indicator: "industry_added",
    decimals: 2,
    city: { "2019": 760, "2020": 790, "2021": 880, "2022": 915, "2023": 948, "2024": 985 },
    shares: {
      "2019": [72, 53, 178, 27, 31, 28, 50, 152, 166],
      "2024": [74, 64, 208, 30, 39, 35, 58, 186, 291],
    },
  },
  {
    indicator: "fiscal_revenue",
    decimals: 2,
    city: { "2019": 114.2, "2020": 124.2, "2021": 146.8, "2023": 168.3, "2024": 175.1 },
    shares: {
      "2019": [19, 11, 24, 8.5, 10, 8, 8.2, 17.5, 15],
      "2024": [25, 17, 37, 13, 16, 14, 13, 21, 26],
    },
  },
];
