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

/**
 * Joins a table to a boundary file. The key property is chosen as the key column is: the one whose values the table's
 * columns lead to most, codes before names, then the one further left. Of several objects the one with the most places
 * joined is taken. `null` where there are no features.
 */
export function joinBoundaries(
  objects: readonly BoundaryObject[],
  table: Table,
  options: JoinOptions = {},
): Pairing | null {
  let best: Pairing | null = null;
  let most = -1;
  for (const object of objects) {
    const property = keyProperty(object.table, table);
    const nameProperty = findNameProperty(object.table, property);
    const places = placesOf(object.table, property, nameProperty);
    const report = joinTable(places, table, options);
    const joined = new Set(report.match).size;
    if (joined <= most) continue;
    most = joined;
    best = { object: object.name, property, nameProperty, places, report };
  }
  return best;
}

function keyProperty(features: Table, table: Table): string | null {
  let best: { readonly property: string; readonly score: ColumnScore } | null = null;
  for (const property of features.columns) {
    const [score] = scoreColumns(openLookup(placesOf(features, property, property)), table);
    if (!score) continue;
    const better =
      !best ||
      score.places > best.score.places ||
      (score.places === best.score.places && score.kind === "code" && best.score.kind === "name");
    if (better) best = { property, score };
  }
  return best?.property ?? features.columns[0] ?? null;
}

function findNameProperty(features: Table, property: string | null): string | null {
  const named = features.columns.find((column) => CALLED_NAME.test(column));
  if (named !== undefined) return named;
  const han = features.columns.findIndex((_, at) =>
    features.rows.every((row) => /\p{Script=Han}/u.test(row[at] ?? "")),
  );
  return features.columns[han] ?? property;
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
