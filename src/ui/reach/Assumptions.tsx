import { DEFAULT_VIEW } from "../../core/project/view.ts";
import type { FacilityChange } from "../../core/reach/change.ts";
import { formatNumber } from "../../core/words/number.ts";
import { pick } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { endAssumption, facilities, takeBack } from "../../state/reach.ts";
import { lang, say } from "../../state/settings.ts";

function changeText(change: FacilityChange): string {
  const { id } = change;
  const known = shown.value.facilities.find((one) => one.id === id);
  const name = known ? pick(known.name, lang.value) : id;
  if (change.change === "remove") return say({ zh: `取消${name}`, en: `${name} taken away` });
  const place = `${change.lng.toFixed(3)}°, ${change.lat.toFixed(3)}°`;
  if (change.change === "move") return say({ zh: `移动${name}到${place}`, en: `${name} moved to ${place}` });
  const found = facilities.value.find((one) => one.id === id);
  const assumed = found ? pick(found.name, lang.value) : id;
  return say({ zh: `${assumed}：增设于${place}`, en: `${assumed}: added at ${place}` });
}

function Assumption({ text, onTakeBack }: { text: string; onTakeBack: () => void }) {
  return (
    <li>
      <span>{text}</span>
      <button
        type="button"
        class="link"
        aria-label={say({ zh: `撤回：${text}`, en: `Take back: ${text}` })}
        onClick={onTakeBack}
      >
        {say({ zh: "撤回", en: "Take back" })}
      </button>
    </li>
  );
}

/** Everything that is other than at present; each can be taken back on its own. */
export function Assumptions() {
  const { changes, detour, speed, way, walk, classSpeeds } = view.value;
  const told = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  return (
    <>
      <ul class="reach-list" aria-label={say({ zh: "假设", en: "Assumptions" })}>
        {changes.map((one) => (
          <Assumption key={`${one.change} ${one.id}`} text={changeText(one)} onTakeBack={() => takeBack(one)} />
        ))}
        {detour !== DEFAULT_VIEW.detour && (
          <Assumption
            text={say({
              zh: `绕行系数${told(DEFAULT_VIEW.detour)}→${told(detour)}`,
              en: `Detour factor ${told(DEFAULT_VIEW.detour)}→${told(detour)}`,
            })}
            onTakeBack={() => go({ detour: DEFAULT_VIEW.detour })}
          />
        )}
        {speed !== DEFAULT_VIEW.speed && (
          <Assumption
            text={say({
              zh: `平均车速${told(DEFAULT_VIEW.speed)}→${told(speed)}公里/小时`,
              en: `Average speed ${told(DEFAULT_VIEW.speed)}→${told(speed)} km/h`,
            })}
            onTakeBack={() => go({ speed: DEFAULT_VIEW.speed })}
          />
        )}
        {way === "road" && walk !== DEFAULT_VIEW.walk && (
          <Assumption
            text={say({
              zh: `步行到路${told(DEFAULT_VIEW.walk)}→${told(walk)}公里/小时`,
              en: `Walk to the road ${told(DEFAULT_VIEW.walk)}→${told(walk)} km/h`,
            })}
            onTakeBack={() => go({ walk: DEFAULT_VIEW.walk })}
          />
        )}
        {way === "road" && Object.keys(classSpeeds).length > 0 && (
          <Assumption
            text={say({
              zh: `改动了${Object.keys(classSpeeds).length}类道路的车速`,
              en: `Speeds of ${Object.keys(classSpeeds).length} road classes changed`,
            })}
            onTakeBack={() => go({ classSpeeds: DEFAULT_VIEW.classSpeeds })}
          />
        )}
      </ul>
      <div class="reach-row">
        <button type="button" class="link" onClick={endAssumption}>
          {say({ zh: "回到现状", en: "Back to the present" })}
        </button>
      </div>
    </>
  );
}
