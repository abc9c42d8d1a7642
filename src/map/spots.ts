import { toMercator } from "../core/scene/mercator.ts";
import type { PlaceMark } from "../core/scene/scene.ts";
import { PLUS, signPath } from "../core/scene/signs.ts";
import type { MapTheme } from "../core/scene/theme.ts";
import type { Placing } from "./plane.ts";
import { element, set } from "./svg.ts";

/** Places over the regions: diamonds 9 px across, hollow where the position is only roughly known. */
export interface Spots {
  readonly root: SVGGElement;
  show(places: readonly PlaceMark[]): void;
  /** Rings the place of an id; `null` rings none. */
  mark(id: string | null): void;
  /** Id of the place nearest to a point within `reach` CSS px, of one kind where it is given; `null` for none. */
  at(point: readonly [x: number, y: number], reach: number, kind?: string): string | null;
  setTheme(theme: MapTheme, scale: number): void;
  place(placing: Placing): void;
}

/** Makes the places. */
export function spots(firstTheme: MapTheme): Spots {
  const root = element("g", { class: "atlas-places", "stroke-linejoin": "round" });
  let shown: readonly PlaceMark[] = [];
  let at: readonly (readonly [number, number])[] = [];
  let theme = firstTheme;
  let scale = 1;
  let marked: string | null = null;
  let last: Placing | null = null;

  const paint = () => {
    for (const [i, mark] of shown.entries()) {
      const [ring, casing, sheet, plus] = (root.children[i] as Element).children as unknown as Element[];
      if (!ring || !casing || !sheet || !plus) continue;
      set(ring, { fill: "none", stroke: mark.id === marked ? theme.ink : "none", "stroke-width": 8 });
      set(casing, { fill: "none", stroke: theme.panel, "stroke-width": 4 });
      set(sheet, { fill: mark.rough ? theme.panel : theme.accent, stroke: theme.accent, "stroke-width": 1.6 });
      set(plus, { fill: "none", stroke: theme.panel, "stroke-width": 1.6 });
    }
  };
  const move = () => {
    if (!last) return;
    for (const [i, [x, y]] of at.entries()) {
      const to = `translate(${(x * last.scale + last.dx).toFixed(1)} ${(y * last.scale + last.dy).toFixed(1)})`;
      (root.children[i] as Element).setAttribute("transform", scale === 1 ? to : `${to} scale(${scale})`);
    }
  };

  return {
    root,
    show(places) {
      if (JSON.stringify(places) === JSON.stringify(shown)) return;
      shown = places;
      at = places.map((mark) => toMercator(mark.lng, mark.lat));
      root.replaceChildren(
        ...places.map((mark) => {
          const made = element("g");
          for (const d of [...Array(3).fill(signPath(mark)), mark.assumed ? PLUS : ""])
            made.append(element("path", { d }));
          return made;
        }),
      );
      paint();
      move();
    },
    mark(id) {
      if (id === marked) return;
      marked = id;
      paint();
    },
    at([x, y], reach, kind) {
      if (!last) return null;
      let best: string | null = null;
      let least = reach * scale;
      for (const [i, [mx, my]] of at.entries()) {
        if (kind !== undefined && shown[i]?.kind !== kind) continue;
        const far = Math.hypot(mx * last.scale + last.dx - x, my * last.scale + last.dy - y);
        if (far > least) continue;
        least = far;
        best = (shown[i] as PlaceMark).id;
      }
      return best;
    },
    setTheme(next, nextScale) {
      theme = next;
      scale = nextScale;
      paint();
      move();
    },
    place(placing) {
      last = placing;
      move();
    },
  };
}
