import { useEffect, useRef } from "preact/hooks";
import type { Text } from "../../core/words/text.ts";
import { drawer } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { IndicatorTree } from "../picker/IndicatorTree.tsx";
import { Layers } from "../picker/Layers.tsx";
import { LevelSwitch } from "../picker/LevelSwitch.tsx";
import { PeriodSlider } from "../picker/PeriodSlider.tsx";
import "./drawer.css";

const TITLES: Record<NonNullable<typeof drawer.value>, Text> = {
  level: { zh: "层级", en: "Level" },
  indicator: { zh: "指标", en: "Indicators" },
  period: { zh: "时期", en: "Period" },
  layers: { zh: "图层", en: "Layers" },
  all: { zh: "显示什么", en: "What is shown" },
};

/** Closes the drawer and gives the focus back to the button that opened it. */
function closeDrawer(): void {
  const name = drawer.peek();
  drawer.value = null;
  document.getElementById(name === "all" ? "map-title" : `rail-${name}`)?.focus();
}

/** A part of the left panel laid over the map where the panel itself has no room. */
export function Drawer() {
  const box = useRef<HTMLElement>(null);
  const open = drawer.value;
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);
  if (!open) return null;
  return (
    <section
      ref={box}
      class="drawer"
      data-part={open}
      tabIndex={-1}
      aria-label={say(TITLES[open])}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        closeDrawer();
      }}
    >
      <div class="drawer-title">
        <h2 class="heading">{say(TITLES[open])}</h2>
        <button type="button" class="icon-button" aria-label={say({ zh: "关闭", en: "Close" })} onClick={closeDrawer}>
          <Icon name="close" />
        </button>
      </div>
      {open === "layers" && <Layers />}
      {(open === "level" || open === "all") && <LevelSwitch />}
      {(open === "indicator" || open === "all") && <IndicatorTree />}
      {(open === "period" || open === "all") && <PeriodSlider />}
      {open === "all" && (
        <div class="drawer-foot">
          <button type="button" class="button primary" onClick={closeDrawer}>
            {say({ zh: "完成", en: "Done" })}
          </button>
        </div>
      )}
    </section>
  );
}
