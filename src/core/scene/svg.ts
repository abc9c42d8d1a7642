import type { Layer, Shape } from "../regions/shape.ts";
import { type Camera, type Project, projector } from "./camera.ts";
import { growth } from "./circles.ts";
import { BELOW, LETTERING } from "./lettering.ts";
import { short, tag, textTag } from "./markup.ts";
import { bordersOf, isClosed, unionOutline } from "./mesh.ts";
import { patternDefinitions, patternFill } from "./patterns.ts";
import type { PlacedLabel } from "./place.ts";
import { type Line, planeArea, ringsOf, TINY } from "./rings.ts";
import type { AreaMark, BandMark, CircleMark, GroupOutline, PlaceMark, Scene } from "./scene.ts";
import { placeSign } from "./sign.ts";
import {
  type Cased,
  CIRCLE_OPACITY,
  DASH,
  DIM,
  DIM_LABEL,
  GROUP_CASING,
  GROUP_DASH,
  GROUP_LINE,
  MAP_THEME,
  type MapTheme,
  routeStrokes,
  SEAT_RADIUS,
  type Stroke,
} from "./theme.ts";

/** How a scene is drawn as SVG. */
export interface RenderOptions {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly PlacedLabel[];
  /** The camera that shows the whole, from which circles grow; the one given where left out. */
  readonly whole?: Camera;
  /** Multiplies strokes and marks, 1.7 in the presenter. */
  readonly scale?: number;
  readonly selected?: readonly string[];
  /** Colours and strokes; those of the scene's theme where left out. */
  readonly theme?: MapTheme;
  /** Starts the ids of patterns and clips, so that two maps can stand on a page. */
  readonly prefix?: string;
  /** Whether the ground is painted; it is unless switched off. */
  readonly ground?: boolean;
  /** Whether borders inside the regions of the coarsest level are drawn; they are unless switched off. */
  readonly fine?: boolean;
  /** Px to which corners are rounded; a tenth where left out. */
  readonly grain?: number;
}

/**
 * Draws a scene as an SVG fragment: one `<g>` with the groups `areas`, `bands`, `circles`, `lines`, `compared`, `selected`,
 * `route`, `places` and `names`, in px of a window of `width` x `height`. Only presentation attributes are used and all text is
 * escaped, so that a strict Content-Security-Policy allows it.
 */
export function renderMap(
  scene: Scene,
  layers: ReadonlyMap<string, Layer>,
  camera: Camera,
  options: RenderOptions,
): string {
  const { width, height, scale = 1, prefix = "map", selected = [] } = options;
  const theme = options.theme ?? MAP_THEME[scene.theme];
  const project = projector(camera, width, height);
  const path = pathMaker(project, options.grain);
  const group = (id: string, parts: readonly string[], attributes = {}) =>
    parts.length === 0 ? "" : tag("g", { id: `${prefix}-${id}`, ...attributes }, parts);
  const filled = layers.get(scene.shapeLevel);
  const steps = camera.zoom - (options.whole ?? camera).zoom;
  return tag("g", { "stroke-linejoin": "round" }, [
    tag("defs", {}, patternDefinitions(theme, prefix, scale)),
    options.ground === false ? "" : tag("rect", { width, height, fill: theme.ground }),
    group("areas", filled ? areaParts(scene.areas, filled, path, prefix) : []),
    group("bands", bandParts(scene.bands, path)),
    group("lines", lineParts(scene, layers, path, theme, scale, options.fine), { fill: "none" }),
    group("circles", circleParts(scene, project, theme, growth(steps), scale)),
    group("compared", comparedParts(scene.groups, layers, path, theme, scale, prefix), { fill: "none" }),
    group("selected", selectedParts(selected, layers, scene.shapeLevel, path, theme, scale), { fill: "none" }),
    group("route", routeParts(scene, path, theme, scale), { fill: "none" }),
    group("places", placeParts(scene.places, project, theme, scale)),
    group("names", nameParts(options.labels, theme), { "text-anchor": "middle", "paint-order": "stroke" }),
  ]);
}

type PathMaker = (lines: readonly Line[], least?: number) => string;

/** Makes path data with corners rounded to `grain` px. Closed lines end with Z; those under `least` px² are left out. */
function pathMaker(project: Project, grain = 0.1): PathMaker {
  const by = 1 / grain;
  return (lines, least = 0) => {
    let data = "";
    for (const line of lines) {
      const places = line.map(([lng, lat]) => project(lng as number, lat as number));
      const closed = isClosed(line);
      if (closed && least > 0 && planeArea(places) < least) continue;
      let before = "";
      for (const [i, [x, y]] of places.entries()) {
        const at = `${Math.round(x * by) / by} ${Math.round(y * by) / by}`;
        if (at === before) continue;
        data += `${i === 0 ? "M" : "L"}${at}`;
        before = at;
      }
      if (closed) data += "Z";
    }
    return data;
  };
}

function bandParts(bands: readonly BandMark[], path: PathMaker): string[] {
  return bands.map(({ fill, geometry }) =>
    tag("path", {
      d: path(geometry.coordinates.flat()),
      fill,
      stroke: fill,
      "stroke-width": 0.7,
      "fill-rule": "evenodd",
    }),
  );
}

/** Fills; a hairline of the same colour closes the seams that rasterisers leave between neighbours. */
function areaParts(areas: readonly AreaMark[], layer: Layer, path: PathMaker, prefix: string): string[] {
  return areas.flatMap(({ code, fill, pattern, dim }) => {
    const shape = layer.shapes.get(code);
    if (!shape) return [];
    const d = path(ringsOf(shape));
    const opacity = dim ? DIM : null;
    const parts = [tag("path", { d, fill, opacity, stroke: fill, "stroke-width": 0.7, "fill-rule": "evenodd" })];
    const over = patternFill(pattern, prefix, fill);
    if (over) parts.push(tag("path", { d, fill: over, opacity, "fill-rule": "evenodd" }));
    return parts;
  });
}

function strokeOf({ colour, opacity, width }: Stroke, scale: number) {
  return { stroke: colour, "stroke-opacity": opacity === 1 ? null : opacity, "stroke-width": width * scale };
}

function casedPath(d: string, { casing, line }: Cased, scale: number, dash: string | null = null): string[] {
  if (d === "") return [];
  return [
    tag("path", { d, ...strokeOf(casing, scale) }),
    tag("path", { d, ...strokeOf(line, scale), "stroke-dasharray": dash }),
  ];
}

function coarseFirst(layers: ReadonlyMap<string, Layer>): Layer[] {
  return [...layers.values()].filter(({ shapes }) => shapes.size > 0).sort((a, b) => a.shapes.size - b.shapes.size);
}

function lineParts(
  scene: Scene,
  layers: ReadonlyMap<string, Layer>,
  path: PathMaker,
  theme: MapTheme,
  scale: number,
  fine = true,
): string[] {
  const [coarse] = coarseFirst(layers);
  if (!coarse) return [];
  const finer = fine ? layers.get(scene.shapeLevel) : undefined;
  const whole = bordersOf(coarse.shapes.values());
  const parts: string[] = [];
  if (finer && finer !== coarse) {
    const { inner } = bordersOf(finer.shapes.values(), coarse.shapes.values());
    const dash = finer.precision === "approximate" ? DASH.map((length) => short(length * scale)).join(" ") : null;
    parts.push(...casedPath(path(inner), theme.fine, scale, dash));
  }
  parts.push(...casedPath(path(whole.inner), theme.coarse, scale));
  parts.push(tag("path", { d: path(whole.outline, TINY), ...strokeOf(theme.outline, scale) }));
  return parts;
}

function circleParts(
  scene: Scene,
  project: Project,
  theme: MapTheme,
  grow: { readonly circle: number; readonly dot: number },
  scale: number,
): string[] {
  const dots = scene.level !== scene.shapeLevel && scene.legend.form !== "circles";
  return scene.circles.map((mark: CircleMark) => {
    const [cx, cy] = project(mark.lng, mark.lat);
    const r = mark.radius * (dots ? grow.dot : grow.circle) * scale;
    const opacity = mark.dim ? DIM : null;
    if (mark.hollow) {
      const inside = { cx, cy, r: Math.max(0.5, r - 0.8 * scale), fill: dots ? theme.pale : "none", opacity };
      return tag("circle", { ...inside, stroke: mark.fill, "stroke-width": (dots ? 1.2 : 1.6) * scale });
    }
    const edge = { stroke: theme.panel, "stroke-width": (dots ? 0.75 : 1) * scale };
    return tag("circle", {
      cx,
      cy,
      r,
      fill: mark.fill,
      "fill-opacity": dots ? null : CIRCLE_OPACITY,
      opacity,
      ...edge,
    });
  });
}

/** Outlines drawn inside the union of a group: stroked at twice the width and clipped to it. */
function comparedParts(
  groups: readonly GroupOutline[],
  layers: ReadonlyMap<string, Layer>,
  path: PathMaker,
  theme: MapTheme,
  scale: number,
  prefix: string,
): string[] {
  return groups.flatMap(({ codes, level, colour, dashed }, i) => {
    const shapes = layers.get(level)?.shapes;
    if (!shapes) return [];
    const d = path(unionOutline(shapes, codes));
    const id = `${prefix}-clip-${i}`;
    const clip = tag("clipPath", { id }, tag("path", { d, "clip-rule": "evenodd" }));
    const casing = (GROUP_LINE + GROUP_CASING) * 2 * scale;
    return tag("g", { "clip-path": `url(#${id})` }, [
      clip,
      tag("path", { d, stroke: theme.panel, "stroke-width": casing }),
      tag("path", {
        d,
        stroke: colour,
        "stroke-width": GROUP_LINE * 2 * scale,
        "stroke-dasharray": dashed ? GROUP_DASH.map((length) => short(length * scale)).join(" ") : null,
      }),
    ]);
  });
}

function selectedParts(
  codes: readonly string[],
  layers: ReadonlyMap<string, Layer>,
  level: string,
  path: PathMaker,
  theme: MapTheme,
  scale: number,
): string[] {
  const found = codes.flatMap((code): Shape[] => {
    const shape = layers.get(level)?.shapes.get(code);
    return shape ? [shape] : [];
  });
  return found.length === 0 ? [] : casedPath(path(found.flatMap(ringsOf)), theme.selected, scale);
}

function routeParts({ route }: Scene, path: PathMaker, theme: MapTheme, scale: number): string[] {
  if (!route) return [];
  const d = path([route]);
  return routeStrokes(theme).map(({ colour, width }) =>
    tag("path", { d, stroke: colour, "stroke-width": width * scale }),
  );
}

function placeParts(places: readonly PlaceMark[], project: Project, theme: MapTheme, scale: number): string[] {
  return places.map((place) => {
    const [x, y] = project(place.lng, place.lat);
    const transform = `translate(${short(x)} ${short(y)}) scale(${short(scale)})`;
    return tag("g", { transform }, placeSign(place, theme));
  });
}

function seatLook(size: number, theme: MapTheme) {
  const scale = size / LETTERING.screen.fine.size;
  return { r: SEAT_RADIUS * scale, fill: theme.ink3, stroke: theme.halo, "stroke-width": 1.6 * scale };
}

function nameParts(labels: readonly PlacedLabel[], theme: MapTheme): string[] {
  return labels.map((label) => {
    const { x, y, size, weight, spacing, halo, ink, haloInk, below, dim } = label;
    const base = { fill: ink, stroke: haloInk, "stroke-width": halo };
    const first = textTag(label.text, {
      x: x + spacing / 2,
      y: y + size * 0.36,
      "font-size": size,
      "font-weight": weight,
      "letter-spacing": spacing === 0 ? null : spacing,
      ...base,
    });
    const small = size * BELOW;
    const second =
      below === null ? "" : textTag(below, { x, y: y + size * 0.36 + small * 1.3, "font-size": small, ...base });
    const seat = label.seat
      ? tag("circle", { cx: x + label.seat[0], cy: y + label.seat[1], ...seatLook(label.size, theme) })
      : "";
    return dim ? tag("g", { opacity: DIM_LABEL }, [seat, first, second]) : seat + first + second;
  });
}
