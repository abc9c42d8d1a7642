import type { Region, Regions } from "./region.ts";

/** The region and everything above it, from the whole down to itself; empty for an unknown code. */
export function pathOf(regions: Regions, code: string): readonly Region[] {
  const path: Region[] = [];
  let at = regions.byCode.get(code);
  while (at) {
    path.unshift(at);
    at = at.parent === null ? undefined : regions.byCode.get(at.parent);
  }
  return path;
}

/** The region at `level` that is, or lies above, the region; `null` where there is none. */
export function ancestorAt(regions: Regions, code: string, level: string): Region | null {
  return pathOf(regions, code).find((region) => region.level === level) ?? null;
}

/**
 * Codes of the regions at `level` that are, or lie below, the regions given, each once, in the order of the tree.
 * Unknown codes give nothing.
 */
export function descendantsAt(regions: Regions, codes: Iterable<string>, level: string): readonly string[] {
  const found = new Set<string>();
  const visit = (region: Region): void => {
    if (region.level === level) found.add(region.code);
    else for (const child of regions.childrenOf.get(region.code) ?? []) visit(child);
  };
  for (const code of codes) {
    const region = regions.byCode.get(code);
    if (region) visit(region);
  }
  return [...found];
}

/** A selection at another level. */
export interface Carried {
  /** What is selected at that level, in the order of the tree where it was carried down. */
  readonly codes: readonly string[];
  /** Codes that stay selected at their own level because they make no whole region of that one. */
  readonly elsewhere: readonly string[];
}

/**
 * Carries a selection to another level: down to everything below each region, up to the regions whose every descendant
 * at the selected level is selected. What cannot be carried, and unknown codes, are kept in `elsewhere`, so nothing is lost.
 */
export function carrySelection(regions: Regions, codes: readonly string[], toLevel: string): Carried {
  const carried = new Set<string>();
  const elsewhere: string[] = [];
  const rising = new Map<string, string[]>();
  for (const code of codes) {
    const below = descendantsAt(regions, [code], toLevel);
    const above = below.length > 0 ? null : ancestorAt(regions, code, toLevel);
    for (const one of below) carried.add(one);
    if (below.length > 0) continue;
    if (above) rising.set(above.code, [...(rising.get(above.code) ?? []), code]);
    else elsewhere.push(code);
  }
  for (const [parent, members] of rising) {
    if (isWhole(regions, parent, members)) carried.add(parent);
    else elsewhere.push(...members);
  }
  return { codes: [...carried], elsewhere };
}

function isWhole(regions: Regions, parent: string, members: readonly string[]): boolean {
  const selected = new Set(members);
  const covered = (region: Region): boolean => {
    if (selected.has(region.code)) return true;
    const children = regions.childrenOf.get(region.code) ?? [];
    return children.length > 0 && children.every(covered);
  };
  const top = regions.byCode.get(parent);
  return top !== undefined && covered(top);
}
