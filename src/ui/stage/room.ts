import { projector } from "../../core/scene/camera.ts";
import { textWidth } from "../../core/scene/lettering.ts";
import { shown } from "../../state/chain.ts";
import { stage, wholeCamera } from "../../state/scene.ts";
import { arrangement, short } from "../../state/screen.ts";
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

/** Px of the title's letters in each arrangement, and of the way back to the indicator beside it in words. */
const SIZE = { wide: 24, middle: 22, narrow: 20 } as const;
const BACK = 160;

/** Px beside a phone's title, of which its margins and arrow take some; the way back takes the rest. */
const EDGES = 46;
const CROSS = 44;

/** Px across the stage of a phone that the title has; held sideways it leaves some to the map and the tools beside it. */
function besideTools(): number {
  const { width } = stage.value;
  return short.value ? Math.min(Math.max(0.45 * width, 280), width - 180) + 24 : width;
}

/** How a title stands in the room that is kept for it. */
export interface TitleForm {
  /** In the smaller letters of which two lines take the room of one, or leave some to a second line of the subtitle. */
  readonly long: boolean;
  /** With the way back to the indicator in words. */
  readonly words: boolean;
  /** Px the title and its subtitle may be wide; `null` for all there is. */
  readonly width: number | null;
  readonly below: number | null;
  /** Whether a goal's subtitle takes more than two lines, and then three of smaller letters. */
  readonly three: boolean;
}

/**
 * The form in which a title covers no region: on one line as far as the whole region leaves room there, else in the room
 * that is always kept. A goal has a way back beside its title and may have a subtitle of two lines.
 */
export function titleForm(title: string, subtitle: string, goal: boolean): TitleForm {
  const form = arrangement.value;
  const wide = textWidth(title, SIZE[form], { weight: 600 }) * SURE;
  if (form === "narrow")
    return {
      long: wide > besideTools() - EDGES - (goal ? CROSS : 0),
      words: false,
      width: null,
      below: null,
      three: false,
    };
  const one = widthFor(ONE_LINE);
  const two = Math.max(TITLE.width, widthFor(TITLE.height));
  const line = wide + (goal ? CROSS : 0) <= one;
  const told = textWidth(subtitle, 13) * SURE;
  return {
    long: goal && !line,
    words: wide + BACK <= one,
    width: line ? one : two,
    below: line && told <= one ? one : two,
    // Lines end between words, so that two hold a little less than twice their width.
    three: told > 1.85 * two,
  };
}
