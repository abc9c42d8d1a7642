import { tieDots } from "../../core/words/number.ts";
import { go, view } from "../../state/address.ts";
import { goalless, measured } from "../../state/goals.ts";
import { drawer } from "../../state/panels.ts";
import { brief, scene } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { Absent } from "./Absent.tsx";
import { TITLE, titleForm } from "./room.ts";

/** The map's title; on a phone it opens the picker. */
export function Title() {
  const { title, subtitle } = scene.value;
  const narrow = arrangement.value === "narrow";
  const goal = view.value.goal !== null || measured.value !== null;
  const { long, words, width, below, three } = titleForm(title, subtitle, goal);
  const back = say({ zh: "退出目标着色", en: "Back to indicator" });
  return (
    <div
      class={`map-title ${long ? "long" : ""}`}
      data-obstacle
      data-room={narrow ? undefined : `${TITLE.width} ${TITLE.height}`}
      style={width === null ? undefined : { maxWidth: `${width}px` }}
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
            <h2>{title}</h2>
            <Icon name="down" size={16} />
          </button>
        ) : (
          <h2 id="map-title">{title}</h2>
        )}
        {goal && (
          <button
            type="button"
            class={words ? "button small" : "icon-button"}
            aria-label={back}
            title={back}
            onClick={() => go(goalless())}
          >
            {words ? back : <Icon name="close" />}
          </button>
        )}
      </div>
      <p
        class={goal && !narrow ? `two-lines ${three ? "three" : ""}` : "cut"}
        title={subtitle}
        style={below === null ? undefined : { maxWidth: `${below}px` }}
      >
        {tieDots(narrow ? brief.value : subtitle)}
      </p>
      <Absent />
    </div>
  );
}
