import type { Indicator } from "./definition.ts";

/** What an indicator that no package declares must say of itself. */
type Stated = Pick<Indicator, "id" | "name" | "unit" | "theme" | "levels"> & Partial<Indicator>;

/** An index without derivation, target, breaks or classes of its own, but for what is given. */
export function plainIndicator(stated: Stated): Indicator {
  return {
    phrase: null,
    kind: "index",
    direction: "neither",
    decimals: null,
    note: null,
    numerator: null,
    denominator: null,
    scale: 1,
    formula: null,
    breaks: [],
    target: null,
    classes: {},
    categories: [],
    provisional: [],
    ...stated,
  };
}
