import { go, view } from "../../state/address.ts";
import { goalless, measured } from "../../state/goals.ts";
import { drawer } from "../../state/panels.ts";
import { brief, scene } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { Absent } from "./Absent.tsx";
import { TITLE, titleWidth } from "./room.ts";

/** Px of the title's letters in each arrangement, and of the way back to the indicator beside it. */
const SIZE = { wide: 24, middle: 22, narrow: 20 } as const;
const BACK = 160;

/** The map's title; on a phone it opens the picker. */
export function Title() {
  const { title, subtitle } = scene.value;
  const form = arrangement.value;
  const narrow = form === "narrow";
  const goal = view.value.goal !== null || measured.value !== null;
  const back = say({ zh: "退出目标着色", en: "Back to indicator" });
  return (
    <div
      class="map-title"
      data-obstacle
      data-room={narrow ? undefined : `${TITLE.width} ${TITLE.height}`}
      style={narrow ? undefined : { maxWidth: `${titleWidth(title, SIZE[form], goal ? BACK : 0)}px` }}
    >
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
        {goal && (
          <button
            type="button"
            class={narrow ? "icon-button" : "button small"}
            aria-label={back}
            title={back}
            onClick={() => go(goalless())}
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
