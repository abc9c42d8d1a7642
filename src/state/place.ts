import type { Quality } from "../core/indicators/quality.ts";
import { accuracyText, facilityKind } from "../core/words/facility.ts";
import { regionName } from "../core/words/place.ts";
import { qualityText } from "../core/words/terms.ts";
import type { Text } from "../core/words/text.ts";
import { assumed } from "./chain.ts";
import { lang, say } from "./settings.ts";

/** What is said of a place over the regions; `quality` goes with a fact that has one. */
export interface PlaceTold {
  readonly name: string;
  readonly kind: string;
  readonly facts: readonly { readonly name: Text; readonly text: string; readonly quality?: Quality }[];
}

const ROAD: Text = { zh: "线路", en: "Road" };
const WHERE: Text = { zh: "所在", en: "In" };
const POSITION: Text = { zh: "位置", en: "Position" };
const EXISTENCE: Text = { zh: "存在", en: "Existence" };
const SOURCE: Text = { zh: "来源", en: "Source" };

/** What is known of a facility: road, region, how well its place is known and that it is there, source; `null` for an id that is not there. */
export function tellPlace(id: string): PlaceTold | null {
  const found = assumed.value.facilities.find((one) => one.id === id);
  if (!found) return null;
  const { regions, sources } = assumed.value;
  const region = found.region === null ? undefined : regions.byCode.get(found.region);
  const source = sources.get(found.source);
  return {
    name: say(found.name),
    kind: facilityKind(found.kind, lang.value),
    facts: [
      ...(found.road ? [{ name: ROAD, text: say(found.road) }] : []),
      ...(region ? [{ name: WHERE, text: regionName(region, regions, lang.value) }] : []),
      ...(found.position
        ? [
            {
              name: POSITION,
              text: accuracyText(found.position.accuracy, lang.value),
              quality: found.position.quality,
            },
          ]
        : []),
      { name: EXISTENCE, text: "", quality: found.existence },
      ...(source ? [{ name: SOURCE, text: say(source.title) }] : []),
    ],
  };
}

/** The same as one sentence for a screen reader, without source. */
export function tellPlaceAloud(id: string): string {
  const told = tellPlace(id);
  if (!told) return "";
  const gap = lang.value === "zh" ? "" : " ";
  const facts = told.facts
    .filter(({ name }) => name !== SOURCE)
    .map(({ name, text, quality }) =>
      [say(name), text, quality ? qualityText(quality, lang.value) : ""].filter((part) => part !== "").join(gap),
    );
  return [told.name, told.kind, ...facts].join(say({ zh: "，", en: ", " }));
}
