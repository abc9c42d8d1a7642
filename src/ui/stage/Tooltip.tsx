import { useLayoutEffect, useRef } from "preact/hooks";
import { projector } from "../../core/scene/camera.ts";
import { shown } from "../../state/chain.ts";
import { focused, hovered } from "../../state/pointer.ts";
import { camera, scene, stage } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { tellRegion } from "../../state/tell.ts";
import { Badge } from "../parts/Badge.tsx";
import { beside } from "./beside.ts";
import { Spoken } from "./Spoken.tsx";

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

function Tip() {
  const tip = useRef<HTMLDivElement>(null);
  const code = focused.value ?? hovered.value;
  const box = code ? boxOf(code) : null;

  useLayoutEffect(() => {
    const element = tip.current;
    if (!element || !box) return;
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
    const [left, top] = beside(box, { width: element.offsetWidth, height: element.offsetHeight }, stage.value, fixed);
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });

  if (!code || !box || arrangement.value === "narrow") return null;
  const told = tellRegion(code);
  if (!told) return null;
  return (
    <div ref={tip} class="tooltip" role="tooltip">
      <div class="tooltip-name">
        <b class="cut">{told.name}</b>
        <span class="meta cut">{told.parent}</span>
        <span class="meta">{code}</span>
      </div>
      <div class="tooltip-value">
        <b>{told.value}</b>
        <span>{told.unit}</span>
        {told.quality && <Badge quality={told.quality} />}
      </div>
      <dl>
        {told.lines.map(([name, text]) => (
          <>
            <dt>{say(name)}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}

/** What is known of the region under the pointer or the keyboard, seen and, for the keyboard, heard. */
export function Tooltip() {
  return (
    <>
      <Tip />
      <Spoken />
    </>
  );
}
