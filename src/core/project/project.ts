import type { Import } from "../clinic/imported.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { BroughtShapes } from "../outlines/brought.ts";

/** What a person has added to a package. Immutable: each list holds things that are replaced and never changed. */
export interface Project {
  readonly imports: readonly Import[];
  readonly shapes: readonly BroughtShapes[];
}

/** A project without anything in it. */
export const EMPTY_PROJECT: Project = { imports: [], shapes: [] };

/** How many figures a project holds, those that a later import replaces included. */
export function countValues({ imports }: Project): number {
  return imports.reduce((sum, { figures }) => sum + figures.value.length, 0);
}

/** How much a project holds: files that were brought, the figures in them, and the boundaries and positions. */
export function tallyOf(project: Project): { imports: number; values: number; outlines: number } {
  const { imports, shapes } = project;
  const outlines = shapes.reduce((sum, one) => sum + one.shapes.length + one.points.length, 0);
  return { imports: imports.length + shapes.length, values: countValues(project), outlines };
}

/** The project without boundaries or positions that were brought together. */
export function withoutShapes(project: Project, id: string): Project {
  return { ...project, shapes: project.shapes.filter((one) => one.id !== id) };
}

/**
 * The project without one of its imports. Indicators that came with it and that others still use go to the first of
 * those, so that no figure loses its indicator.
 */
export function withoutImport(project: Project, id: string): Project {
  const gone = project.imports.find((one) => one.id === id);
  const left = project.imports.filter((one) => one.id !== id);
  if (!gone) return project;
  const orphans = new Map<string, Indicator>(gone.indicators.map((one) => [one.id, one]));
  const imports = left.map((one) => {
    for (const { id } of one.indicators) orphans.delete(id);
    const adopted = [...orphans.values()].filter(({ id }) => one.figures.indicator.texts.includes(id));
    for (const { id } of adopted) orphans.delete(id);
    return adopted.length === 0 ? one : { ...one, indicators: [...one.indicators, ...adopted] };
  });
  return { ...project, imports };
}
