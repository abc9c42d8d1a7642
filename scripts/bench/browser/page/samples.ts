import type { Shape } from "../../../../src/core/regions/shape.ts";
import { locator } from "../../../../src/core/scene/locate.ts";
import { fromMercator, toMercator } from "../../../../src/core/scene/mercator.ts";
import { placing } from "../../../../src/map/plane.ts";

const WIDTH = 776;
const HEIGHT = 844;

/** A pixel well inside a region and away from names, and the number of that region. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly region: number;
}

/** A camera of the bench. */
export interface Eye {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** About 200 pixels of a fixed lattice whose surroundings of 5 px belong to one region and hold no name. */
export function samples(shapes: readonly Shape[], eye: Eye, names: readonly Shape[]): Sample[] {
  const index = locator(new Map(shapes.map((shape) => [shape.code, shape])));
  const number = new Map(shapes.map((shape, i) => [shape.code, i]));
  const at = placing(eye, WIDTH, HEIGHT);
  const code = (x: number, y: number) => index.at(...fromMercator((x - at.dx) / at.scale, (y - at.dy) / at.scale));
  const named = names.map(({ label }) => {
    const [x, y] = toMercator(...label);
    return [x * at.scale + at.dx, y * at.scale + at.dy] as const;
  });
  const found: Sample[] = [];
  for (let y = 11; y < HEIGHT - 8; y += 7) {
    for (let x = 9; x < WIDTH - 8; x += 11) {
      const here = code(x, y);
      if (here === null) continue;
      const around = [-5, 5].every((d) => code(x + d, y) === here && code(x, y + d) === here);
      if (!around || named.some(([nx, ny]) => Math.abs(nx - x) < 48 && Math.abs(ny - y) < 18)) continue;
      found.push({ x, y, region: number.get(here) as number });
    }
  }
  const step = Math.max(1, Math.floor(found.length / 200));
  return found.filter((_, i) => i % step === 0).slice(0, 220);
}

/** All pixels of a canvas, which also waits until they are finished. */
export function pixels(canvas: HTMLCanvasElement): Uint8Array {
  const gl = canvas.getContext("webgl2") as WebGL2RenderingContext;
  const data = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, data);
  return data;
}

/** Share of samples whose pixel has the colour expected, give or take 3 of 255 a channel. */
export function agreement(data: Uint8Array, where: readonly Sample[], colour: (region: number) => string): number {
  let right = 0;
  for (const { x, y, region } of where) {
    const bits = Number.parseInt(colour(region).slice(1), 16);
    const i = ((HEIGHT - 1 - y) * WIDTH + x) * 4;
    const near = [bits >> 16, (bits >> 8) & 255, bits & 255].every(
      (c, k) => Math.abs((data[i + k] as number) - c) <= 3,
    );
    if (near) right++;
  }
  return where.length === 0 ? 0 : right / where.length;
}
