import { say } from "../../state/settings.ts";
import { place, slides, stop, turnTo } from "../../state/slides.ts";
import { Icon } from "../parts/Icon.tsx";

/** What the mouse finds at the foot of a presentation: back, on, where it is, and the way out. */
export function Controls({ shown, position }: { shown: boolean; position: string }) {
  const last = slides.value.length - 1;
  return (
    <div class={`presenter-controls ${shown ? "shown" : ""}`}>
      <button
        type="button"
        class="icon-button"
        disabled={place.value === 0}
        aria-label={say({ zh: "上一页", en: "Previous" })}
        onClick={() => turnTo(place.peek() - 1)}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={place.value === last}
        aria-label={say({ zh: "下一页", en: "Next" })}
        onClick={() => turnTo(place.peek() + 1)}
      >
        <Icon name="right" />
      </button>
      <span>{position}</span>
      <button type="button" class="button small" onClick={stop}>
        {say({ zh: "退出", en: "Exit" })}
      </button>
    </div>
  );
}
