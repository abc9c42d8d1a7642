import type { Polygon } from "geojson";
import type { Cell } from "../../../src/core/indicators/cell.ts";
import { absent } from "../../../src/core/indicators/cell.ts";
import type { Figures } from "../../../src/core/indicators/figures.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Region } from "../../../src/core/regions/region.ts";
import { indicator, region } from "../fixture.ts";

/** A clockwise square with a counterclockwise hole: both the wrong way for RFC 7946. */
const SQUARE: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [112, 23],
      [112, 24],
      [113, 24],
      [113, 23.00000049],
      [113, 23],
      [112, 23],
    ],
    [
      [112.4, 23.4],
      [112.6, 23.4],
      [112.6, 23.6],
      [112.4, 23.6],
      [112.4, 23.4],
    ],
  ],
};

const REGIONS: readonly Region[] = [
  region("441200", "city", null, "肇庆市", { nameEn: "Zhaoqing" }),
  region("441224", "county", "441200", "怀集县", { nameEn: "Huaiji" }),
  region("441224110", "town", "441224", '=HYPERLINK("x")', {
    nameEn: "",
    position: { lng: 112.123456789, lat: 23.987654321, accuracy: 4000, quality: "published" },
  }),
  region("441224110201", "village", "441224110", "<img src=x onerror=alert(1)>", { nameEn: "" }),
];

const LEVELS = [
  ["city", "市"],
  ["county", "县"],
  ["town", "镇"],
  ["village", "村"],
] as const;

function cell(value: number, quality: Cell["quality"], more: Partial<Cell> = {}): Cell {
  return { value, low: null, high: null, quality, sources: ["stat", "other"], note: null, absence: null, ...more };
}

const CELLS: Readonly<Record<string, Cell>> = {
  "gdp 441224 2023": cell(0.1 + 0.2, "estimate", { low: 0.25, high: 0.35 }),
  "gdp 441224110 2023": cell(-3.5, "sample", { note: { zh: "行一\n行二", en: "line one\nline two" } }),
};

/** Four regions one below the other with two values. */
export const atlas: Atlas = {
  title: { zh: "图集", en: "Atlas" },
  place: { zh: "肇庆市", en: "Zhaoqing" },
  seal: "肇",
  root: "441200",
  start: { level: "county", indicator: "gdp", period: "2023" },
  groupsAtStart: null,
  regions: {
    levels: LEVELS.map(([id, zh]) => ({
      id,
      name: { zh, en: id },
      noun: { zh: `个${zh}`, one: id, other: `${id}s` },
      shown: true,
    })),
    all: REGIONS,
    byCode: new Map(REGIONS.map((one) => [one.code, one])),
    byLevel: new Map(LEVELS.map(([id]) => [id, REGIONS.filter((one) => one.level === id)])),
    childrenOf: new Map(),
  },
  layers: new Map([
    [
      "county",
      {
        level: "county",
        precision: "schematic",
        shapes: new Map([["441224", { code: "441224", geometry: SQUARE, label: [112.2, 23.2], area: 1 }]]),
      },
    ],
  ]),
  groups: [
    {
      id: "west",
      name: { zh: "西部", en: "West" },
      short: { zh: "西", en: "W" },
      said: { zh: "西部四县", en: "the west" },
      members: ["441224"],
      note: null,
      colour: null,
    },
  ],
  themes: [],
  indicators: [
    indicator("gdp", {
      name: { zh: "地区生产总值", en: "GDP" },
      unit: { zh: "亿元", en: "100 m yuan" },
      levels: ["county"],
    }),
  ],
  goals: [],
  goalThemes: [],
  facilities: [],
  sources: new Map([["stat", { id: "stat", title: { zh: "统计公报", en: "Bulletin" }, url: null, licence: null }]]),
  observations: [],
  remarks: [],
  tasks: [],
  resources: [],
  notes: [],
  issues: [],
  pending: [],
};

export const figures: Figures = {
  at: () => [],
  of: (id, code, period) => CELLS[`${id} ${code} ${period}`] ?? absent(),
  periods: () => [],
  latest: () => null,
  aggregate: () => ({ cell: absent(), withData: 0, total: 0 }),
  rank: () => null,
  breaks: () => [],
};
