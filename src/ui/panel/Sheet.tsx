import { useRef } from "preact/hooks";
import { sheet } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { TabPanel, Tabs } from "./Tabs.tsx";
import "./panel.css";
import "./sheet.css";

const STOPS = ["tabs", "third", "most"] as const;

/** Height of a stop as a share of the window's height, or in px for the tabs alone. */
function heightOf(stop: (typeof STOPS)[number]): number {
  return stop === "tabs" ? 64 : innerHeight * (stop === "third" ? 0.36 : 0.88);
}

/** The right panel on a phone: a sheet with three stops, dragged or tapped. */
export function Sheet() {
  const box = useRef<HTMLElement>(null);
  const drag = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const grown = sheet.value === "most";
  const name = grown ? say({ zh: "收起面板", en: "Collapse panel" }) : say({ zh: "展开面板", en: "Expand panel" });

  function move(event: PointerEvent): void {
    if (!drag.current || !box.current) return;
    const by = drag.current.y - event.clientY;
    if (Math.abs(by) > 4) drag.current.moved = true;
    box.current.style.height = `${Math.max(64, Math.min(innerHeight * 0.88, drag.current.height + by))}px`;
  }

  function end(): void {
    const height = box.current?.offsetHeight ?? 0;
    if (drag.current?.moved) {
      sheet.value =
        [...STOPS].sort((a, b) => Math.abs(heightOf(a) - height) - Math.abs(heightOf(b) - height))[0] ?? "third";
    }
    if (box.current) box.current.style.height = "";
  }

  return (
    <aside
      ref={box}
      class="sheet"
      data-stop={sheet.value}
      aria-label={say({ zh: "说明什么", en: "What it says" })}
      data-obstacle
    >
      <button
        type="button"
        class="sheet-handle"
        aria-label={name}
        aria-expanded={grown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { y: event.clientY, height: box.current?.offsetHeight ?? 0, moved: false };
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => {
          if (drag.current?.moved) return;
          sheet.value = grown ? "third" : sheet.value === "tabs" ? "third" : "most";
        }}
      />
      <Tabs />
      {sheet.value !== "tabs" && <TabPanel />}
    </aside>
  );
}
