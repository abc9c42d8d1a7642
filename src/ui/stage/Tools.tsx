import type { Text } from "../../core/words/text.ts";
import { fitTo, mapState, mapView, tool } from "../../state/map.ts";
import type { Tool } from "../../state/ports.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";

const TOOLS: readonly { readonly id: Tool; readonly name: Text; readonly key: string }[] = [
  { id: "pick", name: { zh: "点选", en: "Pick" }, key: "V" },
  { id: "box", name: { zh: "框选", en: "Box" }, key: "B" },
  { id: "lasso", name: { zh: "套索", en: "Lasso" }, key: "L" },
];

/** Selection tools and zoom. */
export function Tools() {
  if (mapState.value === "none") return null;
  const narrow = arrangement.value === "narrow";

  function step(event: KeyboardEvent): void {
    const turn =
      event.key === "ArrowDown" || event.key === "ArrowRight"
        ? 1
        : event.key === "ArrowUp" || event.key === "ArrowLeft"
          ? -1
          : 0;
    if (turn === 0) return;
    event.preventDefault();
    const at = TOOLS.findIndex((one) => one.id === tool.value);
    const next = TOOLS[(at + turn + TOOLS.length) % TOOLS.length];
    if (!next) return;
    tool.value = next.id;
    document.getElementById(`tool-${next.id}`)?.focus();
  }

  return (
    <div class="tools" data-obstacle>
      {!narrow && (
        <div role="radiogroup" aria-label={say({ zh: "选择方式", en: "Selection tool" })} onKeyDown={step}>
          {TOOLS.map((one) => (
            <button
              key={one.id}
              id={`tool-${one.id}`}
              type="button"
              class="icon-button"
              role="radio"
              aria-checked={tool.value === one.id}
              aria-label={say(one.name)}
              title={`${say(one.name)} (${one.key})`}
              tabIndex={tool.value === one.id ? 0 : -1}
              onClick={() => {
                tool.value = one.id;
              }}
            >
              <Icon name={one.id} />
            </button>
          ))}
          <hr />
        </div>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "放大", en: "Zoom in" })}
        title={say({ zh: "放大 (+)", en: "Zoom in (+)" })}
        onClick={() => mapView.value?.zoomBy(1)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "缩小", en: "Zoom out" })}
        title={say({ zh: "缩小 (−)", en: "Zoom out (−)" })}
        onClick={() => mapView.value?.zoomBy(-1)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "全市", en: "Whole city" })}
        title={say({ zh: "全市 (0)", en: "Whole city (0)" })}
        onClick={() => fitTo([])}
      >
        <Icon name="whole" />
      </button>
    </div>
  );
}
