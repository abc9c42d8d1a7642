import type { Classes } from "./classification.ts";

/** Digits after which a number is what it is. */
const EXACT = 15;

/**
 * The inner breaks of classes as people read and type them, a point and no thousands commas: each with `decimals`, the
 * ones the legend shows, and with more only where fewer would move a value to another class. Read back, they make the
 * same classes of the same values.
 */
export function shownBreaks(classes: Classes, values: readonly (number | null)[], decimals: number): string[] {
  const breaks = classes.edges.slice(1, -1);
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  let before = Number.NEGATIVE_INFINITY;
  return breaks.map((exact, i) => {
    const next = breaks[i + 1] ?? Number.POSITIVE_INFINITY;
    const moved = (to: number) => sorted.some((value) => value <= exact !== value <= to) || !(before < to && to < next);
    let text = exact.toFixed(decimals);
    for (let more = decimals + 1; moved(Number(text)) && more <= EXACT; more++) text = exact.toFixed(more);
    if (moved(Number(text))) text = String(exact);
    before = Number(text);
    return text.replace(/^-(?=[0.]*$)/, "");
  });
}
