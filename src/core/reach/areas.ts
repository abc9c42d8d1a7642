import type { Atlas } from "../package/atlas.ts";
import { descendantsAt } from "../regions/hierarchy.ts";
import type { Text } from "../words/text.ts";

/** Places that an answer is told of together. */
export interface Area {
  /** Code of a region or id of a group. */
  readonly id: string;
  readonly kind: "whole" | "group" | "region";
  readonly name: Text;
  /** Codes of its places at the level asked for. */
  readonly codes: readonly string[];
}

/**
 * The areas of a level that answers are told by: the whole, the declared groups, and the regions right below the whole.
 * Those without a place of the level, regions that would be their own only place, and groups of which some member has no
 * place, so that the answer would not speak of the group, are left out.
 */
export function areasOf({ regions, root, groups }: Atlas, level: string): readonly Area[] {
  const whole = regions.byCode.get(root);
  const inside = (codes: readonly string[]) => descendantsAt(regions, codes, level);
  const named = (region: { readonly name: string; readonly nameEn: string }): Text => ({
    zh: region.name,
    en: region.nameEn,
  });
  const parts = (regions.childrenOf.get(root) ?? []).filter((region) => region.level !== level);
  const areas: readonly Area[] = [
    ...(whole ? [{ id: root, kind: "whole" as const, name: named(whole), codes: inside([root]) }] : []),
    ...groups
      .filter(({ members }) => members.every((code) => inside([code]).length > 0))
      .map(({ id, name, members }) => ({ id, kind: "group" as const, name, codes: inside(members) })),
    ...parts.map((part) => ({ id: part.code, kind: "region" as const, name: named(part), codes: inside([part.code]) })),
  ];
  return areas.filter(({ codes }) => codes.length > 0);
}
