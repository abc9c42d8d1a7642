import { growth } from "../core/scene/circles.ts";
import { toMercator, WORLD } from "../core/scene/mercator.ts";
import type { CircleMark } from "../core/scene/scene.ts";
import { CIRCLE_OPACITY, DIM, type MapTheme } from "../core/scene/theme.ts";
import { bytes } from "./marks.ts";
import { type MercatorPoint, type Placing, view } from "./plane.ts";
import { type Sheet, sheet } from "./sheet.ts";
import { channels, program } from "./webgl.ts";

/** Bytes an instance: x, y, radius as floats, then red, green, blue and flags (1 hollow, 2 dim, 4 dot). */
const STRIDE = 16;

const VERTEX = `#version 300 es
precision highp float;
in vec2 a_centre;
in float a_radius;
in vec4 a_mark;
uniform vec4 u_view;
uniform vec2 u_window;
uniform float u_grow;
uniform float u_growDot;
out vec2 v_at;
flat out vec4 v_mark;
flat out float v_radius;
void main() {
  bool dot = (int(a_mark.a * 255.0 + 0.5) & 4) != 0;
  v_radius = a_radius * (dot ? u_growDot : u_grow);
  v_mark = a_mark;
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
  v_at = corner * (v_radius + 1.5);
  gl_Position = vec4(a_centre * u_view.xy + u_view.zw + v_at / u_window * 2.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec4 v_mark;
flat in float v_radius;
uniform float u_ratio;
uniform vec3 u_edge;
out vec4 colour;
float within(float far, float radius) {
  return clamp(0.5 + (radius - far) * u_ratio, 0.0, 1.0);
}
void main() {
  int flags = int(v_mark.a * 255.0 + 0.5);
  bool hollow = (flags & 1) != 0;
  bool dot = (flags & 4) != 0;
  float far = length(v_at);
  float rim = dot ? 0.75 : 1.0;
  float disc = within(far, v_radius);
  float core = within(far, max(v_radius - (hollow ? 1.6 : rim), 0.0));
  float fade = (flags & 2) != 0 ? ${DIM} : 1.0;
  if (hollow) {
    float casing = within(far, v_radius + rim) - disc;
    vec4 ring = vec4(v_mark.rgb, 1.0) * (disc - core);
    colour = (ring + vec4(u_edge, 1.0) * casing) * fade;
  } else {
    float alpha = dot ? 1.0 : ${CIRCLE_OPACITY};
    colour = (vec4(v_mark.rgb, 1.0) * core * alpha + vec4(u_edge, 1.0) * (disc - core)) * fade;
  }
  if (colour.a <= 0.0) discard;
}`;

const UNIFORMS = ["view", "window", "grow", "growDot", "ratio", "edge"] as const;

/** The corners of the squares and one instance a circle, in a context. */
interface Drawing {
  readonly linked: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly at: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
}

/** Proportional circles and the dots of villages. */
export interface Circles {
  /** Replaces all circles; `dots` are small marks of equal size, otherwise area stands for a value. Returns whether painting is due. */
  show(marks: readonly CircleMark[], dots: boolean): boolean;
  setTheme(theme: MapTheme): void;
  /** Where the camera is, for the next painting. */
  place(placing: Placing, zoom: number): void;
  /** Zoom of the camera that shows the whole, at which radii are as given. */
  setHome(zoom: number): void;
  /** Code of the circle over a point on the Mercator plane, the topmost first; `null` for none. */
  at(point: MercatorPoint): string | null;
  /** Draws what is shown now; `width` and `height` in CSS px. */
  paint(width: number, height: number): void;
  finish(): void;
  destroy(): void;
}

/** Readies a context for drawing circles. */
function prepare(gl: WebGL2RenderingContext): Drawing {
  const linked = program(gl, VERTEX, FRAGMENT);
  const array = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  const parts = [
    ["a_centre", 2, gl.FLOAT, false, 0],
    ["a_radius", 1, gl.FLOAT, false, 8],
    ["a_mark", 4, gl.UNSIGNED_BYTE, true, 12],
  ] as const;
  for (const [name, size, type, normalised, offset] of parts) {
    const at = gl.getAttribLocation(linked, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, type, normalised, STRIDE, offset);
    gl.vertexAttribDivisor(at, 1);
  }
  const places = UNIFORMS.map((name) => [name, gl.getUniformLocation(linked, `u_${name}`)]);
  return { linked, array, buffer, at: Object.fromEntries(places) };
}

/**
 * Circles as instanced squares cut at the pixel, the largest first, on a canvas of their own over MapLibre's: new
 * circles do not draw the borders again, nor do new borders draw them. The canvas is made and put before `above` when
 * there are circles for the first time, and hidden where there are none. `restored` is called when a lost context is back.
 */
export function circles(origin: MercatorPoint, firstTheme: MapTheme, above: Element, restored: () => void): Circles {
  let theme = firstTheme;
  let home = 0;
  let shown: readonly CircleMark[] = [];
  let asDots = false;
  let data = new ArrayBuffer(0);
  let stale = true;
  let zoom = 0;
  let current: Placing = { scale: 1, dx: 0, dy: 0 };
  let own: Sheet | null = null;
  let drawing: Drawing | null = null;

  const open = (): Sheet => {
    const made = sheet("atlas-circles", true, () => {
      drawing = null;
      restored();
    });
    above.before(made.canvas);
    return made;
  };

  return {
    show(marks, dots) {
      if (marks === shown || (marks.length === 0 && shown.length === 0)) return false;
      asDots = dots;
      shown = marks.toSorted((a, b) => b.radius - a.radius);
      data = new ArrayBuffer(shown.length * STRIDE);
      const floats = new Float32Array(data);
      const words = new Uint32Array(data);
      for (const [i, mark] of shown.entries()) {
        const [x, y] = toMercator(mark.lng, mark.lat);
        floats[i * 4] = x - origin[0];
        floats[i * 4 + 1] = y - origin[1];
        floats[i * 4 + 2] = mark.radius;
        const flags = (mark.hollow ? 1 : 0) | (mark.dim ? 2 : 0) | (dots ? 4 : 0);
        words[i * 4 + 3] = (bytes(mark.fill) | (flags << 24)) >>> 0;
      }
      stale = true;
      own ??= open();
      own.canvas.hidden = shown.length === 0;
      return shown.length > 0;
    },
    setTheme(next) {
      theme = next;
    },
    place(placing, nextZoom) {
      current = placing;
      zoom = nextZoom;
    },
    setHome(zoom) {
      home = zoom;
    },
    at([x, y]) {
      const scale = WORLD * 2 ** zoom;
      const grow = growth(zoom - home);
      for (let i = shown.length - 1; i >= 0; i--) {
        const mark = shown[i] as CircleMark;
        const [cx, cy] = toMercator(mark.lng, mark.lat);
        const reach = Math.max(asDots ? 5 : 2, mark.radius * (asDots ? grow.dot : grow.circle));
        if (Math.hypot(cx - x, cy - y) * scale <= reach) return mark.code;
      }
      return null;
    },
    paint(width, height) {
      if (!own || shown.length === 0) return;
      const { gl, draw } = own;
      draw(width, height, [], (ratio) => {
        if (!drawing) stale = true;
        drawing ??= prepare(gl);
        const { linked, array, buffer, at } = drawing;
        const grow = growth(zoom - home);
        const [red, green, blue] = channels(theme.panel, 1);
        gl.useProgram(linked);
        gl.bindVertexArray(array);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        if (stale) gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
        stale = false;
        const { drawingBufferWidth, drawingBufferHeight } = gl;
        const [wide, high] = [drawingBufferWidth / ratio, drawingBufferHeight / ratio];
        gl.uniform4fv(at.view, view(current, origin, wide, high));
        gl.uniform2f(at.window, wide, high);
        gl.uniform1f(at.grow, grow.circle);
        gl.uniform1f(at.growDot, grow.dot);
        gl.uniform1f(at.ratio, ratio);
        gl.uniform3f(at.edge, red, green, blue);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, shown.length);
      });
    },
    finish: () => own?.finish(),
    destroy: () => own?.destroy(),
  };
}
