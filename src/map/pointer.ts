import type { PickMode, Tool } from "../core/scene/renderer.ts";
import { element, set } from "./svg.ts";

type Point = readonly [x: number, y: number];

/** What the pointer does on the map, in CSS px from its top left corner. */
export interface PointerHost {
  readonly onHover: (at: Point | null) => void;
  readonly onPick: (at: Point, mode: "replace" | "add", touch: boolean) => void;
  /** The place that a press there takes hold of, by its id; `null` for none. */
  readonly grip: (at: Point, touch: boolean) => string | null;
  /** A place that is dragged, once a frame; `first` at the first step of a drag. */
  readonly onDrag: (id: string, at: Point, first: boolean) => void;
  /** A place was let go, dragged or not. */
  readonly onRelease: () => void;
  readonly onArea: (ring: readonly Point[], mode: PickMode) => void;
  /** False while the camera moves, when nothing is hovered. */
  readonly still: () => boolean;
}

/** Listens on the map's canvas. */
export interface PointerView {
  setTool(tool: Tool): void;
  destroy(): void;
}

/** Px a press may wander and still be a click. */
const SLACK = 4;

/** Replace, or what Alt (remove), Shift or Ctrl (add) ask for. */
function areaMode(event: PointerEvent): PickMode {
  if (event.altKey) return "remove";
  return event.shiftKey || event.ctrlKey || event.metaKey ? "add" : "replace";
}

/** Corners of a box between two opposite ones. */
function boxRing([x1, y1]: Point, [x2, y2]: Point): Point[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}

/**
 * Turns pointer events into hovering, clicks, boxes and lassos. Hovering is reported once a frame, for mice and pens only.
 * `drawing` receives the outline while it is drawn.
 */
export function pointer(canvas: HTMLElement, drawing: SVGElement, host: PointerHost): PointerView {
  const shape = element("path", { class: "atlas-drawing" });
  drawing.append(shape);
  const stop = new AbortController();
  const { signal } = stop;
  let tool: Tool = "pick";
  let hovering: Point | null = null;
  let frame = 0;
  let press: {
    readonly id: number;
    readonly from: Point;
    /** Id of the place that is held. */
    readonly held: string | null;
    path: Point[];
    moved: boolean;
  } | null = null;
  let dragged: { readonly id: string; readonly at: Point; readonly first: boolean } | null = null;
  let dragging = 0;
  const touches = new Set<number>();

  const at = (event: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const hover = (point: Point | null) => {
    hovering = point;
    if (frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (host.still() || hovering === null) host.onHover(hovering);
    });
  };
  const draws = () => tool === "box" || tool === "lasso";
  const drag = () => {
    cancelAnimationFrame(dragging);
    dragging = 0;
    if (dragged) host.onDrag(dragged.id, dragged.at, dragged.first);
    dragged = null;
  };
  const draw = () => {
    if (!press) return;
    const points = tool === "box" ? boxRing(press.from, press.path.at(-1) ?? press.from) : press.path;
    set(shape, { d: `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z` });
  };
  const end = () => {
    if (press?.held) host.onRelease();
    press = null;
    set(shape, { d: "" });
  };

  canvas.addEventListener(
    "pointerdown",
    (event) => {
      touches.add(event.pointerId);
      if (touches.size > 1) return end();
      if (event.button !== 0) return;
      const from = at(event);
      const held = draws() ? null : host.grip(from, event.pointerType === "touch");
      press = { id: event.pointerId, from, held, path: [from], moved: false };
      if (draws() || held) canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const here = at(event);
      if (press?.id === event.pointerId) {
        const first = !press.moved;
        if (Math.hypot(here[0] - press.from[0], here[1] - press.from[1]) > SLACK) press.moved = true;
        if (press.held && press.moved) {
          dragged = { id: press.held, at: here, first: first || dragged?.first === true };
          dragging ||= requestAnimationFrame(drag);
          return;
        }
        const last = press.path.at(-1) as Point;
        if (draws() && Math.hypot(here[0] - last[0], here[1] - last[1]) > 2) {
          press.path.push(here);
          if (press.moved) draw();
        }
        if (press.moved) return;
      }
      if (event.pointerType !== "touch" && event.buttons === 0) hover(here);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointerup",
    (event) => {
      touches.delete(event.pointerId);
      if (press?.id !== event.pointerId) return;
      const { from, held, path, moved } = press;
      const here = at(event);
      drag();
      end();
      if (held && moved) return;
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!moved) host.onPick(here, adds ? "add" : "replace", event.pointerType === "touch");
      else if (tool === "box") host.onArea(boxRing(from, here), areaMode(event));
      else if (tool === "lasso" && path.length > 2) host.onArea(path, areaMode(event));
    },
    { signal },
  );
  const leave = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (event.type === "pointercancel") end();
    // At once: a frame later the pointer may already be on a row of the table.
    cancelAnimationFrame(frame);
    frame = 0;
    hovering = null;
    host.onHover(null);
  };
  canvas.addEventListener("pointerleave", leave, { signal });
  canvas.addEventListener("pointercancel", leave, { signal });
  canvas.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") end();
    },
    { signal },
  );

  return {
    setTool(next) {
      tool = next;
      end();
    },
    destroy() {
      stop.abort();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(dragging);
    },
  };
}
