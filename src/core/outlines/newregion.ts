import { featureCollection, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { DESCRIPTOR } from "../package/load.ts";
import { isCode } from "../project/codes.ts";
import { shapeOf } from "../regions/boundary.ts";
import { cleanName } from "../regions/names.ts";
import type { Shape } from "../regions/shape.ts";
import type { Table } from "../table/table.ts";
import { shapesOf } from "./shapes.ts";
import type { SystemId } from "./system.ts";

/** What a person says of boundaries that are to be an atlas of their own. */
export interface NewRegion {
  /** Name of the place as a whole. */
  readonly title: string;
  /** Columns with the name, the code and the name of the place above; `null` where there is none. */
  readonly name: string;
  readonly code: string | null;
  readonly above: string | null;
  readonly system: SystemId;
  readonly file: string;
  /** Day on which it is made, ISO; its year is the period of the areas. */
  readonly date: string;
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: "part" | "area";
  readonly parent: string;
  readonly shape: Shape | null;
}

/** Code of the whole. */
const WHOLE = "whole";

/**
 * A data package made of boundaries, as files by their path: regions with names and codes, boundaries, and the area of
 * each in km² on the ellipsoid as its one indicator. Where a column names the place above, those places are a level of
 * their own, drawn as the union of their parts. A feature without a name, or with one code again, gets a code of its own.
 * Throws a `RangeError` where no feature has a polygon.
 */
export function newRegion(
  table: Table,
  geometries: readonly unknown[],
  said: NewRegion,
): ReadonlyMap<string, Uint8Array> {
  const places = placesOf(table, geometries, said);
  if (places.length === 0) throw new RangeError("no feature has a polygon");
  const parts = said.above === null ? [] : partsOf(places, table, said);
  const all = [...parts, ...places];
  const levels = [
    level(WHOLE, "全域", "Whole", false),
    ...(parts.length > 0 ? [level("part", "片区", "Districts", true)] : []),
    level("area", "区域", "Areas", true),
  ];
  const year = said.date.slice(0, 4);
  const layers = [...(parts.length > 0 ? ["part"] : []), "area"];
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "new-region",
    title: said.title,
    resources: [
      { name: "regions", path: "regions.csv", role: "regions" },
      { name: "sources", path: "sources.csv", role: "sources" },
      { name: "indicators", path: "indicators.json", role: "indicators" },
      {
        name: "boundaries",
        path: "boundaries.geojson",
        role: "boundaries",
        layers: layers.map((id) => ({ level: id, precision: "survey" })),
      },
      { name: "figures", path: "figures.csv", role: "figures" },
    ],
    atlas: {
      title: { zh: "县镇村图集", en: "Atlas of Counties, Towns and Villages" },
      place: said.title,
      root: WHOLE,
      levels,
      start: { level: "area", indicator: "area", period: year },
      themes: [{ id: "land", name: { zh: "土地", en: "Land" } }],
    },
  };
  const indicators = [
    {
      id: "area",
      name: { zh: "面积", en: "Area" },
      unit: { zh: "平方公里", en: "km²" },
      kind: "count",
      theme: "land",
      levels: levels.map(({ id }) => id),
      note: {
        zh: "由边界在椭球面上算得，不是公布面积。",
        en: "Computed from the boundaries on the ellipsoid; not an official area.",
      },
      classes: { mark: "shade" },
    },
  ];
  const rows = (lines: readonly (readonly string[])[]) => lines.map((line) => line.map(cell).join(",")).join("\n");
  return new Map(
    Object.entries({
      [DESCRIPTOR]: JSON.stringify(descriptor, null, 1),
      "regions.csv": rows([
        ["code", "level", "name", "parent"],
        [WHOLE, WHOLE, said.title, ""],
        ...all.map(({ code, level: at, name, parent }) => [code, at, name, parent]),
      ]),
      "sources.csv": rows([
        ["id", "title", "title_en"],
        ["boundaries", `边界文件${said.file}`, `Boundary file ${said.file}`],
      ]),
      "indicators.json": JSON.stringify(indicators, null, 1),
      "boundaries.geojson": JSON.stringify(
        featureCollection(
          all.flatMap(({ code, name, shape }): Feature<Polygon | MultiPolygon>[] =>
            shape ? [{ type: "Feature", properties: { code, name }, geometry: shape.geometry }] : [],
          ),
        ),
      ),
      "figures.csv": rows([
        ["code", "indicator", "period", "value", "quality", "source"],
        ...places.map(({ code, shape }) => [
          code,
          "area",
          year,
          (shape?.area ?? 0).toFixed(4),
          "estimate",
          "boundaries",
        ]),
      ]),
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
}

function level(id: string, zh: string, en: string, shown: boolean) {
  return { id, name: { zh, en }, noun: { zh: `个${zh}`, one: en.toLowerCase(), other: en.toLowerCase() }, shown };
}

function placesOf(table: Table, geometries: readonly unknown[], said: NewRegion): readonly Place[] {
  const [iName, iCode, iAbove] = [said.name, said.code, said.above].map((one) => table.columns.indexOf(one ?? "")) as [
    number,
    number,
    number,
  ];
  const taken = new Set([WHOLE]);
  const rows = table.rows.map((row, i) => {
    const text = (at: number) => (at < 0 ? "" : cleanName(row[at] ?? ""));
    const given = text(iCode);
    const code = isCode(given) && !taken.has(given) ? given : `area-${i + 1}`;
    taken.add(code);
    return {
      code,
      name: text(iName) || given || `${i + 1}`,
      above: text(iAbove),
      line: i + 1,
      geometry: geometries[i],
    };
  });
  const { shapes } = shapesOf(rows, said.system);
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]));
  return rows.flatMap(({ code, name, above }): Place[] => {
    const shape = byCode.get(code);
    return shape ? [{ code, name, level: "area", parent: above === "" ? WHOLE : partCode(above), shape }] : [];
  });
}

function partsOf(places: readonly Place[], table: Table, said: NewRegion): readonly Place[] {
  const at = table.columns.indexOf(said.above ?? "");
  const names = new Map(table.rows.map((row) => cleanName(row[at] ?? "")).map((name) => [partCode(name), name]));
  return [...names].flatMap(([code, name]): Place[] => {
    const members = places.filter(({ parent }) => parent === code).flatMap(({ shape }) => shape ?? []);
    if (name === "" || members.length === 0) return [];
    const features = members.map(
      ({ geometry }): Feature<Polygon | MultiPolygon> => ({ type: "Feature", properties: null, geometry }),
    );
    const whole = features.length > 1 ? union(featureCollection(features)) : features[0];
    return [{ code, name, level: "part", parent: WHOLE, shape: whole ? shapeOf(code, [whole.geometry]) : null }];
  });
}

/** A code for a place that has none, from its name: letters and digits stay, anything else becomes a number. */
function partCode(name: string): string {
  const plain = [...name].map((char) => (/[\p{L}\p{N}]/u.test(char) ? char : (char.codePointAt(0) ?? 0).toString(36)));
  return `part-${plain.join("").slice(0, 50)}`;
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
