import type { Shape } from "../core/regions/shape.ts";
import type { AreaMark, Pattern } from "../core/scene/scene.ts";
import { DIM, type MapTheme } from "../core/scene/theme.ts";
import { write } from "./marks.ts";
import { type MercatorPoint, type Placing, view } from "./plane.ts";
import { triangles } from "./triangles.ts";
import { channels, program } from "./webgl.ts";

/** Texels in a row of the texture that holds one mark a region. */
const ROW = 256;

const VERTEX = `#version 300 es
precision highp float;
in vec2 a_corner;
in float a_owner;
uniform vec4 u_view;
uniform highp sampler2D u_marks;
flat out vec4 v_mark;
void main() {
  int owner = int(a_owner);
  v_mark = texelFetch(u_marks, ivec2(owner % ${ROW}, owner / ${ROW}), 0);
  gl_Position = vec4(a_corner * u_view.xy + u_view.zw, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 v_mark;
uniform vec2 u_anchor;
uniform float u_ratio;
uniform float u_cover;
uniform vec4 u_missing;
uniform vec4 u_not;
uniform vec4 u_uncertain;
out vec4 colour;
float stripe(float across, float every, float width) {
  return clamp(0.5 + (width * 0.5 - abs(mod(across, every) - every * 0.5)) * u_ratio, 0.0, 1.0);
}
void main() {
  int flags = int(v_mark.a * 255.0 + 0.5);
  if (flags < 8) discard;
  vec3 fill = v_mark.rgb;
  int pattern = flags & 3;
  if (pattern != 0) {
    vec2 at = (gl_FragCoord.xy - u_anchor) / u_ratio;
    if (pattern == 1) fill = mix(fill, u_missing.rgb, u_missing.a * stripe((at.x - at.y) * 0.70710678, 7.0, 1.3));
    else if (pattern == 2) fill = mix(fill, u_not.rgb, u_not.a * stripe((at.x + at.y) * 0.70710678, 6.0, 1.4));
    else {
      float far = length(mod(at, 7.0) - 3.5);
      fill = mix(fill, u_uncertain.rgb, u_uncertain.a * clamp(0.5 + (1.3 - far) * u_ratio, 0.0, 1.0));
    }
  }
  float alpha = ((flags & 4) != 0 ? ${DIM} : 1.0) * u_cover;
  colour = vec4(fill * alpha, alpha);
}`;

const UNIFORMS = ["view", "marks", "anchor", "ratio", "cover", "missing", "not", "uncertain"] as const;

/** The shapes of one level on the graphics card. */
interface Sheet {
  readonly array: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly count: number;
}

/** One level: which shape is which, and its marks as bytes. */
interface Stock {
  readonly shapes: readonly Shape[];
  readonly index: ReadonlyMap<string, number>;
  readonly texels: Int32Array;
  sheet: Sheet | null;
}

/** The filled regions. */
export interface Fills {
  setShapes(level: string, shapes: ReadonlyMap<string, Shape>): void;
  /** Marks the shapes of a level and shows that level; returns whether a repaint is due. */
  show(level: string, marks: readonly AreaMark[]): boolean;
  setTheme(theme: MapTheme): void;
  /** Takes a context to draw in; what an earlier one held is forgotten. */
  attach(gl: WebGL2RenderingContext): void;
  /** Frees what the context holds. */
  detach(): void;
  /** Draws into the context, blending premultiplied; `ratio` device px a CSS px, `cover` the opacity of all fills. */
  paint(placing: Placing, ratio: number, cover: number): void;
}

/** Moves the triangles of a level to the graphics card. */
function upload(
  gl: WebGL2RenderingContext,
  linked: WebGLProgram,
  shapes: readonly Shape[],
  origin: MercatorPoint,
): Sheet {
  const { corners, owners, index } = triangles(shapes, origin);
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const indexed = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indexed);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, index, gl.STATIC_DRAW);
  const parts = [
    ["a_corner", corners, 2, gl.FLOAT],
    ["a_owner", owners, 1, gl.UNSIGNED_SHORT],
  ] as const;
  const buffers = parts.map(([name, data, size, type]) => {
    const buffer = gl.createBuffer();
    const at = gl.getAttribLocation(linked, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, type, false, 0, 0);
    return buffer;
  });
  return { array, buffers: [indexed, ...buffers], count: index.length };
}

/** Writes the marks of a level into the texture that is bound. */
function uploadMarks(gl: WebGL2RenderingContext, texels: Int32Array): void {
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  const data = new Uint8Array(texels.buffer);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, ROW, texels.length / ROW, 0, gl.RGBA, gl.UNSIGNED_BYTE, data);
}

/**
 * Keeps each region's triangles on the graphics card and looks its colour, pattern and dimming up in a texture with
 * one texel a region. A new colouring writes that texture and nothing else: no new geometry, no tiles.
 * Patterns are computed at the pixel, so they keep their size at every zoom.
 */
export function fills(origin: MercatorPoint, firstTheme: MapTheme): Fills {
  const stocks = new Map<string, Stock>();
  let theme = firstTheme;
  let shown: Stock | null = null;
  let stale = true;
  let gl: WebGL2RenderingContext | null = null;
  let linked: WebGLProgram | null = null;
  let texture: WebGLTexture | null = null;
  let at = {} as Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>;

  const drop = (stock: Stock) => {
    if (stock.sheet && gl) {
      gl.deleteVertexArray(stock.sheet.array);
      for (const buffer of stock.sheet.buffers) gl.deleteBuffer(buffer);
    }
    stock.sheet = null;
  };
  const ink = (pattern: Exclude<Pattern, "none">) =>
    channels(theme.pattern[pattern].ink, theme.pattern[pattern].opacity);

  return {
    setShapes(level, shapes) {
      const old = stocks.get(level);
      if (old) drop(old);
      const list = [...shapes.values()];
      stocks.set(level, {
        shapes: list,
        index: new Map(list.map((shape, number) => [shape.code, number])),
        texels: new Int32Array(Math.max(1, Math.ceil(list.length / ROW)) * ROW),
        sheet: null,
      });
      if (shown === old) shown = null;
    },
    show(level, marks) {
      const stock = stocks.get(level) ?? null;
      const changed = stock ? write(marks, stock.index, stock.texels) : false;
      if (!changed && stock === shown) return false;
      shown = stock;
      stale = true;
      return true;
    },
    setTheme(next) {
      theme = next;
    },
    attach(context) {
      gl = context;
      linked = program(gl, VERTEX, FRAGMENT);
      texture = gl.createTexture();
      stale = true;
      for (const name of UNIFORMS) at = { ...at, [name]: gl.getUniformLocation(linked, `u_${name}`) };
      for (const stock of stocks.values()) stock.sheet = null;
    },
    detach() {
      for (const stock of stocks.values()) drop(stock);
      gl?.deleteTexture(texture);
      gl?.deleteProgram(linked);
      gl = null;
    },
    paint(placing, ratio, cover) {
      if (!shown || !gl || !linked) return;
      shown.sheet ??= upload(gl, linked, shown.shapes, origin);
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      const [sx, sy, tx, ty] = view(placing, origin, width / ratio, height / ratio);
      gl.useProgram(linked);
      gl.bindVertexArray(shown.sheet.array);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (stale) uploadMarks(gl, shown.texels);
      stale = false;
      gl.uniform4f(at.view, sx, sy, tx, ty);
      gl.uniform1i(at.marks, 0);
      gl.uniform2f(at.anchor, Math.round(((tx + 1) / 2) * width), Math.round(((ty + 1) / 2) * height));
      gl.uniform1f(at.ratio, ratio);
      gl.uniform1f(at.cover, cover);
      gl.uniform4fv(at.missing, ink("missing"));
      gl.uniform4fv(at.not, ink("not"));
      gl.uniform4fv(at.uncertain, ink("uncertain"));
      gl.disable(gl.CULL_FACE);
      gl.drawElements(gl.TRIANGLES, shown.sheet.count, gl.UNSIGNED_INT, 0);
      gl.bindVertexArray(null);
    },
  };
}
