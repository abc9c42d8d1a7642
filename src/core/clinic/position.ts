import type { GeoLayer } from "../outlines/geolayer.ts";
import { middleOf } from "../outlines/positions.ts";
import { OUTCOMES } from "../regions/join.ts";
import { HOWS } from "../regions/lookup.ts";
import { isFine, readCoordinate } from "../table/coordinate.ts";
import { foldWidth } from "../table/fold.ts";
import { readNumber } from "../table/number.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import type { Examined } from "./clinic.ts";

/** Two columns that say where the places of a table are. */
export interface PositionColumns {
  /** The column of longitudes or eastings, whatever it is called, and that of latitudes or northings. */
  readonly x: string;
  readonly y: string;
  /** Whether each is called what the other is. */
  readonly swapped: boolean;
  /** Whether the columns are called coordinates; else only their numbers look like some. */
  readonly named: boolean;
}

/** Rows looked at. */
const LOOKED = 500;
/** Part of the filled cells that must be coordinates where the name says so, and where only the numbers do. */
const MOSTLY = 0.5;
const NEARLY = 0.95;

// Surveyors call the northing X.
const EAST = /^(x|x坐标|坐标x|横坐标y?|东坐标|east|easting|pointx|coordx)$/;
const NORTH = /^(y|y坐标|坐标y|纵坐标x?|北坐标|north|northing|pointy|coordy)$/;

/**
 * The columns of a table with longitudes and latitudes, or with eastings and northings: by what they are called (经度,
 * 纬度, lng, lat, x, y), else the only two whose numbers lie in China's range and are as fine as coordinates are. `null`
 * where there are none. Columns of degrees that hold each other's numbers are put right.
 */
export function findPositions(table: Table): PositionColumns | null {
  const looks = table.columns.map((column, at) => ({ column, called: calledOf(column), ...lookAt(table, at) }));
  for (const kind of ["degrees", "metres"] as const) {
    const named = looks.filter(({ called, read, filled }) => called?.kind === kind && read > MOSTLY * filled);
    const x = named.find(({ called }) => called?.axis === "x");
    const y = named.find(({ called }) => called?.axis === "y");
    if (!x || !y) continue;
    const swapped = Math.abs(x.middle) <= 90 && Math.abs(y.middle) <= 180 && (inNorths(x) || isBeyond(y)) && inEasts(y);
    const [east, north] = swapped ? [y, x] : [x, y];
    return { x: east.column, y: north.column, swapped, named: true };
  }
  const fine = looks.filter((look) => look.filled > 1 && look.fine >= NEARLY * look.filled);
  const [easts, norths] = [fine.filter(inEasts), fine.filter(inNorths)];
  const [x, y] = [easts[0], norths[0]];
  if (!x || !y || easts.length > 1 || norths.length > 1) return null;
  return { x: x.column, y: y.column, swapped: false, named: false };
}

/** The points of the rows as geometries, in the numbers of the table; `null` for rows that say none. */
export function pointsIn(table: Table, { x, y }: PositionColumns): readonly RowPoint[] {
  const [atX, atY] = [table.columns.indexOf(x), table.columns.indexOf(y)];
  const cells = cellsOf(table);
  return table.lines.map((_, row) => {
    const [east, north] = [readCoordinate(cells.cell(row, atX)), readCoordinate(cells.cell(row, atY))];
    // What nobody filled in stands as 0, 0.
    return east === null || north === null || (east === 0 && north === 0) ? null : { x: east, y: north };
  });
}

/** Where a row is, in the numbers of its file; `null` where it does not say. */
export type RowPoint = { readonly x: number; readonly y: number } | null;

/**
 * Where rows are whose names may have to be told apart: by their features where they are those of a layer, else by columns
 * called coordinates. `null` where none are, and where none ask: rows do that were left open for the name of several places,
 * or decided on by hand, as others of that name then are too.
 */
export function pointsAsked(
  { table, report, positions }: Pick<Examined, "table" | "report" | "positions">,
  layer?: GeoLayer,
): readonly RowPoint[] | null {
  const { outcome, how } = report;
  if (!outcome.includes(OUTCOMES.indexOf("ambiguous")) && !how.includes(HOWS.indexOf("given"))) return null;
  // Features stand under the names of their properties.
  if (layer) return table.lines.map((line) => middleOf(layer.geometries[line - 2]));
  return positions?.named ? pointsIn(table, positions) : null;
}

type Called = { readonly kind: "degrees" | "metres"; readonly axis: "x" | "y" };

function calledOf(column: string): Called | null {
  const name = foldWidth(column).toLowerCase();
  const words = name.split(/[^a-z]+/);
  if (/经度|东经/.test(name) || words.some((word) => /^(lng|lon|long|longitude)$/.test(word)))
    return { kind: "degrees", axis: "x" };
  if (/纬度|北纬/.test(name) || words.some((word) => /^(lat|latitude)$/.test(word)))
    return { kind: "degrees", axis: "y" };
  const bare = name.replace(/[(（[].*$/, "").replace(/[\s_-]/g, "");
  if (EAST.test(bare)) return { kind: "metres", axis: "x" };
  return NORTH.test(bare) ? { kind: "metres", axis: "y" } : null;
}

interface Look {
  readonly filled: number;
  readonly read: number;
  /** Cells that give a place to some metres. */
  readonly fine: number;
  readonly least: number;
  readonly most: number;
  readonly middle: number;
}

function lookAt(table: Table, at: number): Look {
  const values: number[] = [];
  let filled = 0;
  let fine = 0;
  const cells = cellsOf(table);
  for (let row = 0; row < Math.min(cells.length, LOOKED); row++) {
    const text = cells.cell(row, at).trim();
    if (text === "" || readNumber(text).missing) continue;
    filled++;
    const value = readCoordinate(text);
    if (value === null) continue;
    values.push(value);
    if (isFine(text)) fine++;
  }
  values.sort((a, b) => a - b);
  const middle = values[values.length >> 1] ?? Number.NaN;
  const [least = Number.NaN, most = Number.NaN] = [values[0], values.at(-1)];
  return { filled, read: values.length, fine, least, most, middle };
}

/** Whether numbers lie where China's longitudes do, or its latitudes. */
function inEasts({ least, most }: Look): boolean {
  return least >= 73 && most <= 136;
}

function inNorths({ least, most }: Look): boolean {
  return least >= 3 && most <= 54;
}

/** Whether numbers can be no latitude. */
function isBeyond({ middle }: Look): boolean {
  return Math.abs(middle) > 90;
}
