import "./map.css";
import type { FeatureCollection } from "geojson";
import type { CustomLayerInterface, GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Camera } from "../core/scene/camera.ts";
import { locator } from "../core/scene/locate.ts";
import { fromMercator, toMercator } from "../core/scene/mercator.ts";
import type { PlacedLabel } from "../core/scene/place.ts";
import type { MapHost, MapView, Marked, Theme } from "../core/scene/renderer.ts";
import type { Scene } from "../core/scene/scene.ts";
import { MAP_THEME } from "../core/scene/theme.ts";
import { onceSeen, sameBands, showBands } from "./bands.ts";
import { showBasemap } from "./basemap.ts";
import { circles } from "./circles.ts";
import { createMap } from "./create.ts";
import { fills } from "./fills.ts";
import { type Ground, ground } from "./ground.ts";
import { borders, ordered } from "./lines.ts";
import { names } from "./names.ts";
import { middle, type Placing, placing } from "./plane.ts";
import { pointer } from "./pointer.ts";
import { readyMap } from "./ready.ts";
import { spots } from "./spots.ts";
import { strokes } from "./strokes.ts";
import { type Dress, emptyStyle, styleLayers } from "./style.ts";
import { element } from "./svg.ts";
import { finish, NoWebGL } from "./webgl.ts";

/** Milliseconds the camera takes; 0 where the reader asked for less motion. */
function pace(duration: number): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : duration;
}

/** Px from a place at which a mouse points at it, and at which a finger means it. */
const NEAR = 8;
const FINGER = 16;

/** Opacity of the fills over a basemap. */
const OVER_BASEMAP = 0.75;

/**
 * Opens a map in an element, which must have a size. The element gets the class `atlas-map`.
 * Rejects with `NoWebGL` where the browser cannot draw it.
 */
export async function openMap(container: HTMLElement, host: MapHost): Promise<MapView> {
  await readyMap(host.layers, host.regions);
  let layers = host.layers;
  let finer = ordered(layers, host.regions).slice(1);
  let theme: Theme = host.theme;
  let dress: Dress = { theme: MAP_THEME[theme], scale: 1, level: "", lines: true };
  let named = true;
  let labels: readonly PlacedLabel[] = [];
  let home: number | null = null;
  let scene: Scene | null = null;
  let marked: Marked = { hovered: null, selected: new Set(), focused: null, place: null };
  let current: Placing = { scale: 1, dx: 0, dy: 0 };
  let basemap: string | null = null;
  let lines: FeatureCollection | null = null;
  const due = { fills: true, circles: true };
  let pending = true;
  let furnished = false;
  let frame = 0;
  const origin = middle(layers);

  const fill = fills(origin, dress.theme);
  let below: Ground;
  let map: MapLibre;
  container.classList.add("atlas-map");
  try {
    below = ground(fill, dress.theme, () => repaint());
    map = createMap(container, emptyStyle(finer, dress), fromMercator(...origin));
  } catch {
    container.classList.remove("atlas-map");
    throw new NoWebGL();
  }
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  // The page's own element takes the focus and the keys.
  canvas.removeAttribute("tabindex");
  canvas.setAttribute("role", "presentation");
  canvas.removeAttribute("aria-label");

  const outline = strokes(origin, dress.theme);
  const spot = spots(dress.theme);
  const name = names();
  const overlay = element("svg", { class: "atlas-overlay", "aria-hidden": "true" });
  const drawing = element("g");
  overlay.append(outline.root, spot.root, name.root, drawing);
  const credit = document.createElement("div");
  credit.className = "atlas-attribution";
  container.prepend(below.canvas);
  container.append(overlay, credit);
  const circle = circles(origin, dress.theme, overlay, () => repaint());

  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lng, lat, zoom: map.getZoom() };
  };
  const levels = () => [...(scene ? [scene.shapeLevel] : []), ...finer.map((layer) => layer.level), ...layers.keys()];
  const letter = () => name.show(named ? labels : []);
  const settled = () => furnished && map.isSourceLoaded("borders") && map.areTilesLoaded();

  const paint = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const { clientWidth, clientHeight } = container;
    if (due.fills) below.paint(current, clientWidth, clientHeight);
    if (due.circles) circle.paint(clientWidth, clientHeight);
    due.fills = false;
    due.circles = false;
  };
  /** The fills or the circles alone, in the next frame. */
  const refresh = (what: keyof typeof due) => {
    if (what === "fills" && basemap) return repaint();
    due[what] = true;
    frame ||= requestAnimationFrame(paint);
  };
  /** Everything. */
  function repaint() {
    due.fills = true;
    due.circles = true;
    pending = true;
    map.triggerRepaint();
  }
  const place = () => {
    current = placing(camera(), container.clientWidth, container.clientHeight);
    circle.place(current, map.getZoom());
    outline.place(current);
    spot.place(current);
    name.place(current);
    repaint();
  };

  const shapes = () => {
    for (const layer of layers.values()) fill.setShapes(layer.level, layer.shapes);
    outline.setLayers(layers);
    lines = borders(layers, host.regions);
  };
  const fillLayer: CustomLayerInterface = {
    id: "fills",
    type: "custom",
    onAdd: (_map, gl) => fill.attach(gl),
    onRemove: () => fill.detach(),
    render: () => fill.paint(current, map.getPixelRatio(), OVER_BASEMAP),
  };
  const addBasemap = () => {
    below.use(basemap === null);
    if (basemap === null) {
      if (map.getLayer("fills")) map.removeLayer("fills");
    } else if (!map.getLayer("fills")) map.addLayer(fillLayer, styleLayers(finer, dress)[0]?.id);
    showBasemap(map, basemap, "fills");
    repaint();
  };
  const redress = () => {
    below.setTheme(dress.theme);
    fill.setTheme(dress.theme);
    circle.setTheme(dress.theme);
    outline.setTheme(dress.theme, dress.scale);
    spot.setTheme(dress.theme, dress.scale);
    for (const { id, ...layer } of furnished ? styleLayers(finer, dress) : []) {
      if (layer.type !== "line") continue;
      for (const property of ["line-color", "line-opacity", "line-width", "line-dasharray"] as const) {
        map.setPaintProperty(id, property, layer.paint?.[property]);
      }
      const visibility = layer.layout?.visibility;
      if (map.getLayoutProperty(id, "visibility") !== visibility) map.setLayoutProperty(id, "visibility", visibility);
    }
    repaint();
  };
  const band = () => {
    const [lowest] = styleLayers(finer, dress);
    if (!furnished || !lowest) return;
    showBands(map, scene?.bands ?? [], lowest.id, basemap ? OVER_BASEMAP : 1);
    repaint();
  };
  // Also after a lost context, when MapLibre brings back its own layers but not these.
  const furnish = () => {
    for (const layer of styleLayers(finer, dress)) if (!map.getLayer(layer.id)) map.addLayer(layer, "coarse-casing");
    furnished = true;
    if (lines) map.getSource<GeoJSONSource>("borders")?.setData(lines);
    if (basemap) addBasemap();
    band();
    redress();
  };
  shapes();
  map.on("style.load", furnish);
  map.on("webglcontextlost", () => {
    furnished = false;
  });
  map.on("webglcontextrestored", () => map.once("styledata", furnish));
  map.on("render", () => {
    pending = !settled();
    if (due.fills || due.circles) paint();
  });
  map.on("move", () => {
    place();
    host.onCamera(camera(), true);
  });
  map.on("moveend", () => {
    place();
    host.onCamera(camera(), false);
    letter();
  });
  map.on("resize", place);

  const unproject = ([x, y]: readonly [number, number]) =>
    fromMercator((x - current.dx) / current.scale, (y - current.dy) / current.scale);
  const codeAt = ([x, y]: readonly [number, number]): string | null => {
    if (!scene) return null;
    const shown = layers.get(scene.shapeLevel)?.shapes;
    const dots = scene.level !== scene.shapeLevel;
    const dot = dots ? circle.at([(x - current.dx) / current.scale, (y - current.dy) / current.scale]) : null;
    return dot ?? (shown ? locator(shown).at(...unproject([x, y])) : null);
  };
  let movable: string | null = null;
  const tied = () => container.dataset.tool === "box" || container.dataset.tool === "lasso";
  const gripAt = (at: readonly [number, number], reach: number) =>
    movable === null || container.dataset.tool === "put" ? null : spot.at(at, reach, movable);
  let last: string | null = null;
  let lastPlace: string | null = null;
  const hands = pointer(canvas, drawing, {
    onHover: (at) => {
      const place = at && spot.at(at, NEAR);
      if (place !== lastPlace) host.onPlace(place, "hover");
      lastPlace = place;
      container.toggleAttribute("data-grip", at !== null && gripAt(at, NEAR) !== null);
      const code = at && codeAt(at);
      if (code === last) return;
      last = code;
      host.onHover(code);
    },
    grip: (at, touch) => {
      const held = gripAt(at, touch ? FINGER : NEAR);
      // Before MapLibre sees the press, which would move the map.
      if (held !== null) map.dragPan.disable();
      return held;
    },
    onDrag: (id, at, first) => host.onMove(id, unproject(at), first),
    onRelease: () => {
      if (!tied()) map.dragPan.enable();
    },
    onPick: (at, mode, touch) => {
      if (container.dataset.tool === "put") return host.onPut(unproject(at));
      const place = touch ? spot.at(at, FINGER) : null;
      if (touch) host.onPlace(place, "tap");
      if (place === null) host.onPick(codeAt(at), mode);
    },
    onArea: (ring, mode) => host.onArea(ring.map(unproject), mode),
    still: () => !map.isMoving(),
  });

  const painted = () =>
    new Promise<void>((resolve) => {
      const settle = () => {
        // Even if nothing is due, so that the pixels can still be read right after.
        due.fills = true;
        due.circles = true;
        paint();
        below.finish();
        circle.finish();
        resolve();
      };
      const look = () => {
        if (!settled()) return map.triggerRepaint();
        map.off("render", look);
        const gl = canvas.getContext("webgl2");
        if (gl) finish(gl);
        settle();
      };
      if (!pending) return requestAnimationFrame(settle);
      map.on("render", look);
      map.triggerRepaint();
    });

  place();

  const view: MapView = {
    show(next) {
      if (next === scene) return;
      const before = scene;
      scene = next;
      view.setTheme(next.theme);
      if (next.shapeLevel !== dress.level) {
        dress = { ...dress, level: next.shapeLevel };
        redress();
      }
      if (before?.circles !== next.circles && circle.show(next.circles, next.legend.form !== "circles"))
        refresh("circles");
      if (!sameBands(before?.bands ?? [], next.bands)) band();
      onceSeen(map, next.bands, () => scene === next && fill.show(next.shapeLevel, next.areas) && refresh("fills"));
      spot.show(next.places);
      outline.group(next.groups);
      if (before?.route !== next.route) outline.route(next.route);
      if (before?.shapeLevel !== next.shapeLevel) outline.mark(marked, levels());
    },
    mark(next) {
      marked = next;
      outline.mark(next, levels());
      spot.mark(next.place);
    },
    setLabels(next) {
      if (next === labels) return;
      labels = next;
      if (!map.isMoving()) letter();
    },
    getReady: (next, asking) => readyMap(next, host.regions, asking),
    setLayers(next) {
      if (next === layers) return;
      layers = next;
      finer = ordered(layers, host.regions).slice(1);
      shapes();
      if (furnished) furnish();
      if (scene) fill.show(scene.shapeLevel, scene.areas);
      if (scene) outline.group(scene.groups);
      outline.mark(marked, levels());
      repaint();
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
      if (tied()) map.dragPan.disable();
      else map.dragPan.enable();
    },
    setMovable(kind) {
      movable = kind;
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      dress = { ...dress, theme: MAP_THEME[next] };
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
    },
    setBasemap(template, attribution = "") {
      credit.textContent = template ? attribution : "";
      if (template === basemap) return;
      basemap = template;
      if (furnished) addBasemap();
      band();
    },
    project([lng, lat]) {
      const [x, y] = toMercator(lng, lat);
      return [x * current.scale + current.dx, y * current.scale + current.dy];
    },
    unproject,
    camera,
    resize() {
      map.resize();
    },
    destroy() {
      cancelAnimationFrame(frame);
      hands.destroy();
      map.remove();
      below.destroy();
      circle.destroy();
      overlay.remove();
      credit.remove();
      container.classList.remove("atlas-map");
    },
    painted,
  };
  return view;
}
