import { compared } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";

/** Two groups of regions side by side. */
export function Compare() {
  return <h2>{(compared.value ?? []).map((group) => say(group.name)).join(" · ")}</h2>;
}
