import "./map.css";
import type { FeatureCollection } from "geojson";
import { type GeoJSONSource, type LayerSpecification, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Layer } from "../core/regions/shape.ts";
import type { Camera } from "../core/scene/camera.ts";
import type { PlacedLabel } from "../core/scene/place.ts";
import type { Scene } from "../core/scene/scene.ts";
import { circles } from "./circles.ts";
import { fills } from "./fills.ts";
import { type Grid, grid } from "./grid.ts";
import type { MapHost, MapView, Marked, Theme } from "./host.ts";
import { INKS } from "./ink.ts";
import { borders, ordered } from "./lines.ts";
import { names } from "./names.ts";
import { fromMercator, type MercatorPoint, type Placing, placing, toMercator } from "./plane.ts";
import { pointer } from "./pointer.ts";
import { spots } from "./spots.ts";
import { strokes } from "./strokes.ts";
import { type Dress, emptyStyle, styleLayers } from "./style.ts";
import { element } from "./svg.ts";
import { finish, NoWebGL } from "./webgl.ts";

setWorkerUrl(workerUrl);

/** Milliseconds the camera takes; 0 where the reader asked for less motion. */
function pace(duration: number): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : duration;
}

/** The middle of all label points on the Mercator plane, near which numbers stay small; the plane's middle for none. */
function middle(layers: ReadonlyMap<string, Layer>): MercatorPoint {
  const shapes = [...layers.values()].flatMap((layer) => [...layer.shapes.values()]);
  if (shapes.length === 0) return [0.5, 0.5];
  const sum = [0, 0] as [number, number];
  for (const shape of shapes) {
    const [x, y] = toMercator(...shape.label);
    sum[0] += x / shapes.length;
    sum[1] += y / shapes.length;
  }
  return sum;
}

/**
 * Opens a map in an element, which must have a size. The element gets the class `atlas-map`.
 * Throws `NoWebGL` where the browser cannot draw it.
 */
export function openMap(container: HTMLElement, host: MapHost): MapView {
  let layers = host.layers;
  let finer = ordered(layers, host.regions).slice(1);
  let theme: Theme = host.theme;
  let dress: Dress = { ink: INKS[theme], scale: 1, level: "", lines: true };
  let named = true;
  let labels: readonly PlacedLabel[] = [];
  let home: number | null = null;
  let scene: Scene | null = null;
  let marked: Marked = { hovered: null, selected: new Set(), focused: null };
  let current: Placing = { scale: 1, dx: 0, dy: 0 };
  let basemap: string | null = null;
  let lines: FeatureCollection | null = null;
  let grids = new Map<string, Grid>();
  let ready = false;
  const origin = middle(layers);

  container.classList.add("atlas-map");
  let map: MapLibre;
  try {
    map = new MapLibre({
      container,
      style: emptyStyle(finer, dress),
      center: fromMercator(...origin),
      zoom: 7,
      maxZoom: 15,
      maxPitch: 0,
      attributionControl: false,
      boxZoom: false,
      dragRotate: false,
      touchPitch: false,
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      refreshExpiredTiles: false,
      validateStyle: false,
    });
  } catch {
    container.classList.remove("atlas-map");
    throw new NoWebGL();
  }
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  // The page's own element takes the focus and the keys.
  canvas.tabIndex = -1;
  canvas.setAttribute("role", "presentation");
  canvas.removeAttribute("aria-label");

  const fill = fills(origin, dress.ink);
  const circle = circles(origin, dress.ink);
  const outline = strokes(origin, dress.ink);
  const spot = spots(dress.ink);
  const name = names();
  const overlay = element("svg", { class: "atlas-overlay", "aria-hidden": "true" });
  const drawing = element("g");
  overlay.append(outline.root, spot.root, name.root, drawing);
  const credit = document.createElement("div");
  credit.className = "atlas-attribution";
  container.append(overlay, credit);

  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lng, lat, zoom: map.getZoom() };
  };
  const levels = () => [...(scene ? [scene.shapeLevel] : []), ...finer.map((layer) => layer.level), ...layers.keys()];
  const place = () => {
    current = placing({ ...camera(), width: container.clientWidth, height: container.clientHeight });
    outline.place(current);
    spot.place(current);
    name.place(current);
  };
  const letter = () => name.show(named ? labels : []);
  const loaded = () => map.isStyleLoaded() === true || map.getLayer("fills") !== undefined;

  const shapes = () => {
    for (const layer of layers.values()) fill.setShapes(layer.level, layer.shapes);
    outline.setLayers(layers);
    grids = new Map();
    lines = borders(layers, host.regions);
  };
  const addBasemap = () => {
    if (map.getLayer("basemap")) map.removeLayer("basemap");
    if (map.getSource("basemap")) map.removeSource("basemap");
    fill.setCover(basemap ? 0.75 : 1);
    if (!basemap) return map.triggerRepaint();
    map.addSource("basemap", { type: "raster", tiles: [basemap], tileSize: 256 });
    map.addLayer({ id: "basemap", type: "raster", source: "basemap" }, "fills");
  };
  const dressUp = (layer: LayerSpecification) => {
    if (!map.getLayer(layer.id)) return;
    if (layer.type === "background") map.setPaintProperty(layer.id, "background-color", dress.ink.ground);
    if (layer.type !== "line") return;
    map.setPaintProperty(layer.id, "line-color", layer.paint?.["line-color"]);
    map.setPaintProperty(layer.id, "line-width", layer.paint?.["line-width"]);
    const visibility = layer.layout?.visibility;
    if (map.getLayoutProperty(layer.id, "visibility") !== visibility) {
      map.setLayoutProperty(layer.id, "visibility", visibility);
    }
  };
  const redress = () => {
    fill.setInk(dress.ink);
    circle.setInk(dress.ink);
    outline.setInk(dress.ink, dress.scale);
    spot.setInk(dress.ink, dress.scale);
    if (!loaded()) return;
    for (const layer of styleLayers(finer, dress)) dressUp(layer);
    map.triggerRepaint();
  };
  // Also after a lost context, when MapLibre brings back its own layers but not these.
  const furnish = () => {
    const first = styleLayers(finer, dress)[1]?.id;
    if (!map.getLayer("fills")) map.addLayer(fill.layer, map.getLayer(first ?? "") ? first : undefined);
    if (!map.getLayer("circles")) map.addLayer(circle.layer);
    if (lines) map.getSource<GeoJSONSource>("borders")?.setData(lines);
    if (basemap && !map.getLayer("basemap")) addBasemap();
    redress();
  };
  shapes();
  map.on("style.load", furnish);
  map.on("webglcontextrestored", () => map.once("styledata", furnish));
  map.on("move", () => {
    place();
    host.onCamera(camera(), true);
  });
  map.on("moveend", () => {
    place();
    host.onCamera(camera(), false);
  });
  map.on("resize", place);

  const codeAt = (x: number, y: number): string | null => {
    if (!scene) return null;
    const point: MercatorPoint = [(x - current.dx) / current.scale, (y - current.dy) / current.scale];
    const dots = scene.circles.length > 0 && !layers.get(scene.shapeLevel)?.shapes.has(scene.circles[0]?.code ?? "");
    const dot = dots ? circle.at(point, map.getZoom()) : null;
    if (dot !== null) return dot;
    const level = layers.get(scene.shapeLevel);
    if (!level) return null;
    let index = grids.get(level.level);
    if (!index) {
      index = grid(level.shapes.values());
      grids.set(level.level, index);
    }
    return index.at(...fromMercator(...point));
  };
  const unproject = ([x, y]: readonly [number, number]) =>
    fromMercator((x - current.dx) / current.scale, (y - current.dy) / current.scale);
  let last: string | null = null;
  const hands = pointer(canvas, drawing, {
    onHover: (at) => {
      const code = at && codeAt(...at);
      if (code === last) return;
      last = code;
      host.onHover(code);
    },
    onPick: (at, mode) => host.onPick(codeAt(...at), mode),
    onArea: (ring, mode) => host.onArea(ring.map(unproject), mode),
    still: () => !map.isMoving(),
  });

  const painted = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!map.getLayer("fills") || !map.areTilesLoaded() || !map.isSourceLoaded("borders"))
          return map.triggerRepaint();
        map.off("render", look);
        const gl = canvas.getContext("webgl2");
        if (gl) finish(gl);
        resolve();
      };
      map.on("render", look);
      map.triggerRepaint();
    });

  place();

  return {
    show(next) {
      if (next === scene) return;
      const before = scene;
      scene = next;
      if (next.theme !== theme) this.setTheme(next.theme);
      if (next.shapeLevel !== dress.level) {
        dress = { ...dress, level: next.shapeLevel };
        redress();
      }
      const filled = fill.show(next.shapeLevel, next.areas);
      const proportional = next.legend.form === "circles";
      const circled = before?.circles !== next.circles && circle.show(next.circles, !proportional);
      if (filled || circled) map.triggerRepaint();
      spot.show(next.places);
      outline.group(next.groups);
      if (before?.shapeLevel !== next.shapeLevel) outline.mark(marked, levels());
      if (!ready) {
        ready = true;
        painted().then(() => host.onReady?.());
      }
    },
    mark(next) {
      marked = next;
      outline.mark(next, levels());
    },
    setLabels(next) {
      labels = next;
      letter();
    },
    setLayers(next) {
      if (next === layers) return;
      layers = next;
      finer = ordered(layers, host.regions).slice(1);
      shapes();
      if (loaded()) {
        for (const layer of styleLayers(finer, dress)) {
          if (!map.getLayer(layer.id)) map.addLayer(layer, "coarse-casing");
        }
        furnish();
      }
      if (scene) fill.show(scene.shapeLevel, scene.areas);
      if (scene) outline.group(scene.groups);
      outline.mark(marked, levels());
      map.triggerRepaint();
    },
    fit({ lng, lat, zoom }, { animate = false, home: whole = false } = {}) {
      if (whole || home === null) {
        home = zoom;
        circle.setHome(zoom);
      }
      const duration = animate ? pace(450) : 0;
      if (duration === 0) map.jumpTo({ center: [lng, lat], zoom });
      else map.easeTo({ center: [lng, lat], zoom, duration });
    },
    zoomBy(steps) {
      map.easeTo({ zoom: map.getZoom() + steps, duration: pace(200) });
    },
    setTool(tool) {
      container.dataset.tool = tool;
      hands.setTool(tool);
      if (tool === "pick") map.dragPan.enable();
      else map.dragPan.disable();
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      dress = { ...dress, ink: INKS[next] };
      redress();
    },
    setParts(parts) {
      named = parts.names ?? named;
      dress = { ...dress, lines: parts.lines ?? dress.lines };
      redress();
      letter();
    },
    setScale(scale) {
      if (scale === dress.scale) return;
      dress = { ...dress, scale };
      redress();
      letter();
    },
    setBasemap(template, attribution = "") {
      basemap = template;
      credit.textContent = template ? attribution : "";
      if (loaded()) addBasemap();
    },
    project([lng, lat]) {
      const [x, y] = toMercator(lng, lat);
      return [x * current.scale + current.dx, y * current.scale + current.dy];
    },
    camera,
    resize() {
      map.resize();
    },
    destroy() {
      hands.destroy();
      map.remove();
      overlay.remove();
      credit.remove();
      container.classList.remove("atlas-map");
    },
    painted,
  };
}
