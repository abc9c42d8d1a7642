import { formatNumber } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { minutesText } from "../../core/words/reach.ts";
import { pick } from "../../core/words/text.ts";
import { view } from "../../state/address.ts";
import { byRoad } from "../../state/byroad.ts";
import { assumed, shown } from "../../state/chain.ts";
import { travelGoal } from "../../state/reach.ts";
import { route } from "../../state/route.ts";
import { lang, say } from "../../state/settings.ts";

/** The way of the selected region, as a sentence; the map draws it. */
export function RouteShown() {
  if (view.value.way !== "road") return null;
  const found = route.value;
  if (!found)
    return <p class="meta">{say({ zh: "选中一个区域，看它的路线。", en: "Select one region to see its route." })}</p>;
  const region = shown.value.regions.byCode.get(found.code);
  const facility = assumed.value.facilities.find(({ id }) => id === found.facility);
  const row = byRoad.value?.get(travelGoal.value?.rule.facility ?? "")?.supposed.byCode.get(found.code);
  if (!region || !facility) return null;
  const name = regionName(region, shown.value.regions, lang.value);
  const km = formatNumber(found.km, 1);
  const minutes = minutesText(row?.minutes?.value ?? null, lang.value);
  return (
    <p role="status">
      {say({
        zh: `${name}到${pick(facility.name, "zh")}：路程${km}公里，${minutes}。`,
        en: `${name} to ${pick(facility.name, "en")}: ${km} km by road, ${minutes}.`,
      })}
    </p>
  );
}
