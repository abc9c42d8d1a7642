import type { Atlas } from "../package/atlas.ts";
import type { Group, Region } from "../regions/region.ts";
import { briefList } from "../words/list.ts";
import { regionName } from "../words/place.ts";

/**
 * The group a reference names: the id of a declared group, or codes of regions joined by `+`, which make a group of
 * their own, named by its first members. Codes given twice count once. `null` where the reference or one of its codes is
 * unknown.
 */
export function groupFrom(atlas: Atlas, ref: string): Group | null {
  const declared = atlas.groups.find((group) => group.id === ref);
  if (declared) return declared;
  const regions: Region[] = [];
  for (const code of new Set(ref.split("+"))) {
    const region = atlas.regions.byCode.get(code);
    if (!region) return null;
    regions.push(region);
  }
  const name = {
    zh: briefList(
      regions.map((region) => region.short || region.name),
      4,
      "zh",
    ),
    en: briefList(
      regions.map((region) => regionName(region, atlas.regions, "en")),
      4,
      "en",
    ),
  };
  const members = regions.map((region) => region.code);
  return { id: ref, name, short: name, said: name, members, note: null, colour: null };
}
