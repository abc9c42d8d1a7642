import { classOf } from "../classes/classify.ts";
import { GREY_ARMS, paletteColours } from "../classes/palette.ts";
import type { VerdictStatus } from "../goals/goal.ts";
import type { Region, Regions } from "../regions/region.ts";
import type { SceneInput } from "./input.ts";
import type { Pattern } from "./scene.ts";
import type { Standing } from "./standing.ts";
import { themeOf, VERDICT_PATTERN } from "./theme.ts";

/** Verdicts in the order of the legend's rows; regions without data come last, as -1. */
export const VERDICT_ROWS: readonly VerdictStatus[] = ["met", "uncertain", "not"];

/** How a region is coloured, and by which row of the legend. */
export interface Paint {
  readonly fill: string;
  readonly pattern: Pattern;
  readonly dim: boolean;
  /** Row of the legend; -1 without data, `null` for a region the legend does not speak of. */
  readonly row: number | null;
}

/** Colours of the classes, from low to high. */
export function classColours({ spec, classes, theme, tint = theme }: SceneInput): string[] {
  return paletteColours(spec.palette, Math.max(1, classes.counts.length), { theme: tint, reverse: spec.reverse });
}

/** The pattern of a class: lines on the low arm of a diverging palette in grey, whose arms look alike. */
export function classPattern({ spec, classes }: Pick<SceneInput, "spec" | "classes">, row: number): Pattern {
  return spec.palette === GREY_ARMS && row < Math.floor(classes.counts.length / 2) ? "low" : "none";
}

function inPart(region: Region, part: ReadonlySet<string>, regions: Regions): boolean {
  for (let at: Region | undefined = region; at; at = at.parent === null ? undefined : regions.byCode.get(at.parent))
    if (part.has(at.code)) return true;
  return false;
}

/**
 * The row of the legend each region of the level belongs to, aligned with them; see `Paint.row`. Under a verdict a region
 * takes the status of the nearest member above it where it is none itself.
 */
function rowsOf(input: SceneInput, standing: Standing): (number | null)[] {
  const { verdict, cells, spec } = input;
  if (!verdict) {
    return standing.regions.map((_, i) => {
      const value = cells[i]?.value ?? null;
      return spec.mark === "circle" ? (value === null ? -1 : 0) : classOf(value, input.classes);
    });
  }
  if (verdict.members.length === 0) return standing.regions.map(() => -1);
  const status = new Map(verdict.members.map((member) => [member.code, member.status]));
  const { byCode } = input.atlas.regions;
  return standing.regions.map((region) => {
    for (let at: Region | undefined = region; at; at = at.parent === null ? undefined : byCode.get(at.parent)) {
      const found = status.get(at.code);
      if (found !== undefined) return VERDICT_ROWS.indexOf(found);
    }
    return null;
  });
}

/** How each region of the level is coloured, by code. */
export function paintRegions(input: SceneInput, standing: Standing): ReadonlyMap<string, Paint> {
  const theme = themeOf(input);
  const colours = input.verdict || input.spec.mark === "circle" ? [] : classColours(input);
  const rows = rowsOf(input, standing);
  const lit = new Set(input.highlight);
  const { regions } = input.atlas;
  const cut = input.part && standing.regions.some((region) => input.part && inPart(region, input.part, regions));
  // Regions of a row share one paint, so that many villages cost few objects.
  const shared = new Map<string, Paint>();
  const painted = new Map<string, Paint>();
  for (const [i, region] of standing.regions.entries()) {
    const row = rows[i] ?? null;
    const dim =
      (lit.size > 0 && !(row !== null && lit.has(row))) ||
      (cut === true && input.part !== null && !inPart(region, input.part, regions));
    const key = `${row}${dim}`;
    let paint = shared.get(key);
    if (!paint) {
      paint = { ...look(row), dim, row };
      shared.set(key, paint);
    }
    painted.set(region.code, paint);
  }
  return painted;

  function look(row: number | null): { readonly fill: string; readonly pattern: Pattern } {
    if (row === null) return { fill: theme.pale, pattern: "none" };
    if (row === -1) return { fill: theme.verdict.none, pattern: "missing" };
    if (input.verdict) {
      const status = VERDICT_ROWS[row] as VerdictStatus;
      return { fill: theme.verdict[status], pattern: VERDICT_PATTERN[status] };
    }
    return { fill: colours[row] ?? theme.pale, pattern: classPattern(input, row) };
  }
}
