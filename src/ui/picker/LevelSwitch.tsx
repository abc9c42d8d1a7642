import { level, shown } from "../../state/chain.ts";
import { showLevel } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import "./picker.css";

/** The levels of the package, one of which is on show. */
export function LevelSwitch() {
  const levels = shown.value.regions.levels.filter((one) => one.shown);

  return (
    <section class="panel-part">
      <h2 class="heading" id="level-heading">
        {say({ zh: "层级", en: "Level" })}
      </h2>
      <div class={`segment levels ${lang.value}`} role="radiogroup" aria-labelledby="level-heading">
        {levels.map((one) => (
          <label key={one.id} data-checked={one.id === level.value}>
            <input
              class="aloud"
              type="radio"
              name="level"
              checked={one.id === level.value}
              onChange={() => showLevel(one.id)}
            />
            <span class="cut">{say(one.name)}</span>
            <span class="meta">
              {(shown.value.regions.byLevel.get(one.id)?.length || one.count || 0).toLocaleString("en-US")}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
