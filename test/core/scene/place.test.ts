import { describe, expect, test } from "vitest";
import type { Layer, Shape } from "../../../src/core/regions/shape.ts";
import { type Camera, projector } from "../../../src/core/scene/camera.ts";
import { textWidth } from "../../../src/core/scene/lettering.ts";
import { type PlacedLabel, placeLabels } from "../../../src/core/scene/place.ts";
import type { LabelWish } from "../../../src/core/scene/scene.ts";
import { box } from "./fixture.ts";

const CAMERA: Camera = { lng: 112.4, lat: 23.2, zoom: 9 };
const WINDOW = { width: 1000, height: 700 };

function layers(shapes: readonly Shape[]): ReadonlyMap<string, Layer> {
  const map = new Map(shapes.map((shape) => [shape.code, shape]));
  return new Map([["town", { level: "town", precision: "survey", shapes: map }]]);
}

function wish(code: string, lng: number, lat: number, more: Partial<LabelWish> = {}): LabelWish {
  const base = { code, text: "金利", below: null, role: "fine", lng, lat, priority: 0, ground: null, from: 0 } as const;
  return { ...base, ...more };
}

function place(wishes: readonly LabelWish[], shapes: readonly Shape[], more = {}): readonly PlacedLabel[] {
  const options = { camera: CAMERA, whole: CAMERA, ...WINDOW, layers: layers(shapes), theme: "light", form: "screen" };
  return placeLabels(wishes, { ...options, ...more } as Parameters<typeof placeLabels>[1]);
}

function boxOf({ text, below, x, y, size, weight, spacing }: PlacedLabel) {
  const width = Math.max(
    textWidth(text, size, { weight, spacing }) - spacing,
    below === null ? 0 : textWidth(below, size * 0.8125),
  );
  const bottom = below === null ? y + size / 2 : y + size / 2 + size * 0.8125 * 1.3;
  return { left: x - width / 2, right: x + width / 2, top: y - size / 2, bottom, size };
}

describe("placing names", () => {
  const wide = box("1", 111, 22, 114, 25);

  test("writes a name at its point, in degrees and px alike", () => {
    const [label] = place([wish("1", 112.5, 23.3)], [wide]);
    const [x, y] = projector(CAMERA, WINDOW.width, WINDOW.height)(112.5, 23.3);
    expect(label?.x).toBeCloseTo(x, 6);
    expect(label?.y).toBeCloseTo(y, 6);
    expect(label?.lng).toBeCloseTo(112.5, 9);
    expect(label?.size).toBe(12);
  });

  describe("of a small county on a phone", () => {
    // At 23.2°N 0.02° are 29.1 px by 31.7 px at zoom 10, 923 px², and half as much each way at zoom 9, 231 px².
    const county = box("1", 112.39, 23.19, 112.41, 23.21);
    const asked = wish("1", 112.4, 23.2, { text: "甲县", below: "76.0", role: "coarse" });
    const at = (zoom: number, form: string) => {
      const camera = { ...CAMERA, zoom };
      const [label] = place([asked], [county, { ...wide, code: "2" }], { camera, whole: camera, form });
      if (!label) throw new Error("the name is not written");
      const project = projector(camera, WINDOW.width, WINDOW.height);
      const [left, top] = project(112.39, 23.21);
      const [right, bottom] = project(112.41, 23.19);
      const name = boxOf(label);
      const wider = Math.min(right, name.right) - Math.max(left, name.left);
      const higher = Math.min(bottom, name.bottom) - Math.max(top, name.top);
      return { label, hidden: (wider * higher) / ((right - left) * (bottom - top)) };
    };

    test("gives up the value where both would hide more than half of it", () => {
      // 29 px by 26.7 px with the value are 84 %, 29 px by 13 px without are 41 %.
      const { label, hidden } = at(10, "phone");
      expect([label.below, label.size]).toEqual([null, 13]);
      expect(hidden).toBeLessThanOrEqual(0.5);
      expect(at(10, "screen").label.below).toBe("76.0");
    });

    test("gives up size and place where the name alone would, its centre inside all the same", () => {
      // 14.6 px of its width by 13 px of 15.8 are 82 %, by 10.5 px still 66 %.
      const { label, hidden } = at(9, "phone");
      expect([label.below, label.size]).toEqual([null, 10.5]);
      expect(hidden).toBeLessThanOrEqual(0.52);
      expect(Math.abs(label.lng - 112.4)).toBeLessThan(0.01);
      expect(Math.abs(label.lat - 23.2)).toBeLessThan(0.01);
    });

    test("keeps both where there is room", () => {
      expect(at(12, "phone").label.below).toBe("76.0");
    });
  });

  test("writes the name of a seat beside its dot, which other names leave free", () => {
    const [seat, other] = place(
      [wish("1", 112.5, 23.3, { seat: true, beside: true }), wish("2", 112.5, 23.3, { text: "岗", priority: 1 })],
      [wide],
    );
    const [x, y] = projector(CAMERA, WINDOW.width, WINDOW.height)(112.5, 23.3);
    expect(seat && seat.x + (seat.seat?.[0] ?? 0)).toBeCloseTo(x, 6);
    expect(seat && seat.y + (seat.seat?.[1] ?? 0)).toBeCloseTo(y, 6);
    expect(boxOf(seat as PlacedLabel).left).toBeGreaterThan(x + 3);
    if (other) {
      const { left, right, top, bottom } = boxOf(other);
      expect(left > x + 3 || right < x - 3 || top > y + 3 || bottom < y - 3).toBe(true);
    }
  });

  test("lets no two names touch, of hundreds anywhere", () => {
    let state = 11;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const wishes = Array.from({ length: 600 }, (_, i) =>
      wish("1", 111.8 + next() * 1.3, 22.8 + next(), {
        text: ["金利", "肇庆高新区", "Huilong", "怀集县"][i % 4] as string,
        below: i % 3 === 0 ? "5.13" : null,
        role: i % 9 === 0 ? "coarse" : "fine",
        priority: i,
      }),
    );
    const placed = place(wishes, [wide]);
    expect(placed.length).toBeGreaterThan(60);
    const boxes = placed.map(boxOf);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const gap = 0.28 * Math.min(a.size, b.size) - 1e-6;
        const apart = Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
        expect(apart).toBeGreaterThanOrEqual(gap);
      }
      expect(Math.min(a.left, a.top, WINDOW.width - a.right, WINDOW.height - a.bottom)).toBeGreaterThanOrEqual(0);
    }
  });

  test("prefers the first codes, then low priorities", () => {
    const shapes = [box("1", 111, 22, 112.402, 25), box("2", 112.402, 22, 114, 25)];
    const wishes = [wish("1", 112.4, 23.2, { priority: 1 }), wish("2", 112.404, 23.2, { priority: 2 })];
    expect(place(wishes, shapes)[0]?.code).toBe("1");
    expect(place(wishes, shapes, { first: ["2"] })[0]?.code).toBe("2");
  });

  test("keeps the centre of a name inside its own region, else writes none", () => {
    const tiny = box("1", 112.4, 23.2, 112.401, 23.201);
    expect(place([wish("1", 112.5, 23.3)], [tiny, box("2", 111, 22, 112.4, 25)])).toEqual([]);
  });

  test("writes no name that lies more than 6 % outside the map", () => {
    const strip = box("1", 112.39, 22, 112.41, 25);
    expect(place([wish("1", 112.4, 23.2, { text: "肇庆高新区" })], [strip])).toEqual([]);
    expect(
      place(
        [wish("1", 112.4, 23.2, { text: "肇庆高新区" })],
        [strip, box("2", 112.41, 22, 114, 25), box("3", 111, 22, 112.39, 25)],
      ),
    ).toHaveLength(1);
  });

  test("takes ink and halo from the fill, but those of the map where a name leaves its region", () => {
    const at = { ground: "#192d52" };
    const [inside] = place([wish("1", 112.5, 23.3, at)], [wide]);
    expect([inside?.ink, inside?.haloInk]).toEqual(["#FFFFFF", "#192d52"]);
    const narrow = [box("1", 112.38, 22, 112.42, 25), box("2", 112.42, 22, 114, 25), box("3", 111, 22, 112.38, 25)];
    const [leaving] = place([wish("1", 112.4, 23.2, { ...at, text: "肇庆高新区" })], narrow);
    expect([leaving?.ink, leaving?.haloInk]).toEqual(["#17212b", "#ffffff"]);
  });

  test("waits for its zoom, and writes the second line from its own", () => {
    const later = [wish("1", 112.4, 23.2, { from: 1, below: "5.13", belowFrom: 2 })];
    expect(place(later, [wide])).toEqual([]);
    expect(place(later, [wide], { whole: { ...CAMERA, zoom: 8 } })[0]?.below).toBeNull();
    expect(place(later, [wide], { whole: { ...CAMERA, zoom: 7 } })[0]?.below).toBe("5.13");
  });

  test("stays clear of obstacles", () => {
    const obstacles = [{ x: 400, y: 250, width: 200, height: 200 }];
    expect(place([wish("1", 112.4, 23.2)], [wide], { obstacles })).toEqual([]);
  });

  test("leaves places free that are drawn over the map", () => {
    const places = [{ id: "e", kind: "exit", name: "e", lng: 112.4, lat: 23.2, rough: false }];
    const [label] = place([wish("1", 112.4, 23.2)], [wide], { places });
    expect(Math.abs((label?.y ?? 0) - 350)).toBeGreaterThanOrEqual(6 + 5);
  });

  test("writes the name of a circle clear of it, and on it where it is wider than the name", () => {
    const [small] = place([wish("1", 112.4, 23.2, { circle: 10 })], [wide]);
    expect((small?.y ?? 0) - 6).toBeGreaterThanOrEqual(350 + 10);
    const [large] = place([wish("1", 112.4, 23.2, { circle: 30 })], [wide]);
    expect(large?.y).toBeCloseTo(350, 6);
  });

  test("spaces Chinese county names only", () => {
    const coarse = (text: string) => place([wish("1", 112.4, 23.2, { text, role: "coarse" })], [wide])[0];
    expect(coarse("怀集县")?.spacing).toBe(3);
    expect(coarse("Huaiji")?.spacing).toBe(0);
    expect(coarse("怀集县")?.size).toBe(16);
  });
});
