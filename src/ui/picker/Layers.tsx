import type { Text } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { dialog, drawer } from "../../state/panels.ts";
import { choose, say, settings } from "../../state/settings.ts";

/** `without` is the layer that stands in the address while the drawing is off; the others stand there while on. */
const LAYERS: readonly { readonly id: string; readonly without?: true; readonly name: Text }[] = [
  { id: "exit", name: { zh: "高速出入口", en: "Expressway exits" } },
  { id: "service", name: { zh: "服务区", en: "Service areas" } },
  { id: "nolines", without: true, name: { zh: "界线", en: "Lines" } },
  { id: "nonames", without: true, name: { zh: "地名", en: "Names" } },
  { id: "nobase", without: true, name: { zh: "底图", en: "Basemap" } },
];

const NO_BASEMAP: Text = {
  zh: "尚未设置底图，不请求任何瓦片；在“设置”中填写瓦片地址后可用",
  en: "No basemap is set and no tiles are requested; give the address of its tiles in Settings",
};

/** Layers that can be laid over the map or under it. */
export function Layers() {
  const known = LAYERS.filter(
    ({ id, without }) => without || shown.value.facilities.some((facility) => facility.kind === id),
  );
  const unplaced = shown.value.facilities.filter((one) => one.kind === "exit" && one.position === null).length;
  return (
    <section class="panel-part layers">
      {known.map(({ id, without, name }) => {
        // A basemap is there only once a person has given the address of one.
        const lacking = id === "nobase" && settings.value.basemap === "";
        const box = (
          <label key={id} class={lacking ? "off" : undefined} title={lacking ? say(NO_BASEMAP) : undefined}>
            <input
              type="checkbox"
              disabled={lacking}
              checked={!lacking && view.value.layers.includes(id) !== (without ?? false)}
              onChange={() => {
                const on = view.value.layers.includes(id);
                go({ layers: on ? view.value.layers.filter((one) => one !== id) : [...view.value.layers, id] });
              }}
            />
            {say(name)}
          </label>
        );
        if (!lacking) return box;
        return (
          <div key={id} class="layer-off">
            {box}
            <button
              type="button"
              class="link"
              onClick={() => {
                drawer.value = null;
                dialog.value = "settings";
              }}
            >
              {say({ zh: "去设置", en: "Set one" })}
            </button>
          </div>
        );
      })}
      <p class="meta">
        {say({
          zh: `空心菱形：位置取所在镇驻地，误差约4公里。另有${unplaced}个出入口没有位置，不在图上。`,
          en: `Hollow diamonds stand at the seat of their town, within about 4 km. ${unplaced} more exits have no position and are not drawn.`,
        })}
      </p>
      <label>
        <input
          type="checkbox"
          checked={settings.value.lightPalette}
          onChange={(event) => choose({ lightPalette: event.currentTarget.checked })}
        />
        {say({ zh: "深色界面沿用浅色配色", en: "Light map colours in the dark theme" })}
      </label>
    </section>
  );
}
