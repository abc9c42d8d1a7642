import type { PickMode } from "../../core/scene/renderer.ts";
import { go } from "../../state/address.ts";
import { level, shown } from "../../state/chain.ts";
import { keepInSight } from "../../state/map.ts";
import { notify } from "../../state/notices.ts";
import { sheet } from "../../state/panels.ts";
import { scene } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { clearSelection, select, toggle } from "../../state/selection.ts";

let explained = false;

/** A click or tap on the map. */
export function pickOne(code: string | null, mode: PickMode): void {
  if (code === null) {
    if (mode === "replace") clearSelection();
    return;
  }
  if (mode === "replace") select([code], "replace");
  else toggle(code);
  if (arrangement.peek() !== "narrow") return;
  go({ tab: "profile" }, { replace: true });
  sheet.value = "third";
  keepInSight([code]);
}

/** A box or lasso drawn on the map: regions whose label point lies inside. */
export async function pickArea(ring: readonly (readonly [number, number])[], mode: PickMode): Promise<void> {
  const points = new Map<string, readonly [number, number]>();
  for (const circle of scene.peek().circles) points.set(circle.code, [circle.lng, circle.lat]);
  for (const [code, shape] of shown.peek().layers.get(level.peek())?.shapes ?? []) points.set(code, shape.label);
  const { codesInside } = await import("../../core/regions/inside.ts");
  const inside = codesInside(ring, points);
  select(inside, mode);
  if (explained) return;
  explained = true;
  notify({
    zh: `选中了标注点在框内的${inside.length}个区域。`,
    en: `Selected the ${inside.length} regions whose label point lies inside.`,
  });
}
