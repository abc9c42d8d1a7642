import type { Classes } from "./classification.ts";
import { classOf } from "./classify.ts";

/** The same classes with the counts of other values, such as those of one period under a scale made from all. */
export function recount(classes: Classes, values: readonly (number | null)[]): Classes {
  const counts = classes.counts.map(() => 0);
  let missing = 0;
  for (const value of values) {
    const at = classOf(value, classes);
    if (at < 0) missing++;
    else counts[at] = (counts[at] as number) + 1;
  }
  return { ...classes, counts, missing };
}
