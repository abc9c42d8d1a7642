import { classify } from "../../../src/core/classes/classify.ts";
import { defaultSpec } from "../../../src/core/classes/spec.ts";
import type { Indicator } from "../../../src/core/indicators/definition.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { indexRegions } from "../../../src/core/regions/index.ts";
import type { Level } from "../../../src/core/regions/region.ts";
import type { Layer, Shape } from "../../../src/core/regions/shape.ts";
import type { SceneInput } from "../../../src/core/scene/input.ts";
import * as rule from "../../../src/core/scene/rule.ts";
import { indicator, region, text } from "../fixture.ts";

const LEVELS: readonly Level[] = [
  { id: "city", name: text("市"), noun: { zh: "市", one: "city", other: "cities" }, shown: false },
  {
    id: "county",
    name: { zh: "县", en: "Counties" },
    noun: { zh: "县", one: "county", other: "counties" },
    shown: true,
  },
  { id: "town", name: { zh: "镇", en: "Towns" }, noun: { zh: "镇街", one: "town", other: "towns" }, shown: true },
  {
    id: "village",
    name: { zh: "村", en: "Villages" },
    noun: { zh: "村", one: "village", other: "villages" },
    shown: true,
  },
];

function placed(code: string, level: string, parent: string | null, name: string, nameEn = "") {
  return region(code, level, parent, name, { nameEn, short: name.replace(/[县镇村]$/, "") });
}

/** A rectangle from west, south to east, north, with every corner that neighbours of the fixture share. */
export function box(code: string, west: number, south: number, east: number, north: number): Shape {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const label = [(west + east) / 2, (south + north) / 2] as const;
  const degrees = Math.round((east - west) * (north - south) * 1e6) / 1e6;
  const area = degrees * 111.2 * 111.2 * Math.cos((23.2 * Math.PI) / 180);
  return { code, geometry: { type: "Polygon", coordinates: [ring] }, label, area };
}

function layer(level: string, precision: Layer["precision"], shapes: readonly Shape[]): Layer {
  return { level, precision, shapes: new Map(shapes.map((shape) => [shape.code, shape])) };
}

/** Two counties side by side, two towns in each, five villages a town. */
export function atlasOf(observations: readonly Observation[], indicators: readonly Indicator[]): Atlas {
  const towns = ["11", "12", "21", "22"];
  const { regions } = indexRegions(LEVELS, [
    placed("0", "city", null, "测试市", "Test"),
    placed("1", "county", "0", "甲县", "Jia"),
    placed("2", "county", "0", "乙县", "Yi"),
    placed("11", "town", "1", "东山镇", "Dongshan"),
    placed("12", "town", "1", "西山镇", "Xishan"),
    placed("21", "town", "2", "南山镇", "Nanshan"),
    placed("22", "town", "2", "北山镇", "Beishan"),
    ...towns.flatMap((town) => [1, 2, 3, 4, 5].map((n) => placed(`${town}${n}`, "village", town, `第${town}${n}村`))),
  ]);
  return {
    title: text("图集"),
    place: text("测试市"),
    seal: "测",
    root: "0",
    start: { level: "county", indicator: "value", period: null },
    groupsAtStart: null,
    regions,
    layers: new Map([
      ["county", layer("county", "schematic", [box("1", 112, 23, 112.4, 23.4), box("2", 112.4, 23, 112.8, 23.4)])],
      [
        "town",
        layer("town", "approximate", [
          box("11", 112, 23, 112.2, 23.4),
          box("12", 112.2, 23, 112.4, 23.4),
          box("21", 112.4, 23, 112.6, 23.4),
          box("22", 112.6, 23, 112.8, 23.4),
        ]),
      ],
    ]),
    groups: [
      { id: "a", name: text("甲"), short: text("甲"), said: text("甲"), members: ["1"], note: null, colour: "#2F6FB0" },
      { id: "b", name: text("乙"), short: text("乙"), said: text("乙"), members: ["2"], note: null, colour: null },
    ],
    themes: [],
    indicators,
    goals: [],
    goalThemes: [],
    facilities: [],
    sources: new Map(),
    observations,
    notes: [
      { id: "county", short: text("县界示意"), full: text("县界示意，非测绘"), levels: ["county", "town"] },
      { id: "town", short: text("镇界为近似边界"), full: text("镇界为近似边界，依驻地推算"), levels: ["town"] },
    ],
    issues: [],
    pending: [],
    remarks: [],
    tasks: [],
    resources: [],
  };
}

/** An observation of the one indicator; 2023 unless said otherwise. */
export function row(code: string, value: number | null, quality: Quality = "published", period = "2023"): Observation {
  return { code, indicator: "value", period, value, low: null, high: null, quality, source: "s", note: null };
}

/** All that a scene is made from, for observations of one indicator at a level. */
export function inputFor(
  level: string,
  observations: readonly Observation[],
  declared: Partial<Indicator> = {},
  more: Partial<SceneInput> = {},
): SceneInput {
  const shown = indicator("value", {
    name: { zh: "指标", en: "Measure" },
    unit: { zh: "万元/人", en: "10,000 yuan per head" },
    kind: "index",
    theme: "",
    ...declared,
  });
  const atlas = atlasOf(observations, [shown]);
  const figures = createFigures(atlas);
  const period = figures.periods(shown.id, level).length > 0 ? "2023" : null;
  const cells = period === null ? [] : figures.at(shown.id, level, period);
  const values = cells.map(({ value }) => value);
  const spec = { ...defaultSpec(shown, level, atlas.regions.byLevel.get(level)?.length ?? 0, values), ...more.spec };
  return {
    atlas,
    figures,
    indicator: shown,
    level,
    period,
    cells,
    classes: classify(values, spec),
    verdict: null,
    rule,
    highlight: [],
    part: null,
    layers: [],
    compare: null,
    lang: "zh",
    theme: "light",
    ...more,
    spec,
  };
}
