import { tag } from "./markup.ts";
import { PLUS, type Signed, signPath } from "./signs.ts";
import type { MapTheme } from "./theme.ts";

/** The sign of a place: hollow where it is only roughly known, with a plus where a what-if puts it there. */
export function placeSign(signed: Signed, theme: MapTheme): string {
  const d = signPath(signed);
  return (
    tag("path", { d, stroke: theme.panel, "stroke-width": 4 }) +
    tag("path", { d, fill: signed.rough ? theme.panel : theme.accent, stroke: theme.accent, "stroke-width": 1.6 }) +
    (signed.assumed ? tag("path", { d: PLUS, stroke: theme.panel, "stroke-width": 1.6 }) : "")
  );
}
