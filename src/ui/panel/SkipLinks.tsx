import { go } from "../../state/address.ts";
import { rightFolded, sheet } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";

/** Moves the focus to an element as soon as it is drawn. */
function reach(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Opens the table where it is folded away or another tab is open, and goes there. */
function reachTable(): void {
  go({ tab: "table" });
  rightFolded.value = false;
  if (sheet.peek() === "tabs") sheet.value = "third";
  reach("panel");
}

/** Ways past the header for the keyboard. Buttons, since they may have to unfold what they lead to. */
export function SkipLinks() {
  return (
    <>
      <button type="button" class="skip" onClick={reachTable}>
        {say({ zh: "跳到数据表", en: "Skip to the table" })}
      </button>
      <button type="button" class="skip" onClick={() => reach("map")}>
        {say({ zh: "跳到地图", en: "Skip to the map" })}
      </button>
    </>
  );
}
