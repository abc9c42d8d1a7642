import { weighBy, weight, weights } from "../../state/reach.ts";
import { say } from "../../state/settings.ts";

/** What is counted: places, or a quantity of theirs. */
export function WeightChoice() {
  return (
    <label class="choice">
      <span class="meta">{say({ zh: "按", en: "Count" })}</span>
      <select
        class="field"
        value={weight.value?.id ?? ""}
        onChange={(event) => weighBy(event.currentTarget.value || null)}
      >
        {weights.value.map(({ id, name }) => (
          <option key={id ?? ""} value={id ?? ""}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
