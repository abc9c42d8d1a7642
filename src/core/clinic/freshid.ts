import { normaliseName } from "../regions/names.ts";

/** A name as an id for a new indicator: latin letters and digits as they are, else a number after `own`. */
export function freshId(name: string, taken: ReadonlySet<string>): string {
  const latin = normaliseName(name)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 30);
  const stem = /^[a-z]/.test(latin) ? latin : "own";
  for (let n = 1; ; n++) {
    const id = n === 1 && stem !== "own" ? stem : `${stem}_${n}`;
    if (!taken.has(id)) return id;
  }
}
