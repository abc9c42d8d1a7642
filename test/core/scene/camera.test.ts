import { describe, expect, test } from "vitest";
import { fitBounds, fitCamera, projector, type Rect, unprojector } from "../../../src/core/scene/camera.ts";

/** Numbers from 0 to 1 that a seed always gives (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A ragged ring round 112.4, 23.6. */
function blob(next: () => number, count = 400): [number, number][] {
  const bumps = [next(), next(), next(), next()];
  const ring = Array.from({ length: count }, (_, i): [number, number] => {
    const angle = (i / count) * 2 * Math.PI;
    const far = 0.6 + bumps.reduce((sum, bump, k) => sum + 0.15 * bump * Math.sin((k + 2) * angle + 7 * bump), 0);
    return [112.4 + far * Math.cos(angle), 23.6 + far * Math.sin(angle)];
  });
  return [...ring, ring[0] as [number, number]];
}

describe("the projection", () => {
  test("puts the centre in the middle, and half the world 256 px from it at zoom 0", () => {
    const project = projector({ lng: 0, lat: 0, zoom: 0 }, 800, 600);
    expect(project(0, 0)).toEqual([400, 300]);
    expect(project(180, 0)).toEqual([656, 300]);
    expect(project(0, 85.0511287798066)[1]).toBeCloseTo(44, 6);
  });

  test("is undone by its inverse", () => {
    const camera = { lng: 112.4, lat: 23.6, zoom: 8.3 };
    const [x, y] = projector(camera, 776, 844)(112.9, 23.1);
    const [lng, lat] = unprojector(camera, 776, 844)(x, y);
    expect(lng).toBeCloseTo(112.9, 9);
    expect(lat).toBeCloseTo(23.1, 9);
  });
});

describe("fitting bounds", () => {
  test("leaves the padding on the side that is tight and centres the other", () => {
    const points = [
      [0, 0],
      [90, 0],
    ] as const;
    const project = projector(fitBounds(points, 356, 500, 50, 20), 356, 500);
    expect(project(0, 0)[0]).toBeCloseTo(50, 9);
    expect(project(90, 0)[0]).toBeCloseTo(306, 9);
    expect(project(0, 0)[1]).toBeCloseTo(250, 9);
  });

  test("shows a single point at the closest zoom allowed", () => {
    expect(fitBounds([[112, 23]], 800, 600, 48, 11).zoom).toBeCloseTo(11, 9);
    expect(() => fitBounds([], 800, 600, 48, 11)).toThrow(RangeError);
  });
});

describe("fitting with obstacles", () => {
  test("without any fills the frame to the gap, in the middle", () => {
    const square: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const project = projector(fitCamera({ points: square, width: 900, height: 600, obstacles: [], gap: 12 }), 900, 600);
    const [left, bottom] = project(0, 0);
    const [right, top] = project(10, 10);
    expect(top).toBeCloseTo(12, 6);
    expect(bottom).toBeCloseTo(588, 6);
    expect((left + right) / 2).toBeCloseTo(450, 6);
  });

  test("keeps every vertex clear of obstacles and frame, and no obstacle inside", () => {
    const next = random(7);
    for (let round = 0; round < 25; round++) {
      const points = blob(next);
      const [width, height] = [400 + Math.round(next() * 900), 400 + Math.round(next() * 600)];
      const obstacles: Rect[] = [
        { x: 16, y: 16, width: 180, height: 52 },
        { x: width - 60, y: 20, width: 44, height: 180 },
        { x: 16, y: height - 130, width: 200 + next() * 100, height: 110 },
        { x: width - 130, y: height - 60, width: 114, height: 44 },
      ];
      const gap = 6 + Math.round(next() * 12);
      const project = projector(fitCamera({ points, width, height, obstacles, gap }), width, height);
      const places = points.map(([lng, lat]) => project(lng, lat));
      for (const [x, y] of places) {
        expect(Math.min(x, y, width - x, height - y)).toBeGreaterThanOrEqual(gap - 1e-6);
        for (const rect of obstacles) {
          const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
          const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(gap - 1e-6);
        }
      }
      for (const rect of obstacles) {
        const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
        let odd = false;
        for (let i = 1; i < places.length; i++) {
          const [[x1, y1], [x2, y2]] = [places[i - 1] as [number, number], places[i] as [number, number]];
          if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
        }
        expect(odd).toBe(false);
      }
    }
  });

  test("gives a smaller region as obstacles grow", () => {
    const points = blob(random(3));
    const zoom = (width: number) =>
      fitCamera({ points, width: 800, height: 600, obstacles: [{ x: 0, y: 0, width, height: 600 }], gap: 12 }).zoom;
    expect(zoom(500)).toBeLessThan(zoom(100));
  });

  test("passes over obstacles that leave no room at all", () => {
    const points = blob(random(3));
    const obstacles = [{ x: 0, y: 0, width: 800, height: 600 }];
    expect(Number.isFinite(fitCamera({ points, width: 800, height: 600, obstacles, gap: 12 }).zoom)).toBe(true);
  });
});
