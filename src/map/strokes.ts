import type { Layer } from "../core/regions/shape.ts";
import { toMercator, WORLD } from "../core/scene/mercator.ts";
import { unionOutline } from "../core/scene/mesh.ts";
import type { Marked } from "../core/scene/renderer.ts";
import { type Line, ringsOf } from "../core/scene/rings.ts";
import type { GroupOutline } from "../core/scene/scene.ts";
import { type Cased, GROUP_CASING, GROUP_DASH, GROUP_LINE, type MapTheme, routeStrokes } from "../core/scene/theme.ts";
import type { MercatorPoint, Placing } from "./plane.ts";
import { element, set } from "./svg.ts";

/** Zoom at which one unit of the paths is one CSS px. */
const UNIT = WORLD * 2 ** 10;

/** Path data of lines in degrees, relative to an origin on the Mercator plane. */
export function pathData(lines: readonly Line[], origin: MercatorPoint): string {
  let data = "";
  for (const line of lines) {
    for (const [i, [lng, lat]] of (line as [number, number][]).entries()) {
      const [x, y] = toMercator(lng, lat);
      data += `${i === 0 ? "M" : "L"}${((x - origin[0]) * UNIT).toFixed(2)} ${((y - origin[1]) * UNIT).toFixed(2)}`;
    }
    const first = line[0] as Line[number];
    const last = line.at(-1) as Line[number];
    if (first[0] === last[0] && first[1] === last[1]) data += "Z";
  }
  return data;
}

let clips = 0;

/** Outlines of what is hovered, selected, focused and compared. They cost no repaint of the map below. */
export interface Strokes {
  readonly root: SVGGElement;
  setLayers(layers: ReadonlyMap<string, Layer>): void;
  mark(marked: Marked, levels: readonly string[]): void;
  group(groups: readonly GroupOutline[]): void;
  /** A way over roads; `null` for none. */
  route(line: Line | null): void;
  setTheme(theme: MapTheme, scale: number): void;
  place(placing: Placing): void;
}

/** Makes the outlines. Widths stay in CSS px at every zoom, since the strokes do not scale with their paths. */
export function strokes(origin: MercatorPoint, firstTheme: MapTheme): Strokes {
  const root = element("g", { fill: "none", "stroke-linejoin": "round" });
  const groupRoot = element("g", { class: "atlas-groups" });
  const pair = (name: string) => {
    const made = element("g", { class: `atlas-${name}` });
    const path = { "vector-effect": "non-scaling-stroke", d: "" };
    made.append(element("path", path), element("path", path));
    root.append(made);
    return made;
  };
  root.append(groupRoot);
  const selected = pair("selected");
  const hovered = pair("hovered");
  const focused = pair("focused");
  const way = pair("route");
  const known = new Map<string, string>();
  let layers: ReadonlyMap<string, Layer> = new Map();
  let theme = firstTheme;
  let scale = 1;
  let groups: readonly GroupOutline[] = [];

  const data = (code: string, levels: readonly string[]): string => {
    const cached = known.get(code);
    if (cached !== undefined) return cached;
    for (const level of levels) {
      const shape = layers.get(level)?.shapes.get(code);
      if (!shape) continue;
      const made = pathData(ringsOf(shape), origin);
      known.set(code, made);
      return made;
    }
    return "";
  };
  const fill = (on: SVGGElement, text: string) => {
    for (const path of on.children) set(path, { d: text });
  };
  const style = (on: SVGGElement, { casing, line }: Cased, colour = line.colour) => {
    set(on.children[0] as Element, { stroke: casing.colour, "stroke-width": casing.width * scale });
    set(on.children[1] as Element, { stroke: colour, "stroke-width": line.width * scale });
  };
  const restyle = () => {
    style(hovered, theme.hover);
    style(selected, theme.selected);
    style(focused, theme.selected, theme.accent);
    for (const [i, { colour, width }] of routeStrokes(theme).entries())
      set(way.children[i] as Element, { stroke: colour, "stroke-width": width * scale });
    for (const group of groupRoot.children) {
      set(group.children[1] as Element, {
        stroke: theme.panel,
        "stroke-width": 2 * (GROUP_LINE + GROUP_CASING) * scale,
      });
      const line = group.children[2] as Element;
      set(line, { "stroke-width": 2 * GROUP_LINE * scale });
      if (line.hasAttribute("stroke-dasharray"))
        set(line, { "stroke-dasharray": GROUP_DASH.map((length) => length * scale).join(" ") });
    }
  };
  restyle();

  return {
    root,
    setLayers(next) {
      layers = next;
      known.clear();
    },
    mark(marked, levels) {
      fill(hovered, marked.hovered === null ? "" : data(marked.hovered, levels));
      fill(focused, marked.focused === null ? "" : data(marked.focused, levels));
      fill(selected, [...marked.selected].map((code) => data(code, levels)).join(""));
    },
    group(next) {
      if (JSON.stringify(next) === JSON.stringify(groups)) return;
      groups = next;
      groupRoot.replaceChildren();
      for (const group of groups) {
        const shapes = layers.get(group.level)?.shapes;
        if (!shapes) continue;
        const d = pathData(unionOutline(shapes, group.codes), origin);
        const id = `atlas-group-${++clips}`;
        const clip = element("clipPath", { id });
        clip.append(element("path", { d, "clip-rule": "evenodd" }));
        const made = element("g", { "clip-path": `url(#${id})` });
        const path = { d, "vector-effect": "non-scaling-stroke" };
        const line = element("path", {
          ...path,
          stroke: group.colour,
          ...(group.dashed && { "stroke-dasharray": "" }),
        });
        made.append(clip, element("path", path), line);
        groupRoot.append(made);
      }
      restyle();
    },
    route(line) {
      fill(way, line ? pathData([line], origin) : "");
    },
    setTheme(next, nextScale) {
      theme = next;
      scale = nextScale;
      restyle();
    },
    place({ scale: world, dx, dy }) {
      const k = world / UNIT;
      const x = origin[0] * world + dx;
      const y = origin[1] * world + dy;
      set(root, { transform: `matrix(${k} 0 0 ${k} ${x} ${y})` });
    },
  };
}
