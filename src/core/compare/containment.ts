import type { Level, Regions } from "../regions/region.ts";

function lineage(regions: Regions, code: string): string[] {
  const codes: string[] = [];
  for (let at = regions.byCode.get(code); at && !codes.includes(at.code); ) {
    codes.push(at.code);
    at = at.parent === null ? undefined : regions.byCode.get(at.parent);
  }
  return codes;
}

/** Code of the region that a statistical part such as `441284-x` is cut from. */
function whole(code: string): string {
  const dash = code.indexOf("-");
  return dash > 0 ? code.slice(0, dash) : code;
}

/**
 * The first pair of members of which one contains the other, outer first; `null` where none does. A region contains
 * what lies below it, and a region such as `441284` contains its statistical part `441284-x`.
 */
export function containment(regions: Regions, members: readonly string[]): readonly [string, string] | null {
  const inside = new Set(members);
  for (const code of members) {
    const outer = whole(code);
    const above = outer === code ? lineage(regions, code).slice(1) : lineage(regions, outer);
    const found = above.find((ancestor) => inside.has(ancestor));
    if (found !== undefined) return [found, code];
  }
  return null;
}

/**
 * Throws where a group counts something twice because one member contains another, such as 四会市 beside
 * 四会市（不含高新区） or beside the zone.
 */
export function assertDisjoint(regions: Regions, members: readonly string[]): void {
  const pair = containment(regions, members);
  if (pair) throw new RangeError(`A group cannot count ${pair[1]} beside ${pair[0]}, which contains it`);
}

/** What all members are, such as counties; `null` where they stand at different levels. */
export function nounOfAll(regions: Regions, members: readonly string[]): Level["noun"] | null {
  const levels = new Set(members.map((code) => regions.byCode.get(code)?.level));
  const [only] = levels;
  return levels.size === 1 ? (regions.levels.find(({ id }) => id === only)?.noun ?? null) : null;
}
