import { packLists } from "./document.ts";
import { EMPTY_PROJECT, type Project } from "./project.ts";

/** Figures of an import from which the size of all is reckoned. */
const SAMPLE = 100;

/** About how many bytes a project takes as a file. */
export function sizeOfProject({ imports, ...others }: Project): number {
  const whole = JSON.stringify(packLists({ ...EMPTY_PROJECT, ...others })).length;
  return imports.reduce((sum, one) => {
    const few = { ...one, observations: one.observations.slice(0, SAMPLE) };
    const { length } = JSON.stringify(packLists({ ...EMPTY_PROJECT, imports: [few] }));
    return sum + Math.round(length * Math.max(1, one.observations.length / SAMPLE));
  }, whole);
}
