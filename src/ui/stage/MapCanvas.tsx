import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Camera } from "../../core/scene/camera.ts";
import type { MapView } from "../../core/scene/renderer.ts";
import { view } from "../../state/address.ts";
import { completeAtlas } from "../../state/atlas.ts";
import { CALM, followCalmly } from "../../state/calm.ts";
import { period, shown } from "../../state/chain.ts";
import { hands, mapState, mapView, moved, tool, wanted } from "../../state/map.ts";
import { focused, focusedPlace, hovered, hoveredPlace } from "../../state/pointer.ts";
import { ports } from "../../state/ports.ts";
import { holdUntilReady } from "../../state/ready.ts";
import { camera, rested, scene, stage, wholeCamera } from "../../state/scene.ts";
import { motionReduced, wall } from "../../state/screen.ts";
import { selected } from "../../state/selection.ts";
import { say, settings, theme } from "../../state/settings.ts";
import { cameraFor, cameraForWhole, cameraNear, floating } from "./fit.ts";
import { useFollow } from "./follow.ts";
import { describeMap, pressOnMap } from "./keyboard.ts";
import { createLettering, labelsFor } from "./labels.ts";
import { pickArea, pickOne } from "./pick.ts";
import { listenForPrint } from "./printkeys.ts";

/** Strokes and lettering on a wall, against those on a desk. */
const WALL = 1.7;

/** Milliseconds after which the waiting map says in words that it is being drawn. */
const PATIENCE = 2000;

/** The map's canvas: opens the renderer, keeps it in step with the state, and takes the keyboard. */
export function MapCanvas({ presenting = false }: { presenting?: boolean }) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let view: MapView | null = null;
    let closed = false;
    const slow = setTimeout(() => {
      if (mapState.peek() === "waiting") mapState.value = "drawing";
    }, PATIENCE);
    ports()
      .openMap(element, {
        layers: shown.peek().layers,
        regions: shown.peek().regions,
        theme: theme.peek(),
        onHover: (code) => {
          hovered.value = code;
        },
        onPlace: (id) => {
          hoveredPlace.value = id;
        },
        onPick: pickOne,
        onPut: (at) => {
          tool.value = "pick";
          hands.peek()?.put(...at);
        },
        onMove: (id, at, first) => hands.peek()?.move(id, ...at, first),
        onArea: (ring, mode) => void pickArea(ring, mode),
        onCamera: (where, moving) => {
          camera.value = where;
          if (!moving) rested.value = where;
        },
      })
      .then(async (opened) => {
        if (closed) return opened.destroy();
        view = opened;
        mapView.value = opened;
        await opened.painted();
        mapState.value = "ready";
        void completeAtlas();
      })
      .catch((error: unknown) => {
        mapState.value = "none";
        void completeAtlas();
        if (!(error instanceof Error) || error.name !== "NoWebGL") throw error;
      })
      .finally(() => clearTimeout(slow));
    return () => {
      closed = true;
      mapView.value = null;
      view?.destroy();
    };
  }, []);

  useEffect(holdUntilReady, []);
  useEffect(listenForPrint, []);

  useSignalEffect(() => {
    const { width, height } = stage.value;
    const map = mapView.value;
    if (!map || width === 0 || height === 0) return;
    map.resize();
    const whole = cameraForWhole(element(box.current), shown.value, stage.value);
    wholeCamera.value = whole;
    camera.value = whole;
    rested.value = whole;
    map.fit(whole, { animate: false, home: true });
  });

  useSignalEffect(() => {
    const map = mapView.peek();
    if (moved.value === 0 || !map || !box.current) return;
    const whole = cameraForWhole(element(box.current), shown.peek(), stage.peek());
    const before = wholeCamera.peek();
    if (before && same(before, whole)) return;
    const home = before !== null && same(before, map.camera());
    wholeCamera.value = whole;
    if (home) map.fit(whole, { animate: !motionReduced() && !presenting, home: true });
  });

  useSignalEffect(() => {
    const ask = wanted.value;
    const map = mapView.peek();
    if (!ask || !map) return;
    // The whole is in sight, or will be as soon as the sheet has come to rest.
    const whole = wholeCamera.peek();
    if (ask.near && whole && same(whole, map.camera())) return;
    const to =
      ask.codes.length === 0
        ? wholeCamera.peek()
        : ask.near
          ? cameraNear(ask.codes, shown.peek(), element(box.current), stage.peek(), map.camera())
          : cameraFor(ask.codes, shown.peek(), stage.peek(), wholeCamera.peek());
    if (to) map.fit(to, { animate: !motionReduced() });
  });

  useSignalEffect(() => {
    mapView.value?.setLayers(shown.value.layers);
  });
  useSignalEffect(() => {
    mapView.value?.setTheme(theme.value);
  });
  useFollow(() => {
    mapView.value?.show(scene.value);
  });
  useFollow(() => {
    mapView.value?.mark({
      hovered: hovered.value,
      selected: selected.value,
      focused: focused.value,
      place: focusedPlace.value ?? hoveredPlace.value,
    });
  });
  useFollow(() => {
    mapView.value?.setTool(tool.value);
  });
  useFollow(() => {
    mapView.value?.setMovable(hands.value?.kind ?? null);
  });
  useSignalEffect(() => {
    mapView.value?.setParts({ lines: !view.value.layers.includes("nolines") });
  });
  useSignalEffect(() => {
    mapView.value?.setScale(presenting ? WALL * wall.value : 1);
  });
  useSignalEffect(() => {
    const { basemap, credit } = settings.value;
    mapView.value?.setBasemap((!view.value.layers.includes("nobase") && basemap) || null, credit);
  });
  // A step of the period may change the inks of all names. They are placed in the frame that shows them: where things
  // lie on the page has to be worked out there anyway.
  useEffect(() => {
    let frame = 0;
    const letter = createLettering();
    const stop = followCalmly(period, CALM, () => {
      const map = mapView.value;
      const where = rested.value;
      const whole = wholeCamera.value;
      cancelAnimationFrame(frame);
      if (!map || !where || !whole) return;
      const large = presenting ? wall.value : null;
      const place = labelsFor(scene.value, shown.value, where, whole, stage.value, large, letter);
      frame = requestAnimationFrame(() => {
        if (map === mapView.peek()) map.setLabels(place(box.current ? floating(element(box.current)) : []));
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);

  return (
    <>
      {mapState.value === "none" ? (
        <p class="map-message" role="alert">
          {say({
            zh: "此浏览器不支持WebGL2，地图无法显示。表格、图例、目标和导出仍可使用。",
            en: "This browser does not support WebGL2, so the map cannot be shown. Table, legend, goals and exports still work.",
          })}
        </p>
      ) : (
        <div
          ref={box}
          id="map"
          class="map-canvas"
          role="application"
          tabIndex={presenting ? -1 : 0}
          aria-label={describeMap()}
          onKeyDown={pressOnMap}
          onBlur={() => {
            focused.value = null;
            focusedPlace.value = null;
          }}
        />
      )}
    </>
  );
}

/** Whether two cameras look alike: the map keeps its own with a little rounding. */
function same(a: Camera, b: Camera): boolean {
  return Math.abs(a.lng - b.lng) < 1e-4 && Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.zoom - b.zoom) < 1e-3;
}

function element(found: HTMLElement | null): HTMLElement {
  if (!found?.parentElement) throw new Error("the map has no stage");
  return found.parentElement;
}
