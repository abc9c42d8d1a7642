import { someRows } from "../indicators/columns.ts";
import { plainLists } from "./document.ts";
import { EMPTY_PROJECT, type Project } from "./project.ts";

/** Rows of an import, spread over all of it, from which the size of all is reckoned. */
const SAMPLE = 100;

/** About how many bytes a project takes as a file. */
export function sizeOfProject({ imports, ...others }: Project): number {
  const whole = sizeOf({ ...EMPTY_PROJECT, ...others });
  return imports.reduce((sum, one) => {
    const rows = one.figures.value.length;
    const sizeWith = (most: number) =>
      sizeOf({ ...EMPTY_PROJECT, imports: [{ ...one, figures: someRows(one.figures, most) }] });
    const none = sizeWith(0);
    return sum + none + Math.round(((sizeWith(SAMPLE) - none) * rows) / Math.max(1, Math.min(rows, SAMPLE)));
  }, whole);
}

function sizeOf(project: Project): number {
  return JSON.stringify(plainLists(project)).length;
}
