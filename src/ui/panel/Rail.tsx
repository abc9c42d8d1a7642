import { indicator, level, period, shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { drawer } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import "./rail.css";

/** The left panel as four buttons, each opening a drawer over the map. */
export function Rail() {
  const current = shown.value.regions.levels.find((one) => one.id === level.value);
  const open = (name: "level" | "indicator" | "period" | "layers") => ({
    type: "button" as const,
    id: `rail-${name}`,
    "aria-expanded": drawer.value === name,
    onClick: () => {
      drawer.value = drawer.value === name ? null : name;
    },
  });
  return (
    <nav class="rail" aria-label={say({ zh: "显示什么", en: "What is shown" })}>
      <button {...open("level")}>
        <b class="cut">{current ? say(current.name) : ""}</b>
        {say({ zh: "层级", en: "Level" })}
      </button>
      <button {...open("indicator")} title={say(indicator.value.name)}>
        <Icon name="list" />
        {say({ zh: "指标", en: "Indicator" })}
      </button>
      <button {...open("period")}>
        <b>{(verdict.value ?? { period: period.value }).period ?? "—"}</b>
        {say({ zh: "时期", en: "Period" })}
      </button>
      <button {...open("layers")}>
        <Icon name="layers" />
        {say({ zh: "图层", en: "Layers" })}
      </button>
    </nav>
  );
}
