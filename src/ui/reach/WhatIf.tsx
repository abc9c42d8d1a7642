import { useEffect, useState } from "preact/hooks";
import { pick } from "../../core/words/text.ts";
import { shown } from "../../state/chain.ts";
import { hands, mapState, tool } from "../../state/map.ts";
import { sheet } from "../../state/panels.ts";
import { assume, facilities, shift, travelGoal, withdraw } from "../../state/reach.ts";
import { arrangement } from "../../state/screen.ts";
import { selected } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { assuming } from "../../state/stated.ts";
import { Assumptions } from "./Assumptions.tsx";
import { Bring } from "./Bring.tsx";
import { Effects } from "./Effects.tsx";

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
  const narrow = arrangement.value === "narrow";
  if (mapState.value === "none") return null;
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-pressed={putting}
        onClick={({ currentTarget }) => {
          tool.value = putting ? "pick" : "put";
          if (!narrow || putting) return;
          // The map must be seen to be tapped, and the way back from it as well.
          sheet.value = "third";
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: "center" }));
        }}
      >
        {say({ zh: "在地图上增设", en: "Add on the map" })}
      </button>
      <p class="meta" role="status">
        {narrow
          ? say(
              putting
                ? { zh: "点一下地图上的位置。", en: "Tap a place on the map." }
                : { zh: "地图上的标记可以直接拖动。", en: "Marks on the map can be dragged." },
            )
          : putting
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

/** Assumes facilities more, fewer or elsewhere, and other travel factors, and says what that changes. */
export function WhatIf() {
  useHands();
  return (
    <div class="reach-part">
      <div class="reach-row">
        <AddAtSeat />
        <PutOnMap />
      </div>
      <Withdraw />
      <Bring />
      {assuming.value && (
        <>
          <Assumptions />
          <Effects />
        </>
      )}
    </div>
  );
}
