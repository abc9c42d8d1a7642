import type { Facility } from "../reach/facility.ts";
import { facilityKind } from "../words/facility.ts";
import { type Lang, pick } from "../words/text.ts";
import type { Legend, PlaceMark } from "./scene.ts";

/** Metres of accuracy beyond which a place counts as only roughly known. */
const ROUGH = 1000;

/** Marks of the facilities whose kind is asked for and whose place is known; those planned or closed are left out. */
export function placeMarks(
  facilities: readonly Facility[],
  kinds: readonly string[],
  lang: Lang,
): readonly PlaceMark[] {
  return facilities.flatMap(({ id, kind, name, position, open }) => {
    if (!position || !open || !kinds.includes(kind)) return [];
    const { lng, lat, accuracy } = position;
    return [{ id, kind, name: pick(name, lang), lng, lat, rough: accuracy === null || accuracy > ROUGH }];
  });
}

/** Rows of the legend for places, in the order of their first mark. */
export function placeRows(marks: readonly PlaceMark[], lang: Lang): NonNullable<Legend["places"]> {
  const rows = new Map<string, { readonly kind: string; readonly rough: boolean; readonly label: string }>();
  for (const { kind, rough } of marks) {
    const key = `${kind} ${rough}`;
    if (rows.has(key)) continue;
    const name = facilityKind(kind, lang);
    const label = !rough ? name : lang === "zh" ? `${name}（位置粗略）` : `${name} (rough position)`;
    rows.set(key, { kind, rough, label });
  }
  return [...rows.values()];
}
