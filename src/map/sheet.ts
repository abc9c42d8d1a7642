import { finish, NoWebGL } from "./webgl.ts";

/** A canvas over the whole map that is drawn on by WebGL, apart from MapLibre's. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  /**
   * Sizes and clears the canvas and lets `paint` draw, blending premultiplied; sizes in CSS px, `ratio` device px a CSS
   * px. Nothing is drawn without a size or while the context is lost.
   */
  draw(width: number, height: number, ground: readonly number[], paint: (ratio: number) => void): void;
  /** Waits until what was drawn is finished. */
  finish(): void;
  destroy(): void;
}

/**
 * Makes a sheet, see-through where `alpha` is true; `restored` is called when a lost context is back and empty.
 * Throws `NoWebGL` where there is no context.
 */
export function sheet(className: string, alpha: boolean, restored: () => void): Sheet {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  const context = canvas.getContext("webgl2", { alpha, antialias: false, depth: false, stencil: false });
  if (!context) throw new NoWebGL();
  const gl = context;
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  canvas.addEventListener("webglcontextrestored", restored);

  return {
    canvas,
    gl,
    draw(width, height, [red = 0, green = 0, blue = 0, opacity = 0], paint) {
      if (gl.isContextLost() || width === 0 || height === 0) return;
      const ratio = window.devicePixelRatio;
      const [w, h] = [Math.floor(width * ratio), Math.floor(height * ratio)];
      if (canvas.width !== w) canvas.width = w;
      if (canvas.height !== h) canvas.height = h;
      gl.viewport(0, 0, w, h);
      gl.clearColor(red, green, blue, opacity);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      paint(ratio);
    },
    finish: () => finish(gl),
    destroy() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      canvas.remove();
    },
  };
}
