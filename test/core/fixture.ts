import type { Indicator } from "../../src/core/indicators/definition.ts";
import { plainIndicator } from "../../src/core/indicators/plain.ts";
import type { Region } from "../../src/core/regions/region.ts";
import type { Text } from "../../src/core/words/text.ts";

/** The same word in both languages. */
export function text(word: string): Text {
  return { zh: word, en: word };
}

/** A count in 亿元 that declares nothing but its id and what a test adds. */
export function indicator(id: string, declared: Partial<Indicator> = {}): Indicator {
  return plainIndicator({
    id,
    name: text(id),
    unit: text("亿元"),
    kind: "count",
    direction: "more",
    theme: "economy",
    levels: ["city", "county", "town", "village", "unit"],
    ...declared,
  });
}

/** A region with what matters to a test: no aliases, no position, its name for a short one. */
export function region(
  code: string,
  level: string,
  parent: string | null,
  name: string,
  more: Partial<Region> = {},
): Region {
  return {
    code,
    level,
    name,
    nameEn: name,
    short: name,
    aliases: [],
    former: [],
    formerEn: [],
    parent,
    kind: "",
    position: null,
    note: null,
    ...more,
  };
}
