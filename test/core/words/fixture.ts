import type { Indicator } from "../../../src/core/indicators/definition.ts";

/** An indicator that declares nothing but its unit and what a test adds. */
export function indicator(zh: string, en: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id: "x",
    name: { zh: "指标", en: "Indicator" },
    unit: { zh, en },
    kind: "count",
    direction: "more",
    theme: "t",
    levels: ["county"],
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
    ...more,
  };
}
