import { useLayoutEffect, useRef } from "preact/hooks";
import { projector } from "../../core/scene/camera.ts";
import { shown } from "../../state/chain.ts";
import { tellPlace } from "../../state/place.ts";
import { focused, focusedPlace, hovered, hoveredPlace } from "../../state/pointer.ts";
import { camera, scene, stage } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { tellRegion } from "../../state/tell.ts";
import { beside } from "./beside.ts";
import { PlaceTip } from "./PlaceTip.tsx";
import { RegionTip } from "./RegionTip.tsx";
import { Spoken } from "./Spoken.tsx";
import "./tooltip.css";

/** Half the width in px of the mark of a place. */
const MARK = 6;

/** Box of a region on the stage in px, and its label point. */
function boxOf(code: string) {
  const where = camera.value;
  const { width, height } = stage.value;
  if (!where) return null;
  const project = projector(where, width, height);
  const circle = scene.value.circles.find((one) => one.code === code);
  const shape = shown.value.layers.get(scene.value.shapeLevel)?.shapes.get(code);
  if (!shape) {
    if (!circle) return null;
    const [x, y] = project(circle.lng, circle.lat);
    return { x, y, left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
  }
  const [x, y] = project(shape.label[0], shape.label[1]);
  const box = { x, y, left: x, right: x, top: y, bottom: y };
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  for (const polygon of polygons) {
    for (const place of polygon[0] ?? []) {
      const [px, py] = project(place[0] as number, place[1] as number);
      box.left = Math.min(box.left, px);
      box.right = Math.max(box.right, px);
      box.top = Math.min(box.top, py);
      box.bottom = Math.max(box.bottom, py);
    }
  }
  return box;
}

/** Box of a place on the stage in px, a little larger than its mark. */
function boxOfPlace(id: string) {
  const where = camera.value;
  const mark = scene.value.places.find((one) => one.id === id);
  if (!where || !mark) return null;
  const [x, y] = projector(where, stage.value.width, stage.value.height)(mark.lng, mark.lat);
  return { x, y, left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK };
}

/** What the tip speaks of, and where that lies: a place before a region, which on a phone has its profile instead. */
function subject() {
  const id = focusedPlace.value ?? hoveredPlace.value;
  const place = id === null ? null : tellPlace(id);
  const spot = id === null ? null : boxOfPlace(id);
  if (place && spot) return { box: spot, content: <PlaceTip told={place} /> };
  const code = focused.value ?? hovered.value;
  if (code === null || arrangement.value === "narrow") return null;
  const box = boxOf(code);
  const told = tellRegion(code);
  return box && told ? { box, content: <RegionTip code={code} told={told} /> } : null;
}

function Tip() {
  const tip = useRef<HTMLDivElement>(null);
  const told = subject();

  useLayoutEffect(() => {
    const element = tip.current;
    if (!element || !told) return;
    const origin = element.parentElement?.getBoundingClientRect();
    if (!origin) return;
    const fixed = [...document.querySelectorAll<HTMLElement>("[data-obstacle]")]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, right, top, bottom }) => ({
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      }));
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const [left, top] = beside(told.box, size, stage.value, fixed);
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });

  return (
    told && (
      <div ref={tip} class="tooltip" role="tooltip">
        {told.content}
      </div>
    )
  );
}

/** What is known of what is under the pointer or the keyboard, seen and, for the keyboard, heard. */
export function Tooltip() {
  return (
    <>
      <Tip />
      <Spoken />
    </>
  );
}
