import type { Text } from "../../core/words/text.ts";
import { fitTo, mapState, mapView, tool } from "../../state/map.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Icon } from "../parts/Icon.tsx";

const TOOLS: readonly { readonly id: "pick" | "box" | "lasso"; readonly name: Text; readonly key: string }[] = [
  { id: "pick", name: { zh: "点选", en: "Pick" }, key: "V" },
  { id: "box", name: { zh: "框选", en: "Box" }, key: "B" },
  { id: "lasso", name: { zh: "套索", en: "Lasso" }, key: "L" },
];

/** Selection tools and zoom. */
export function Tools() {
  if (mapState.value === "none") return null;
  const narrow = arrangement.value === "narrow";
  const all = say({ zh: whole.value.zh, en: `Whole ${whole.value.en.toLowerCase()}` });

  return (
    <div class="tools" data-obstacle>
      {!narrow && (
        <div role="radiogroup" aria-label={say({ zh: "选择方式", en: "Selection tool" })}>
          {TOOLS.map((one) => (
            <label
              key={one.id}
              class="icon-button"
              data-checked={tool.value === one.id}
              title={say({ zh: `${one.name.zh}（${one.key}）`, en: `${one.name.en} (${one.key})` })}
            >
              <input
                class="aloud"
                type="radio"
                name="tool"
                aria-label={say(one.name)}
                checked={tool.value === one.id}
                onChange={() => {
                  tool.value = one.id;
                }}
              />
              <Icon name={one.id} />
            </label>
          ))}
          <hr />
        </div>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "放大", en: "Zoom in" })}
        title={say({ zh: "放大（+）", en: "Zoom in (+)" })}
        onClick={() => mapView.value?.zoomBy(1)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "缩小", en: "Zoom out" })}
        title={say({ zh: "缩小（−）", en: "Zoom out (−)" })}
        onClick={() => mapView.value?.zoomBy(-1)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={all}
        title={say({ zh: `${all}（0）`, en: `${all} (0)` })}
        onClick={() => fitTo([])}
      >
        <Icon name="whole" />
      </button>
    </div>
  );
}
