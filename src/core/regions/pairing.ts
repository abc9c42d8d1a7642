import type { Table } from "../table/table.ts";
import { type ColumnScore, scoreColumns } from "./column.ts";
import { type JoinOptions, type JoinReport, joinTable } from "./join.ts";
import { openLookup, type Place } from "./lookup.ts";
import { shortName } from "./names.ts";
import type { BoundaryObject } from "./parse.ts";

/** A table joined to the features of a boundary file. */
export interface Pairing {
  /** Name of the object joined to. */
  readonly object: string;
  /** Properties that give code and name; `null` where there is none. */
  readonly property: string | null;
  readonly nameProperty: string | null;
  readonly places: readonly Place[];
  readonly report: JoinReport;
}

const CALLED_NAME = /^(name|name_zh|名称|名字|地名|xzqmc|mc|label)$/i;
const CALLED_CODE = /code|id$|^gb$|dm$|代码|编码/i;

/**
 * Joins a table to a boundary file. The key property is chosen as the key column is: the one whose values the table's
 * columns lead to most, then the one further left. Of several objects the one with the most places
 * joined is taken. Where names lead to most, another property with a code for every feature stands for its code. `null`
 * where there are no features.
 */
export function joinBoundaries(
  objects: readonly BoundaryObject[],
  table: Table,
  options: JoinOptions = {},
): Pairing | null {
  let best: Pairing | null = null;
  let most = -1;
  for (const object of objects) {
    const { property, nameProperty } = chooseProperties(object.table, table);
    const places = placesOf(object.table, property, nameProperty);
    const report = joinTable(places, table, options);
    const joined = new Set(report.match.filter((place) => place >= 0)).size;
    if (joined <= most) continue;
    most = joined;
    best = { object: object.name, property, nameProperty, places, report };
  }
  return best;
}

function chooseProperties(features: Table, table: Table): Pick<Pairing, "property" | "nameProperty"> {
  const best = bestProperty(features, table);
  if (best !== null && isCode(features, best)) return { property: best, nameProperty: findName(features) ?? best };
  const codes = features.columns.filter((column) => isCode(features, column));
  const code = codes.find((column) => CALLED_CODE.test(column)) ?? codes[0];
  return { property: code ?? best, nameProperty: best };
}

function bestProperty(features: Table, table: Table): string | null {
  let best: { readonly property: string; readonly score: ColumnScore } | null = null;
  for (const property of features.columns) {
    const [score] = scoreColumns(openLookup(placesOf(features, property, property)), table);
    if (score && (!best || score.places > best.score.places)) best = { property, score };
  }
  return best?.property ?? features.columns[0] ?? null;
}

/** Whether a property holds another number, or number with letters, for every feature. */
function isCode(features: Table, property: string): boolean {
  const at = features.columns.indexOf(property);
  const values = new Set(features.rows.map((row) => row[at] ?? ""));
  return values.size === features.rows.length && [...values].every((value) => /^[A-Za-z-]*\d[\w-]*$/.test(value));
}

function findName(features: Table): string | null {
  const named = features.columns.find((column) => CALLED_NAME.test(column));
  if (named !== undefined) return named;
  const han = features.columns.findIndex((_, at) =>
    features.rows.every((row) => /\p{Script=Han}/u.test(row[at] ?? "")),
  );
  return features.columns[han] ?? null;
}

/** Features as places; of features that share a code one stands for all, and those without a code are left out. */
function placesOf(features: Table, property: string | null, nameProperty: string | null): readonly Place[] {
  const code = features.columns.indexOf(property ?? "");
  const name = features.columns.indexOf(nameProperty ?? "");
  const places = new Map<string, Place>();
  for (const row of features.rows) {
    const key = (row[code] ?? "").trim();
    if (key === "" || places.has(key)) continue;
    const called = row[name] ?? key;
    const parent = [9, 6].find((length) => key.length > length && /^\d+$/.test(key));
    places.set(key, {
      code: key,
      name: called,
      short: shortName(called),
      aliases: [],
      former: [],
      parent: parent === undefined ? null : key.slice(0, parent),
    });
  }
  return [...places.values()];
}
