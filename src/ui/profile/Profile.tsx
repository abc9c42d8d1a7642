import { regionName } from "../../core/words/place.ts";
import { view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";

/** What is known of one region. */
export function Profile() {
  const region = shown.value.regions.byCode.get(view.value.region ?? view.value.selection[0] ?? "");
  if (!region) {
    return (
      <p class="meta">
        {say({ zh: "在地图或表中选择一个区域，查看它的画像。", en: "Select a region on the map or in the table." })}
      </p>
    );
  }
  return <h2>{regionName(region, shown.value.regions, lang.value)}</h2>;
}
