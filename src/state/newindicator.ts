import { freshId } from "../core/clinic/freshid.ts";
import { OWN_THEME } from "../core/clinic/imported.ts";
import type { Direction, Indicator, IndicatorKind } from "../core/indicators/definition.ts";
import { plainIndicator } from "../core/indicators/plain.ts";
import { unitTexts } from "../core/words/fileunit.ts";
import { fresh, offered } from "./clinic.ts";

const YES_NO = [
  { value: 0, name: { zh: "否", en: "No" } },
  { value: 1, name: { zh: "是", en: "Yes" } },
];

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
  const text =
    kind === "flag"
      ? { zh: "是/否", en: "yes/no" }
      : unitTexts(
          unit,
          offered.peek().map((one) => one.unit),
        );
  const made = plainIndicator({
    id,
    name: { zh: name, en: name },
    unit: text,
    kind,
    direction,
    theme: OWN_THEME.id,
    levels,
    categories: kind === "flag" ? YES_NO : [],
  });
  fresh.value = [...fresh.peek(), made];
  return made;
}
