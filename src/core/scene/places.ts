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
  return facilities.flatMap(({ id, kind, name, position, open, assumed = false }) => {
    if (!position || !open || !kinds.includes(kind)) return [];
    const { lng, lat, accuracy } = position;
    return [{ id, kind, name: pick(name, lang), lng, lat, rough: accuracy === null || accuracy > ROUGH, assumed }];
  });
}

type PlaceRow = NonNullable<Legend["places"]>[number];

function labelOf({ kind, rough, assumed }: Pick<PlaceMark, "kind" | "rough" | "assumed">, lang: Lang): string {
  const name = facilityKind(kind, lang);
  if (assumed) return lang === "zh" ? `${name}（假设）` : `${name} (assumed)`;
  if (rough) return lang === "zh" ? `${name}（位置粗略）` : `${name} (rough position)`;
  return name;
}

/** Rows of the legend for places, in the order of their first mark. */
export function placeRows(marks: readonly PlaceMark[], lang: Lang): readonly PlaceRow[] {
  const rows = new Map<string, PlaceRow>();
  for (const { kind, rough, assumed } of marks) {
    const key = `${kind} ${rough} ${assumed}`;
    if (!rows.has(key)) rows.set(key, { kind, rough, assumed, label: labelOf({ kind, rough, assumed }, lang) });
  }
  return [...rows.values()];
}
