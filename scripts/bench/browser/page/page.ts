import type { MapView } from "../../../../src/core/scene/renderer.ts";
import { MAP_THEME } from "../../../../src/core/scene/theme.ts";
import { borderLayers, borders, ordered } from "../../../../src/map/lines.ts";
import { openMap } from "../../../../src/map/open.ts";
import { bare } from "./bare.ts";
import { fillAt, type Given, layersOf, REGIONS, sceneAt } from "./data.ts";
import { agreement, pixels, type Sample, samples } from "./samples.ts";

const EYE = { lng: 112.25, lat: 23.6, zoom: 8.37 };

/** One timed step: ms until the pixels are finished, and the share of samples with the right colour. */
export interface Step {
  readonly done: number;
  readonly right: number;
}

/** What the bench calls in the page. */
export interface BenchPage {
  /** Ms from the start of the navigation until all towns and names are painted, and the share of right samples. */
  first(kind: "atlas" | "bare"): Promise<{ readonly done: number; readonly right: number }>;
  /** Recolours by the atlas, or by `setData` on a bare map with the same borders. */
  recolour(kind: "atlas" | "bare", level: "town" | "many", steps: number): Promise<Step[]>;
  /** Ms of script of each recolouring: the call and what it leaves to the next frame. */
  script(level: "town" | "many", steps: number): Promise<number[]>;
  /** Steps a second when each waits for the pixels of the one before. */
  play(steps: number): Promise<number>;
  /** Ms of script, one a frame, while the pointer wanders over the regions. */
  hover(steps: number): Promise<number[]>;
}

const given = fetch("./shapes.json").then((answer) => answer.json()) as Promise<Given>;

function box(): HTMLElement {
  const made = document.createElement("div");
  made.className = "map";
  document.body.append(made);
  return made;
}

async function open(
  shapes: Given,
  level: "town" | "many",
): Promise<{ readonly view: MapView; readonly canvas: HTMLCanvasElement }> {
  const container = box();
  const nothing = () => undefined;
  const view = await openMap(container, {
    layers: layersOf(shapes, level === "town" ? ["county", "town"] : ["many"]),
    regions: REGIONS,
    theme: "light",
    onHover: nothing,
    onPlace: nothing,
    onPut: nothing,
    onMove: nothing,
    onPick: nothing,
    onArea: nothing,
    onCamera: nothing,
  });
  view.fit(EYE);
  view.show(sceneAt(shapes, level, 0));
  return { view, canvas: container.querySelector(".atlas-ground") as HTMLCanvasElement };
}

function name(view: MapView, shapes: Given): void {
  view.setLabels(
    [...shapes.county, ...shapes.town].map((shape, i) => {
      const coarse = i < shapes.county.length;
      return {
        code: shape.code,
        role: coarse ? ("coarse" as const) : ("fine" as const),
        x: 0,
        y: 0,
        text: shape.name,
        below: null,
        lng: shape.label[0],
        lat: shape.label[1],
        size: coarse ? 16 : 12,
        weight: coarse ? 600 : 400,
        spacing: coarse ? 3 : 0,
        halo: coarse ? 3.6 : 2.6,
        ink: "#17212B",
        haloInk: "#FFFFFF",
        dim: false,
      };
    }),
  );
}

function linesOf(shapes: Given, level: "town" | "many") {
  const layers = layersOf(shapes, level === "town" ? ["county", "town"] : ["many"]);
  const finer = ordered(layers, REGIONS).slice(1);
  return { data: borders(layers, REGIONS), layers: borderLayers(finer, level, MAP_THEME.light, 1, true) };
}

async function timed(
  change: () => void,
  painted: () => Promise<void>,
  canvas: HTMLCanvasElement,
  where: readonly Sample[],
  step: number,
): Promise<Step> {
  const start = performance.now();
  change();
  await painted();
  const data = pixels(canvas);
  const done = performance.now() - start;
  return { done, right: agreement(data, where, (region) => fillAt(region, step)) };
}

const page: BenchPage = {
  async first(kind) {
    const shapes = await given;
    const where = samples(shapes.town, EYE, [...shapes.county, ...shapes.town]);
    if (kind === "atlas") {
      const { view, canvas } = await open(shapes, "town");
      name(view, shapes);
      await view.painted();
      const data = pixels(canvas);
      return { done: performance.now(), right: agreement(data, where, (region) => fillAt(region, 0)) };
    }
    const names = [
      ...shapes.county.map(({ label, name: text }) => ({ label, name: text, bold: true })),
      ...shapes.town.map(({ label, name: text }) => ({ label, name: text, bold: false })),
    ];
    const map = bare(box(), shapes.town, EYE, linesOf(shapes, "town"), names);
    await map.painted();
    const data = pixels(map.canvas);
    return { done: performance.now(), right: agreement(data, where, (region) => fillAt(region, 0)) };
  },
  async recolour(kind, level, steps) {
    const shapes = await given;
    const where = samples(shapes[level], EYE, []);
    const taken: Step[] = [];
    if (kind === "atlas") {
      const { view, canvas } = await open(shapes, level);
      await view.painted();
      for (let step = 1; step <= steps; step++) {
        const scene = sceneAt(shapes, level, step);
        taken.push(await timed(() => view.show(scene), view.painted, canvas, where, step));
      }
      return taken;
    }
    const map = bare(box(), shapes[level], EYE, linesOf(shapes, level), []);
    await map.painted();
    for (let step = 1; step <= steps; step++) {
      taken.push(await timed(() => map.recolour(step), map.painted, map.canvas, where, step));
    }
    return taken;
  },
  async script(level, steps) {
    const shapes = await given;
    const { view } = await open(shapes, level);
    await view.painted();
    const times: number[] = [];
    const ask = window.requestAnimationFrame;
    let spent = 0;
    window.requestAnimationFrame = (run) =>
      ask.call(window, (now) => {
        const start = performance.now();
        run(now);
        spent += performance.now() - start;
      });
    for (let step = 1; step <= steps; step++) {
      const scene = sceneAt(shapes, level, step);
      spent = 0;
      const start = performance.now();
      view.show(scene);
      const called = performance.now() - start;
      await new Promise((next) => ask.call(window, next));
      await new Promise((next) => ask.call(window, next));
      times.push(called + spent);
    }
    window.requestAnimationFrame = ask;
    view.destroy();
    return times;
  },
  async play(steps) {
    const shapes = await given;
    const { view } = await open(shapes, "town");
    name(view, shapes);
    await view.painted();
    const start = performance.now();
    for (let step = 1; step <= steps; step++) {
      view.show(sceneAt(shapes, "town", step));
      await view.painted();
    }
    const seconds = (performance.now() - start) / 1000;
    view.destroy();
    return steps / seconds;
  },
  async hover(steps) {
    const shapes = await given;
    const { view } = await open(shapes, "town");
    await view.painted();
    const times: number[] = [];
    for (let step = 0; step < steps; step++) {
      const start = performance.now();
      const hovered = shapes.town[step % shapes.town.length]?.code ?? null;
      view.mark({ hovered, selected: new Set(), focused: null, place: null });
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    view.destroy();
    return times;
  },
};

Object.assign(window, { bench: page });
