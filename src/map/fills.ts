import type { CustomLayerInterface, CustomRenderMethodInput } from "maplibre-gl";
import type { Shape } from "../core/regions/shape.ts";
import type { AreaMark } from "../core/scene/scene.ts";
import type { Ink } from "./ink.ts";
import { write } from "./marks.ts";
import type { MercatorPoint } from "./plane.ts";
import { triangles } from "./triangles.ts";
import { program, relative } from "./webgl.ts";

/** Texels in a row of the texture that holds one mark a region. */
const ROW = 256;

const VERTEX = `#version 300 es
precision highp float;
in vec2 a_corner;
in float a_owner;
uniform mat4 u_matrix;
uniform highp sampler2D u_marks;
flat out vec4 v_mark;
void main() {
  int owner = int(a_owner);
  v_mark = texelFetch(u_marks, ivec2(owner % ${ROW}, owner / ${ROW}), 0);
  gl_Position = u_matrix * vec4(a_corner, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 v_mark;
uniform vec2 u_anchor;
uniform float u_ratio;
uniform float u_cover;
uniform vec4 u_hatch;
uniform vec4 u_not;
uniform vec4 u_dots;
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
    if (pattern == 1) fill = mix(fill, u_hatch.rgb, u_hatch.a * stripe((at.x - at.y) * 0.70710678, 7.0, 1.3));
    else if (pattern == 2) fill = mix(fill, u_not.rgb, u_not.a * stripe((at.x + at.y) * 0.70710678, 6.0, 1.4));
    else {
      float far = length(mod(at, 7.0) - 3.5);
      fill = mix(fill, u_dots.rgb, u_dots.a * clamp(0.5 + (1.3 - far) * u_ratio, 0.0, 1.0));
    }
  }
  float alpha = ((flags & 4) != 0 ? 0.22 : 1.0) * u_cover;
  colour = vec4(fill * alpha, alpha);
}`;

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
  readonly layer: CustomLayerInterface;
  setShapes(level: string, shapes: ReadonlyMap<string, Shape>): void;
  /** Marks the shapes of a level and shows that level; returns whether a repaint is due. */
  show(level: string, marks: readonly AreaMark[]): boolean;
  setInk(ink: Ink): void;
  /** Opacity of all fills, below 1 over a basemap. */
  setCover(cover: number): void;
}

/**
 * A layer that keeps each region's triangles on the graphics card and looks its colour, pattern and dimming up in a
 * texture with one texel a region. A new colouring writes that texture and nothing else: no new geometry, no tiles.
 * Patterns are computed at the pixel, so they keep their size at every zoom.
 */
export function fills(origin: MercatorPoint, firstInk: Ink): Fills {
  const stocks = new Map<string, Stock>();
  let ink = firstInk;
  let cover = 1;
  let shown: Stock | null = null;
  let stale = true;
  let gl: WebGL2RenderingContext | null = null;
  let linked: WebGLProgram | null = null;
  let texture: WebGLTexture | null = null;
  let ratio = () => 1;
  let place: Record<string, WebGLUniformLocation | null> = {};

  const upload = (stock: Stock, to: WebGL2RenderingContext, using: WebGLProgram): Sheet => {
    const cut = triangles(stock.shapes, origin);
    const array = to.createVertexArray();
    to.bindVertexArray(array);
    const buffers = (
      [
        ["a_corner", cut.corners, 2, to.FLOAT],
        ["a_owner", cut.owners, 1, to.UNSIGNED_SHORT],
      ] as const
    ).map(([name, data, size, type]) => {
      const buffer = to.createBuffer();
      const at = to.getAttribLocation(using, name);
      to.bindBuffer(to.ARRAY_BUFFER, buffer);
      to.bufferData(to.ARRAY_BUFFER, data, to.STATIC_DRAW);
      to.enableVertexAttribArray(at);
      to.vertexAttribPointer(at, size, type, false, 0, 0);
      return buffer;
    });
    to.bindVertexArray(null);
    return { array, buffers, count: cut.owners.length };
  };

  const drop = (stock: Stock) => {
    if (!stock.sheet || !gl) return;
    gl.deleteVertexArray(stock.sheet.array);
    for (const buffer of stock.sheet.buffers) gl.deleteBuffer(buffer);
    stock.sheet = null;
  };

  return {
    layer: {
      id: "fills",
      type: "custom",
      onAdd(map, context) {
        gl = context;
        ratio = () => map.getPixelRatio();
        linked = program(gl, VERTEX, FRAGMENT);
        texture = gl.createTexture();
        stale = true;
        place = {};
        for (const name of ["matrix", "marks", "anchor", "ratio", "cover", "hatch", "not", "dots"]) {
          place[name] = gl.getUniformLocation(linked, `u_${name}`);
        }
        for (const stock of stocks.values()) stock.sheet = null;
      },
      onRemove() {
        for (const stock of stocks.values()) drop(stock);
        gl?.deleteTexture(texture);
        gl?.deleteProgram(linked);
        gl = null;
      },
      render(context, input: CustomRenderMethodInput) {
        if (!shown || !linked) return;
        shown.sheet ??= upload(shown, context, linked);
        const matrix = relative(input.defaultProjectionData.mainMatrix, origin);
        const { drawingBufferWidth: width, drawingBufferHeight: height } = context;
        const w = matrix[15] as number;
        context.useProgram(linked);
        context.bindVertexArray(shown.sheet.array);
        context.activeTexture(context.TEXTURE0);
        context.bindTexture(context.TEXTURE_2D, texture);
        if (stale) {
          context.pixelStorei(context.UNPACK_FLIP_Y_WEBGL, false);
          context.pixelStorei(context.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
          context.texParameteri(context.TEXTURE_2D, context.TEXTURE_MIN_FILTER, context.NEAREST);
          context.texParameteri(context.TEXTURE_2D, context.TEXTURE_MAG_FILTER, context.NEAREST);
          const data = new Uint8Array(shown.texels.buffer);
          const rows = shown.texels.length / ROW;
          context.texImage2D(
            context.TEXTURE_2D,
            0,
            context.RGBA,
            ROW,
            rows,
            0,
            context.RGBA,
            context.UNSIGNED_BYTE,
            data,
          );
          stale = false;
        }
        context.uniformMatrix4fv(place.matrix as WebGLUniformLocation, false, matrix);
        context.uniform1i(place.marks as WebGLUniformLocation, 0);
        context.uniform2f(
          place.anchor as WebGLUniformLocation,
          Math.round(((matrix[12] as number) / w + 1) * 0.5 * width),
          Math.round(((matrix[13] as number) / w + 1) * 0.5 * height),
        );
        context.uniform1f(place.ratio as WebGLUniformLocation, ratio());
        context.uniform1f(place.cover as WebGLUniformLocation, cover);
        context.uniform4fv(place.hatch as WebGLUniformLocation, ink.hatch);
        context.uniform4fv(place.not as WebGLUniformLocation, ink.not);
        context.uniform4fv(place.dots as WebGLUniformLocation, ink.dots);
        context.disable(context.CULL_FACE);
        context.drawArrays(context.TRIANGLES, 0, shown.sheet.count);
        context.bindVertexArray(null);
      },
    },
    setShapes(level, shapes) {
      const old = stocks.get(level);
      if (old) drop(old);
      const list = [...shapes.values()];
      const stock: Stock = {
        shapes: list,
        index: new Map(list.map((shape, at) => [shape.code, at])),
        texels: new Int32Array(Math.max(1, Math.ceil(list.length / ROW)) * ROW),
        sheet: null,
      };
      stocks.set(level, stock);
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
    setInk(next) {
      ink = next;
    },
    setCover(next) {
      cover = next;
    },
  };
}
