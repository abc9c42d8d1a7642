import type { Text } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";

/** `without` is the layer that stands in the address while the drawing is off; the others stand there while on. */
const LAYERS: readonly { readonly id: string; readonly without?: true; readonly name: Text }[] = [
  { id: "exit", name: { zh: "高速出入口", en: "Expressway exits" } },
  { id: "service", name: { zh: "服务区", en: "Service areas" } },
  { id: "nolines", without: true, name: { zh: "界线", en: "Lines" } },
  { id: "nonames", without: true, name: { zh: "地名", en: "Names" } },
];

/** Layers that can be laid over the map. */
export function Layers() {
  const known = LAYERS.filter(
    ({ id, without }) => without || shown.value.facilities.some((facility) => facility.kind === id),
  );
  const unplaced = shown.value.facilities.filter((one) => one.kind === "exit" && one.position === null).length;
  return (
    <section class="panel-part layers">
      {known.map(({ id, without, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={view.value.layers.includes(id) !== (without ?? false)}
            onChange={() => {
              const on = view.value.layers.includes(id);
              go({ layers: on ? view.value.layers.filter((one) => one !== id) : [...view.value.layers, id] });
            }}
          />
          {say(name)}
        </label>
      ))}
      <p class="meta">
        {say({
          zh: `空心菱形：位置取所在镇驻地，误差约4公里。另有${unplaced}个出入口没有位置，不在图上。`,
          en: `Hollow diamonds stand at the seat of their town, within about 4 km. ${unplaced} more exits have no position and are not drawn.`,
        })}
      </p>
    </section>
  );
}
