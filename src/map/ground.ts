import type { MapTheme } from "../core/scene/theme.ts";
import type { Fills } from "./fills.ts";
import type { Placing } from "./plane.ts";
import { channels, finish, NoWebGL } from "./webgl.ts";

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
  const canvas = document.createElement("canvas");
  canvas.className = "atlas-ground";
  const context = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
  if (!context) throw new NoWebGL();
  const gl = context;
  let theme = firstTheme;
  let used = true;
  fills.attach(gl);
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  canvas.addEventListener("webglcontextrestored", () => {
    if (used) fills.attach(gl);
    restored();
  });

  return {
    canvas,
    paint(placing, width, height) {
      if (gl.isContextLost() || width === 0 || height === 0) return;
      const ratio = window.devicePixelRatio;
      const [w, h] = [Math.floor(width * ratio), Math.floor(height * ratio)];
      if (canvas.width !== w) canvas.width = w;
      if (canvas.height !== h) canvas.height = h;
      gl.viewport(0, 0, w, h);
      const [r, g, b] = channels(theme.ground, 1);
      gl.clearColor(r, g, b, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (!used) return;
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      fills.paint(placing, ratio, 1);
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
    finish: () => finish(gl),
    destroy() {
      if (used) fills.detach();
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      canvas.remove();
    },
  };
}
