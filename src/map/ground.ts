import type { MapTheme } from "../core/scene/theme.ts";
import type { Fills } from "./fills.ts";
import type { Placing } from "./plane.ts";
import { sheet } from "./sheet.ts";
import { channels } from "./webgl.ts";

/** A canvas of its own for the fills, below MapLibre's, so that a new colouring does not draw all borders again. */
export interface Ground {
  readonly canvas: HTMLCanvasElement;
  /** Draws what is shown now; `width` and `height` in CSS px. */
  paint(placing: Placing, width: number, height: number): void;
  setTheme(theme: MapTheme): void;
  /** False while a basemap lies below and the fills are drawn between it and the borders. */
  use(on: boolean): void;
  finish(): void;
  destroy(): void;
}

/** Makes the canvas; `restored` is called when a lost context is back. Throws `NoWebGL` where there is no context. */
export function ground(fills: Fills, firstTheme: MapTheme, restored: () => void): Ground {
  let theme = firstTheme;
  let used = true;
  const { canvas, gl, draw, finish, destroy } = sheet("atlas-ground", false, () => {
    if (used) fills.attach(gl);
    restored();
  });
  fills.attach(gl);

  return {
    canvas,
    finish,
    paint(placing, width, height) {
      draw(width, height, channels(theme.ground, 1), (ratio) => {
        if (used) fills.paint(placing, ratio, 1);
      });
    },
    setTheme(next) {
      theme = next;
    },
    use(on) {
      if (used === on) return;
      used = on;
      if (on) fills.attach(gl);
      else fills.detach();
    },
    destroy() {
      if (used) fills.detach();
      destroy();
    },
  };
}
