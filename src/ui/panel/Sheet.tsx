import { useLayoutEffect, useRef } from "preact/hooks";
import { refit } from "../../state/map.ts";
import { sheet } from "../../state/panels.ts";
import { motionReduced } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { heightOf, nearestStop } from "./stops.ts";
import { TabPanel, Tabs } from "./Tabs.tsx";
import "./panel.css";
import "./sheet.css";

/** Px a finger may stray before a tap becomes a drag. */
const STRAY = 4;

/** Milliseconds the sheet takes to a stop, and a frame more. */
const SLIDE = 220;

/** Where a tap on the handle leads: up, then all the way down, then back. */
const NEXT = { third: "most", most: "tabs", tabs: "third" } as const;

/** Height of the sheet for all that stands on it. */
function raise(px: number): void {
  document.documentElement.style.setProperty("--sheet", `${px}px`);
}

/** The right panel on a phone: a sheet with three stops, dragged or tapped. */
export function Sheet() {
  const box = useRef<HTMLElement>(null);
  const drag = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const stop = sheet.value;
  const grown = stop === "most";
  const name = grown ? say({ zh: "收起面板", en: "Collapse panel" }) : say({ zh: "展开面板", en: "Expand panel" });

  useLayoutEffect(() => {
    const settle = () => raise(heightOf(sheet.peek(), innerHeight));
    settle();
    addEventListener("resize", settle);
    return () => removeEventListener("resize", settle);
  }, [stop]);

  useLayoutEffect(() => {
    if (stop === "most") return;
    const timer = setTimeout(refit, motionReduced() ? 0 : SLIDE);
    return () => clearTimeout(timer);
  }, [stop]);

  useLayoutEffect(() => () => void document.documentElement.style.removeProperty("--sheet"), []);

  function move(event: PointerEvent): void {
    if (!drag.current || !event.currentTarget) return;
    const by = drag.current.y - event.clientY;
    if (!drag.current.moved && Math.abs(by) <= STRAY) return;
    drag.current.moved = true;
    document.documentElement.dataset.dragging = "";
    raise(Math.max(heightOf("tabs", innerHeight), Math.min(heightOf("most", innerHeight), drag.current.height + by)));
  }

  function end(): void {
    delete document.documentElement.dataset.dragging;
    if (!drag.current?.moved) return;
    const next = nearestStop(box.current?.offsetHeight ?? 0, innerHeight);
    raise(heightOf(next, innerHeight));
    sheet.value = next;
  }

  return (
    <aside
      ref={box}
      class="sheet"
      data-stop={stop}
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
        onClick={(event) => {
          // A click ends a drag of the mouse, none ends that of a finger; one without a pointer comes of a key.
          const dragged = event.detail > 0 && (drag.current?.moved ?? false);
          drag.current = null;
          if (!dragged) sheet.value = NEXT[stop];
        }}
      />
      <Tabs />
      <div class="sheet-body" id="panel" tabIndex={-1} inert={stop === "tabs"}>
        <TabPanel />
      </div>
    </aside>
  );
}
