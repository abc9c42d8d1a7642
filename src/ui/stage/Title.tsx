import { go, view } from "../../state/address.ts";
import { drawer } from "../../state/panels.ts";
import { brief, scene } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { Absent } from "./Absent.tsx";

/** The map's title; on a phone it opens the picker. */
export function Title() {
  const { title, subtitle } = scene.value;
  const narrow = arrangement.value === "narrow";
  const back = say({ zh: "退出目标着色", en: "Back to indicator" });
  return (
    <div class="map-title" data-obstacle data-room={arrangement.value === "narrow" ? undefined : "320 84"}>
      <div class="map-title-line">
        {narrow ? (
          <button
            type="button"
            id="map-title"
            class="map-title-button"
            aria-expanded={drawer.value === "all"}
            onClick={() => {
              drawer.value = "all";
            }}
          >
            <h2 class="cut">{title}</h2>
            <Icon name="down" size={16} />
          </button>
        ) : (
          <h2 id="map-title">{title}</h2>
        )}
        {view.value.goal !== null && (
          <button
            type="button"
            class={narrow ? "icon-button" : "button small"}
            aria-label={back}
            title={back}
            onClick={() => go({ goal: null, highlight: [] })}
          >
            {narrow ? <Icon name="close" /> : back}
          </button>
        )}
      </div>
      <p class="cut" title={subtitle}>
        {narrow ? brief.value : subtitle}
      </p>
      <Absent />
    </div>
  );
}
