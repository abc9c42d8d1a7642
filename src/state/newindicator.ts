import { freshId } from "../core/clinic/freshid.ts";
import { OWN_THEME } from "../core/clinic/imported.ts";
import type { Direction, Indicator, IndicatorKind } from "../core/indicators/definition.ts";
import { fresh, offered } from "./clinic.ts";

/** Makes an indicator that the file in the clinic brings. */
export function makeIndicator({
  name,
  unit,
  kind,
  direction,
  levels,
}: {
  readonly name: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly levels: readonly string[];
}): Indicator {
  const id = freshId(name, new Set(offered.peek().map((one) => one.id)));
  const text = kind === "flag" ? { zh: "是/否", en: "yes/no" } : { zh: unit, en: unit };
  const made: Indicator = {
    id,
    name: { zh: name, en: name },
    phrase: null,
    unit: text,
    kind,
    direction,
    theme: OWN_THEME.id,
    levels,
    decimals: null,
    note: null,
    numerator: null,
    denominator: null,
    scale: 1,
    formula: null,
    breaks: [],
    target: null,
    classes: {},
    categories:
      kind === "flag"
        ? [
            { value: 0, name: { zh: "否", en: "No" } },
            { value: 1, name: { zh: "是", en: "Yes" } },
          ]
        : [],
    provisional: [],
  };
  fresh.value = [...fresh.peek(), made];
  return made;
}
