import { BELOW, LETTERING } from "../core/scene/lettering.ts";
import { toMercator } from "../core/scene/mercator.ts";
import type { PlacedLabel } from "../core/scene/place.ts";
import { DIM_LABEL, SEAT_RADIUS } from "../core/scene/theme.ts";
import type { Placing } from "./plane.ts";
import { element } from "./svg.ts";

/** Lettering over the map, in the page's own fonts. */
export interface Names {
  readonly root: SVGGElement;
  show(names: readonly PlacedLabel[]): void;
  place(placing: Placing): void;
}

/** Attributes of a line of a name; the halo lies under the letters. */
function writing(
  name: PlacedLabel,
  size: number,
  weight: number,
  spacing: number,
  y: number,
): Record<string, string | number> {
  return {
    x: spacing / 2,
    y: y.toFixed(1),
    "font-size": size,
    "font-weight": weight,
    "letter-spacing": spacing,
    fill: name.ink,
    stroke: name.haloInk,
    "stroke-width": name.halo,
  };
}

/** Makes the lettering. A name keeps its element while it is shown, so a new colour touches two attributes. */
export function names(): Names {
  const root = element("g", {
    class: "atlas-names",
    "text-anchor": "middle",
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  const made = new Map<string, { group: SVGGElement; name: PlacedLabel }>();
  let last: Placing | null = null;

  const move = ({ group, name }: { group: SVGGElement; name: PlacedLabel }) => {
    if (!last) return;
    const [x, y] = toMercator(name.lng, name.lat);
    group.setAttribute(
      "transform",
      `translate(${(x * last.scale + last.dx).toFixed(1)} ${(y * last.scale + last.dy).toFixed(1)})`,
    );
  };
  const write = (group: SVGGElement, name: PlacedLabel) => {
    const { text, size, weight, spacing } = name;
    const lines = [{ text, size, weight, spacing, y: size * 0.36 }];
    if (name.below !== null) {
      const small = size * BELOW;
      lines.push({ text: name.below, size: small, weight: 400, spacing: 0, y: size * 0.36 + small * 1.3 });
    }
    for (const dot of group.querySelectorAll("circle")) dot.remove();
    while (group.children.length > lines.length) group.lastElementChild?.remove();
    for (const [i, line] of lines.entries()) {
      const text = (group.children[i] as SVGTextElement | undefined) ?? group.appendChild(element("text"));
      if (text.textContent !== line.text) text.textContent = line.text;
      for (const [key, value] of Object.entries(writing(name, line.size, line.weight, line.spacing, line.y))) {
        if (text.getAttribute(key) !== String(value)) text.setAttribute(key, String(value));
      }
    }
    if (name.seat) {
      const [cx, cy] = name.seat;
      const r = (SEAT_RADIUS * size) / LETTERING.screen.fine.size;
      group.append(element("circle", { class: "atlas-seat", cx, cy, r }));
    }
    if (name.dim) group.setAttribute("opacity", String(DIM_LABEL));
    else group.removeAttribute("opacity");
  };

  return {
    root,
    show(next) {
      const kept = new Set<string>();
      for (const name of next) {
        kept.add(name.code);
        const old = made.get(name.code);
        if (!old) {
          const entry = { group: element("g"), name };
          made.set(name.code, entry);
          write(entry.group, name);
          root.append(entry.group);
          move(entry);
          continue;
        }
        const before = old.name;
        old.name = name;
        if (JSON.stringify(before) === JSON.stringify(name)) continue;
        write(old.group, name);
        if (before.lng !== name.lng || before.lat !== name.lat) move(old);
      }
      for (const [code, { group }] of made) {
        if (kept.has(code)) continue;
        group.remove();
        made.delete(code);
      }
    },
    place(placing) {
      last = placing;
      for (const entry of made.values()) move(entry);
    },
  };
}
