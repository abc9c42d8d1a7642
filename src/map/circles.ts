import type { CustomLayerInterface } from "maplibre-gl";
import { toMercator, WORLD } from "../core/scene/mercator.ts";
import type { CircleMark } from "../core/scene/scene.ts";
import { CIRCLE_OPACITY, DIM, type MapTheme } from "../core/scene/theme.ts";
import { bytes } from "./marks.ts";
import { type MercatorPoint, type Placing, view } from "./plane.ts";
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

/** Proportional circles and the dots of villages. */
export interface Circles {
  readonly layer: CustomLayerInterface;
  /** Replaces all circles; `dots` are small marks of equal size, otherwise area stands for a value. Returns whether a repaint is due. */
  show(marks: readonly CircleMark[], dots: boolean): boolean;
  setTheme(theme: MapTheme): void;
  /** Where the camera is, for the next frame. */
  place(placing: Placing, zoom: number): void;
  /** Zoom of the camera that shows the whole, at which radii are as given. */
  setHome(zoom: number): void;
  /** Code of the circle over a point on the Mercator plane, the topmost first; `null` for none. */
  at(point: MercatorPoint): string | null;
}

/** How much larger circles and dots are drawn at a zoom than at the home zoom: x sqrt(2) a step; dots 3 to 5 over two steps. */
export function growth(steps: number): { readonly circle: number; readonly dot: number } {
  return { circle: 2 ** (steps / 2), dot: 1 + (Math.min(2, Math.max(0, steps)) / 2) * (2 / 3) };
}

/** A layer of instanced squares with a circle cut at the pixel; the largest is drawn first. */
export function circles(origin: MercatorPoint, firstTheme: MapTheme): Circles {
  let theme = firstTheme;
  let home = 0;
  let shown: readonly CircleMark[] = [];
  let asDots = false;
  let data = new ArrayBuffer(0);
  let stale = true;
  let zoom = 0;
  let current: Placing = { scale: 1, dx: 0, dy: 0 };
  let ratio = () => 1;
  let gl: WebGL2RenderingContext | null = null;
  let linked: WebGLProgram | null = null;
  let array: WebGLVertexArrayObject | null = null;
  let buffer: WebGLBuffer | null = null;
  let place: Record<string, WebGLUniformLocation | null> = {};

  return {
    layer: {
      id: "circles",
      type: "custom",
      onAdd(map, context) {
        gl = context;
        ratio = () => map.getPixelRatio();
        linked = program(gl, VERTEX, FRAGMENT);
        place = {};
        for (const name of ["view", "window", "grow", "growDot", "ratio", "edge"]) {
          place[name] = gl.getUniformLocation(linked, `u_${name}`);
        }
        array = gl.createVertexArray();
        buffer = gl.createBuffer();
        stale = true;
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
        gl.bindVertexArray(null);
      },
      onRemove() {
        gl?.deleteBuffer(buffer);
        gl?.deleteVertexArray(array);
        gl?.deleteProgram(linked);
        gl = null;
      },
      render(context) {
        if (shown.length === 0 || !linked) return;
        const { drawingBufferWidth: width, drawingBufferHeight: height } = context;
        const grow = growth(zoom - home);
        const [red, green, blue] = channels(theme.panel, 1);
        context.useProgram(linked);
        context.bindVertexArray(array);
        if (stale) {
          context.bindBuffer(context.ARRAY_BUFFER, buffer);
          context.bufferData(context.ARRAY_BUFFER, data, context.DYNAMIC_DRAW);
          stale = false;
        }
        const at = (name: string) => place[name] as WebGLUniformLocation;
        context.uniform4fv(at("view"), view(current, origin, width / ratio(), height / ratio()));
        context.uniform2f(at("window"), width / ratio(), height / ratio());
        context.uniform1f(at("grow"), grow.circle);
        context.uniform1f(at("growDot"), grow.dot);
        context.uniform1f(at("ratio"), ratio());
        context.uniform3f(at("edge"), red, green, blue);
        context.disable(context.CULL_FACE);
        context.drawArraysInstanced(context.TRIANGLE_STRIP, 0, 4, shown.length);
        context.bindVertexArray(null);
      },
    },
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
      return true;
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
  };
}
