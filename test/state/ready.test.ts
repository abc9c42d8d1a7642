import { describe, expect, test, vi } from "vitest";
import type { Asking } from "../../src/core/jobs/job.ts";
import type { BroughtShapes } from "../../src/core/outlines/brought.ts";
import type { Shape } from "../../src/core/regions/shape.ts";
import type { MapView } from "../../src/core/scene/renderer.ts";
import type { Ports } from "../../src/state/ports.ts";
import { openState } from "./page.ts";
import { emptyShelf, storeOn } from "./shelf.ts";

const NAME = { zh: "导入边界", en: "import boundaries" };

/** A round shape of so many corners, closed by the first. */
function round(code: string, corners: number): Shape {
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    return [112 + 0.1 * Math.cos(angle), 23 + 0.1 * Math.sin(angle)];
  });
  return {
    code,
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0] as number[]]] },
    label: [112, 23],
    area: 300,
  };
}

function brought(shape: Shape, id = "shapes-1"): BroughtShapes {
  const from = { file: "t.geojson", layer: null, date: "2031-01-01", system: "wgs84" };
  return { id, ...from, level: "town", shapes: [shape], points: [] };
}

/** A page whose map gets ready when it is told so. */
async function openPage() {
  await openState("?level=town&ind=gdp");
  const { fillPorts } = await import("../../src/state/ports.ts");
  const asked: { asking: Asking; release: () => void }[] = [];
  const shelf = emptyShelf();
  fillPorts({ projects: async () => storeOn(shelf) } as unknown as Ports);
  const { mapView } = await import("../../src/state/map.ts");
  mapView.value = {
    getReady: (_: unknown, asking: Asking = {}) =>
      new Promise<void>((resolve, reject) => {
        asking.signal?.addEventListener("abort", () => reject(asking.signal?.reason));
        asked.push({ asking, release: resolve });
      }),
  } as unknown as MapView;
  const [project, trial, clinic, atlas, ready, over] = await Promise.all([
    import("../../src/state/project.ts"),
    import("../../src/state/trial.ts"),
    import("../../src/state/clinic.ts"),
    import("../../src/state/atlas.ts"),
    import("../../src/state/ready.ts"),
    import("../../src/state/shapesover.ts"),
  ]);
  const town = atlas.atlas.peek()?.regions.byLevel.get("town")?.[0]?.code ?? "";
  const settle = (made: BroughtShapes) =>
    trial.settle({ trial: { kind: "shapes", made }, name: NAME, done: { zh: "已导入", en: "Imported" } });
  const drawn = () => atlas.atlas.peek()?.layers.get("town")?.shapes.get(town);
  return { ...project, ...trial, ...clinic, ...atlas, ...ready, ...over, asked, town, settle, drawn };
}

describe("boundaries that a person brings", () => {
  test("are there at once where they are few", async () => {
    const { asked, town, settle, drawn } = await openPage();
    const shape = round(town, 100);
    void settle(brought(shape));
    expect([asked.length, drawn()]).toEqual([0, shape]);
  });

  test("change nothing until the map is ready for them, and then cost nothing once more", async () => {
    const { asked, town, settle, tryOut, drawn, doing, undoChange, redoChange, trial, atlas } = await openPage();
    const shape = round(town, 30_000);
    const before = drawn();
    const shown = vi.fn();
    const made = brought(shape);
    const tried = tryOut({ kind: "shapes", made }, shown);
    expect([asked.length, trial.value, drawn(), doing.value?.stage]).toEqual([1, null, before, "map"]);
    asked[0]?.asking.onProgress?.(0.4);
    expect(doing.value?.done).toBe(0.4);
    asked[0]?.release();
    await tried;
    expect([shown.mock.calls.length, drawn(), doing.value]).toEqual([1, shape, null]);
    const layers = atlas.value?.layers;

    await settle({ ...made, id: "shapes-2" });
    expect(atlas.value?.layers).toBe(layers);
    await undoChange();
    expect(drawn()).toBe(before);
    await redoChange();
    expect(atlas.value?.layers).toBe(layers);
    expect(asked).toHaveLength(1);
  });

  test("are not imported where the person gives it up", async () => {
    const { asked, town, settle, drawn, doing, project, trouble } = await openPage();
    const before = drawn();
    const settled = settle(brought(round(town, 30_000)));
    doing.value?.cancel();
    expect(await settled).toBe(false);
    expect([asked.length, drawn(), project.value.shapes, doing.value, trouble.value]).toEqual([
      1,
      before,
      [],
      null,
      null,
    ]);
  });

  test("of an earlier state come back once the map is ready, or not at all where that is given up", async () => {
    const { asked, town, drawn, change, project, goThrough, journal } = await openPage();
    const { notice } = await import("../../src/state/notices.ts");
    vi.useFakeTimers();
    const [first, ...later] = [1, 2, 3].map((n) => brought(round(town, 30_000 + n), `shapes-${n}`));
    for (const one of [first, ...later]) change(NAME, { ...project.peek(), shapes: one ? [one] : [] });
    const now = journal.peek();

    const given = goThrough(-2);
    await vi.advanceTimersByTimeAsync(500);
    expect(notice.value?.text.zh).toBe("正在准备地图…");
    notice.value?.action?.run();
    await given;
    expect([journal.peek(), notice.value]).toEqual([now, null]);

    const going = goThrough(-2);
    asked[1]?.release();
    await going;
    expect(drawn()).toBe(first?.shapes[0]);
  });

  test("that a package loads later wait for the map as well", async () => {
    const { asked, holdUntilReady, openAtlas, completeAtlas, atlas } = await openPage();
    const { tinyDescriptor, tinyLoad, tinyText } = await import("../core/package/tiny.ts");
    const descriptor = tinyDescriptor(({ resources }) => {
      for (const one of resources) if (String(one.path).startsWith("boundaries")) one.load = "later";
    });
    const collection = JSON.parse(tinyText("boundaries.geojson"));
    collection.features[0].geometry = round("010001", 30_000).geometry;
    holdUntilReady();
    await openAtlas(tinyLoad({ "datapackage.json": descriptor, "boundaries.geojson": JSON.stringify(collection) }));
    const complete = completeAtlas();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(atlas.peek()?.layers.size).toBe(0);
    asked[0]?.release();
    await complete;
    expect(atlas.peek()?.layers.get("county")?.shapes.get("010001")?.geometry.coordinates[0]).toHaveLength(30_001);
  });
});
