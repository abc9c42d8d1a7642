import type { Regions } from "./region.ts";

/** Code of the region that a reference names: itself, or the only region of a level; `null` for none. */
export function referTo({ byCode, byLevel }: Regions, reference: string): string | null {
  if (byCode.has(reference)) return reference;
  const [only, more] = byLevel.get(reference) ?? [];
  return only && !more ? only.code : null;
}
