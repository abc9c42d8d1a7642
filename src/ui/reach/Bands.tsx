import { go, view } from "../../state/address.ts";
import { bands, done, giveUp, making, saveBands } from "../../state/bands.ts";
import { colourBy } from "../../state/goallist.ts";
import { measured } from "../../state/goals.ts";
import { travelGoal, travelVerdict } from "../../state/reach.ts";
import { say } from "../../state/settings.ts";

/** Colours the map by minutes, region by region or as bands that cross them, and saves the bands. */
export function Bands() {
  const [goal, verdict] = [travelGoal.value, travelVerdict.value];
  if (!goal || !verdict) return null;
  const { layers } = view.value;
  const timed = measured.value?.measure === "minutes";
  const banded = timed && layers.includes("bands");
  const without = layers.filter((one) => one !== "bands");
  const show = (on: boolean) => {
    if (!timed) colourBy("minutes", goal, verdict);
    go({ layers: on ? [...without, "bands"] : without }, { replace: !timed });
  };
  return (
    <div class="reach-row">
      <fieldset class="segment colouring" aria-label={say({ zh: "地图显示时间", en: "Minutes on the map" })}>
        <button type="button" aria-pressed={timed && !banded} onClick={() => show(false)}>
          {say({ zh: "各区域时间", en: "Minutes by region" })}
        </button>
        <button type="button" aria-pressed={banded} onClick={() => show(true)}>
          {say({ zh: "等时圈", en: "Isochrones" })}
        </button>
      </fieldset>
      {banded && (
        <button type="button" class="link" disabled={making.value || bands.value.length === 0} onClick={saveBands}>
          {say({ zh: "下载GeoJSON", en: "Download GeoJSON" })}
        </button>
      )}
      {making.value && (
        <>
          <progress max={1} value={done.value} aria-label={say({ zh: "正在计算等时圈", en: "Computing isochrones" })} />
          <button type="button" class="button quiet" onClick={giveUp}>
            {say({ zh: "取消", en: "Cancel" })}
          </button>
        </>
      )}
    </div>
  );
}
