import { useEffect, useState } from "preact/hooks";
import type { FacilityChange } from "../../core/reach/change.ts";
import { regionName } from "../../core/words/place.ts";
import { effectsText, effectText } from "../../core/words/reach.ts";
import { pick } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { fitTo, hands, mapState, tool } from "../../state/map.ts";
import {
  assume,
  effects,
  endAssumption,
  facilities,
  present,
  shift,
  takeBack,
  travelGoal,
  withdraw,
} from "../../state/reach.ts";
import { select, selected } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { Tally } from "./Tally.tsx";

/** Effects named in full. */
const LISTED = 12;

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

/** Takes a facility away by its name: the map's twin for the keyboard. */
function Withdraw() {
  const [id, setId] = useState("");
  const open = facilities.value.filter((one) => one.position !== null && one.open);
  return (
    <div class="reach-row">
      <label class="choice">
        <span class="meta">{say({ zh: "取消一个", en: "Take one away" })}</span>
        <select class="field" value={id} onChange={(event) => setId(event.currentTarget.value)}>
          <option value="">{say({ zh: "选择…", en: "Choose…" })}</option>
          {open.map((one) => (
            <option key={one.id} value={one.id}>
              {pick(one.name, lang.value)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button quiet"
        disabled={id === ""}
        onClick={() => {
          withdraw(id);
          setId("");
        }}
      >
        {say({ zh: "取消", en: "Take away" })}
      </button>
    </div>
  );
}

/** Adds a facility at the seat of the selected region. */
function AddAtSeat() {
  const [code] = selected.value;
  const region = selected.value.size === 1 && code ? shown.value.regions.byCode.get(code) : undefined;
  const seat = region?.position;
  return (
    <button
      type="button"
      class="button quiet"
      disabled={!seat}
      title={
        seat ? undefined : say({ zh: "先在地图或表中选中一个有驻地的区域", en: "First select one region with a seat" })
      }
      onClick={() => seat && assume(seat.lng, seat.lat)}
    >
      {region && seat
        ? say({ zh: `在${region.short}驻地增设`, en: `Add at the seat of ${region.nameEn}` })
        : say({ zh: "在选中区域的驻地增设", en: "Add at the selected seat" })}
    </button>
  );
}

/** Puts a facility anywhere on the map by hand. */
function PutOnMap() {
  const putting = tool.value === "put";
  if (mapState.value === "none") return null;
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-pressed={putting}
        onClick={() => {
          tool.value = putting ? "pick" : "put";
        }}
      >
        {say({ zh: "在地图上增设", en: "Add on the map" })}
      </button>
      <p class="meta" role="status">
        {putting
          ? say({ zh: "点击地图上的位置；按Esc取消。", en: "Click a place on the map; Esc cancels." })
          : say({
              zh: "地图上的标记可以直接拖动。键盘：在地图上按E到标记，Shift加方向键移动，Delete取消。",
              en: "Marks on the map can be dragged. By keyboard: E on the map leads to them, Shift and an arrow key move one, Delete takes it away.",
            })}
      </p>
    </>
  );
}

/** Lets places of the goal's kind be put, dragged and removed on the map while the question is open. */
function useHands(): void {
  const kind = travelGoal.value?.rule.facility ?? null;
  useEffect(() => {
    hands.value = kind === null ? null : { kind, put: assume, move: shift, remove: withdraw };
    return () => {
      hands.value = null;
      if (tool.peek() === "put") tool.value = "pick";
    };
  }, [kind]);
}

/** Facilities that are assumed, moved or taken away, and what that changes. */
export function WhatIf() {
  const { changes } = view.value;
  useHands();
  const turned = effects.value.filter(({ from, to }) => from !== to).map(({ code }) => code);
  return (
    <div class="reach-part">
      <div class="reach-row">
        <AddAtSeat />
        <PutOnMap />
      </div>
      <Withdraw />
      {changes.length > 0 && (
        <>
          <ul class="reach-list" aria-label={say({ zh: "假设", en: "Assumptions" })}>
            {changes.map((one) => (
              <li key={`${one.change} ${one.id}`}>
                <span>{changeText(one)}</span>
                <button type="button" class="link" onClick={() => takeBack(one)}>
                  {say({ zh: "撤回", en: "Take back" })}
                </button>
              </li>
            ))}
          </ul>
          <div class="reach-tallies">
            {present.value && <Tally title={say({ zh: "现状", en: "Present" })} verdict={present.value} />}
            {verdict.value && <Tally title={say({ zh: "假设后", en: "With this" })} verdict={verdict.value} />}
          </div>
          <p role="status">{effectsText(effects.value, lang.value)}</p>
          <ul class="reach-list">
            {effects.value.slice(0, LISTED).map((effect) => {
              const region = shown.value.regions.byCode.get(effect.code);
              return (
                <li key={effect.code}>
                  <button
                    type="button"
                    class="link"
                    onClick={() => go({ tab: "profile", region: effect.code, selection: [effect.code] })}
                  >
                    {region ? regionName(region, shown.value.regions, lang.value) : effect.code}
                  </button>
                  <span>{effectText(effect, lang.value)}</span>
                </li>
              );
            })}
          </ul>
          <div class="reach-row">
            <button
              type="button"
              class="link"
              disabled={turned.length === 0}
              onClick={() => {
                select(turned, "replace");
                fitTo(turned);
              }}
            >
              {say({ zh: "选中结论改变的", en: "Select those that change" })}
            </button>
            <button type="button" class="link" onClick={endAssumption}>
              {say({ zh: "回到现状", en: "Back to the present" })}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
