import type { Goal, GoalRule } from "../../../src/core/goals/goal.ts";
import type { Indicator } from "../../../src/core/indicators/definition.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import type { Figures } from "../../../src/core/indicators/figures.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Facility } from "../../../src/core/reach/facility.ts";
import type { Group, Level, Position, Region } from "../../../src/core/regions/region.ts";
import { indicator, region, text } from "../fixture.ts";

/** A place in WGS84 degrees with an accuracy in metres. */
export function at(lng: number, lat: number, accuracy: number | null = null, quality: Quality = "published"): Position {
  return { lng, lat, accuracy, quality };
}

/** An observation; `range` bounds an estimate. */
export function row(
  code: string,
  indicator: string,
  period: string,
  value: number | null,
  quality: Quality = "published",
  range: readonly [number, number] | null = null,
): Observation {
  const source = `${quality}-source`;
  return {
    code,
    indicator,
    period,
    value,
    low: range?.[0] ?? null,
    high: range?.[1] ?? null,
    quality,
    source,
    note: null,
  };
}

/** An open exit whose existence is published unless said otherwise. */
export function exit(id: string, position: Position | null, declared: Partial<Facility> = {}): Facility {
  return {
    id,
    kind: "exit",
    name: text(id),
    road: null,
    region: null,
    position,
    existence: "published",
    open: true,
    source: "roads",
    note: null,
    ...declared,
  };
}

/** A goal with what matters to a test. */
export function goal(id: string, rule: GoalRule): Goal {
  return {
    id,
    theme: "all",
    name: text(id),
    text: text(id),
    rule,
    unit: text(""),
    deadline: "2025",
    needs: null,
    source: "plan",
  };
}

function group(id: string, members: readonly string[]): Group {
  return { id, name: text(id), short: text(id), said: text(id), members, note: null, colour: null };
}

function level(id: string, shown: boolean): Level {
  return { id, name: text(id), noun: { zh: id, one: id, other: id }, shown };
}

const WEST = ["441223", "441224", "441225", "441226"];

const REGIONS = [
  region("441200", "city", null, "肇庆"),
  region("441202", "county", "441200", "端州"),
  region("441203", "county", "441200", "鼎湖"),
  region("441204", "county", "441200", "高要"),
  region("441223", "county", "441200", "广宁"),
  region("441224", "county", "441200", "怀集"),
  region("441225", "county", "441200", "封开"),
  region("441226", "county", "441200", "德庆"),
  region("441284", "county", "441200", "四会"),
  region("441284450", "town", "441284", "高新区"),
  region("441284-x", "unit", "441200", "四会（不含高新区）"),
];

/** GDP in 亿元 as published for 2021, when all eight counties are known. */
const GDP_2021: readonly (readonly [string, number])[] = [
  ["441200", 2649.99],
  ["441202", 477],
  ["441203", 146.62],
  ["441204", 507],
  ["441223", 177],
  ["441224", 277],
  ["441225", 164],
  ["441226", 175.65],
  ["441284", 725],
];

/** GDP in 亿元 for 2023, when 鼎湖 and 德庆 are not published. */
const GDP_2023: readonly (readonly [string, number])[] = [
  ["441200", 2792.51],
  ["441202", 478.99],
  ["441204", 561.5],
  ["441223", 189.68],
  ["441224", 305.26],
  ["441225", 180.34],
  ["441284", 759],
  ["441284-x", 490.07],
];

/** GDP as published, with the estimates that 2023 lacks. */
export const GDP: readonly Observation[] = [
  ...GDP_2021.map(([code, value]) => row(code, "gdp", "2021", value)),
  ...GDP_2023.map(([code, value]) => row(code, "gdp", "2023", value)),
  row("441226", "gdp", "2023", 173.2, "estimate", [157.3, 189.1]),
  row("441203", "gdp", "2023", 144.54, "estimate", [128.64, 160.44]),
];

/** A small atlas of Zhaoqing's counties; anything given replaces or, for regions, adds to what is there. */
export function atlasOf(parts: {
  readonly indicators?: readonly Indicator[];
  readonly observations?: readonly Observation[];
  readonly regions?: readonly Region[];
  readonly facilities?: readonly Facility[];
  readonly goals?: readonly Goal[];
}): Atlas {
  const all = [...REGIONS, ...(parts.regions ?? [])];
  const byLevel = new Map<string, Region[]>();
  const childrenOf = new Map<string, Region[]>();
  for (const one of all) {
    byLevel.set(one.level, [...(byLevel.get(one.level) ?? []), one]);
    if (one.parent) childrenOf.set(one.parent, [...(childrenOf.get(one.parent) ?? []), one]);
  }
  return {
    title: text("atlas"),
    place: text("肇庆市"),
    seal: "肇",
    root: "441200",
    start: { level: "county", indicator: "gdp", period: null },
    groupsAtStart: ["east", "west"],
    regions: {
      levels: [level("city", false), level("county", true), level("town", true), level("unit", false)],
      all,
      byCode: new Map(all.map((one) => [one.code, one])),
      byLevel,
      childrenOf,
    },
    layers: new Map(),
    groups: [
      group("east", ["441202", "441203", "441204", "441284"]),
      group("west", WEST),
      group("county-economy", [...WEST, "441284-x"]),
      group("county-economy-zone", [...WEST, "441284"]),
    ],
    themes: [],
    indicators: parts.indicators ?? [indicator("gdp")],
    goals: parts.goals ?? [],
    goalThemes: [],
    facilities: parts.facilities ?? [],
    sources: new Map(),
    observations: parts.observations ?? GDP,
    notes: [],
    remarks: [],
    tasks: [],
    resources: [],
    issues: [],
    pending: [],
  };
}

/** What a goal is checked against, at the factors the page opens with. */
export function contextOf(atlas: Atlas): { atlas: Atlas; figures: Figures; detour: number; speed: number } {
  return { atlas, figures: createFigures(atlas), detour: 1.3, speed: 40 };
}
