import { firstRows } from "../indicators/columns.ts";
import { plainLists } from "./document.ts";
import { EMPTY_PROJECT, type Project } from "./project.ts";

/** Rows of an import from which the size of all is reckoned. */
const SAMPLE = 100;

/** About how many bytes a project takes as a file. */
export function sizeOfProject({ imports, ...others }: Project): number {
  const whole = sizeOf({ ...EMPTY_PROJECT, ...others });
  return imports.reduce((sum, one) => {
    const rows = one.figures.value.length;
    const few = { ...one, figures: firstRows(one.figures, SAMPLE) };
    const none = sizeOf({ ...EMPTY_PROJECT, imports: [{ ...one, figures: firstRows(one.figures, 0) }] });
    const sample = sizeOf({ ...EMPTY_PROJECT, imports: [few] }) - none;
    return sum + none + Math.round(sample * Math.max(1, rows / SAMPLE));
  }, whole);
}

function sizeOf(project: Project): number {
  return JSON.stringify(plainLists(project)).length;
}
