import { level, shown } from "../../state/chain.ts";
import { showLevel } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import "./picker.css";

/** The levels of the package, one of which is on show. */
export function LevelSwitch() {
  const levels = shown.value.regions.levels.filter((one) => one.shown);

  function step(event: KeyboardEvent): void {
    const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
    const back = event.key === "ArrowLeft" || event.key === "ArrowUp";
    if (!forward && !back) return;
    event.preventDefault();
    const at = levels.findIndex((one) => one.id === level.value);
    const next = levels[(at + (forward ? 1 : -1) + levels.length) % levels.length];
    if (!next) return;
    showLevel(next.id);
    document.getElementById(`level-${next.id}`)?.focus();
  }

  return (
    <section class="panel-part">
      <h2 class="heading" id="level-heading">
        {say({ zh: "层级", en: "Level" })}
      </h2>
      <div class="segment levels" role="radiogroup" aria-labelledby="level-heading" onKeyDown={step}>
        {levels.map((one) => (
          <button
            key={one.id}
            id={`level-${one.id}`}
            type="button"
            role="radio"
            aria-checked={one.id === level.value}
            tabIndex={one.id === level.value ? 0 : -1}
            onClick={() => showLevel(one.id)}
          >
            <span class="cut">{say(one.name)}</span>
            <span class="meta">{(shown.value.regions.byLevel.get(one.id)?.length ?? 0).toLocaleString("en-US")}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
