import { projector } from "../../core/scene/camera.ts";
import { textWidth } from "../../core/scene/lettering.ts";
import { shown } from "../../state/chain.ts";
import { stage, wholeCamera } from "../../state/scene.ts";
import { outline } from "./fit.ts";

/** Px of the room that the camera keeps free for the title, from its left edge and its top on. */
export const TITLE = { left: 16, top: 38, width: 328, height: 84 } as const;

/** Px of a title of one line with its subtitle, and between a title and the regions. */
const ONE_LINE = 52;
const CLEAR = 12;

/** Widths are estimated: a title counts as a little wider. */
const SURE = 1.08;

/** Px right of the title that belong to the tools. */
const TOOLS = 72;

/** Px from the title's left edge to the first region that reaches up to a title so high. */
function widthFor(height: number): number {
  const { width, height: high } = stage.value;
  const whole = wholeCamera.value;
  if (!whole || width === 0) return TITLE.width;
  const project = projector(whole, width, high);
  let left = width - TOOLS;
  for (const [lng, lat] of outline(shown.value)) {
    const [x, y] = project(lng, lat);
    if (y < TITLE.top + height + CLEAR) left = Math.min(left, x);
  }
  return left - CLEAR - TITLE.left;
}

/**
 * Px a title may be wide: on one line, of which `beside` px are taken by what stands beside it, as far as the whole
 * region leaves room there; else the room that is always kept.
 */
export function titleWidth(title: string, size: number, beside: number): number {
  const room = widthFor(ONE_LINE);
  return textWidth(title, size, { weight: 600 }) * SURE + beside <= room
    ? room
    : Math.max(TITLE.width, widthFor(TITLE.height));
}
