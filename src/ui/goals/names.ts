import { regionName } from "../../core/words/place.ts";
import { shown } from "../../state/chain.ts";
import { groups } from "../../state/groups.ts";
import { lang, say } from "../../state/settings.ts";

/** The name of a region by its code, short in Chinese where that is asked for. */
export function placeName(code: string, short = false): string {
  const region = shown.value.regions.byCode.get(code);
  if (!region) return code;
  return short && lang.value === "zh" ? region.short : regionName(region, shown.value.regions, lang.value);
}

/** The short name of a group by its id; a group of codes is named by its members. */
export function groupLabel(id: string): string {
  const group = groups.value.find((one) => one.id === id);
  if (group) return say(group.short);
  return id
    .split("+")
    .map((code) => placeName(code, true))
    .join(say({ zh: "、", en: ", " }));
}
