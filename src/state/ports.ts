import type { Load } from "../core/package/load.ts";
import type { Regions } from "../core/regions/region.ts";
import type { Layer } from "../core/regions/shape.ts";
import type { Camera } from "../core/scene/camera.ts";
import type { PlacedLabel } from "../core/scene/place.ts";
import type { Scene } from "../core/scene/scene.ts";

/** How a pointer gesture changes the selection. */
export type PickMode = "replace" | "add" | "remove";
export type Tool = "pick" | "box" | "lasso";

/** What the map is given when it opens, and whom it tells. */
export interface MapHost {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly regions: Regions;
  readonly theme: "light" | "dark";
  /** Accessible name of the canvas. */
  readonly label: string;
  readonly onHover: (code: string | null) => void;
  readonly onPick: (code: string | null, mode: "replace" | "add") => void;
  readonly onArea: (ring: readonly (readonly [lng: number, lat: number])[], mode: PickMode) => void;
  readonly onCamera: (camera: Camera, moving: boolean) => void;
  readonly onReady: () => void;
}

/** The map as the interface sees it. */
export interface MapView {
  show(scene: Scene): void;
  mark(marks: { hovered: string | null; selected: ReadonlySet<string>; focused: string | null }): void;
  setLabels(labels: readonly PlacedLabel[]): void;
  setLayers(layers: ReadonlyMap<string, Layer>): void;
  setTheme(theme: "light" | "dark"): void;
  setTool(tool: Tool): void;
  setBasemap(template: string | null, attribution: string): void;
  /** Which of the optional drawings are on; all are at first. */
  setParts(parts: { readonly lines?: boolean; readonly names?: boolean }): void;
  /** Multiplies strokes and lettering, for a wall. */
  setScale(scale: number): void;
  /** Moves the camera. `home` makes it the one from which zoom steps and radii count. */
  fit(camera: Camera, options?: { readonly animate?: boolean; readonly home?: boolean }): void;
  zoomBy(steps: number): void;
  project(place: readonly [number, number]): [number, number];
  camera(): Camera;
  resize(): void;
  painted(): Promise<void>;
  destroy(): void;
}

/** What the interface needs from rooms it may not import. `main` fills it before the first render. */
export interface Ports {
  /** Opens the map in a container; rejects with a `NoWebGL` error where the browser cannot draw it. */
  openMap(container: HTMLElement, host: MapHost): Promise<MapView>;
  /** Reads files of the package at the address given, `null` for the one that ships. */
  loadFrom(address: string | null): Load;
  /** Hands a file to the person. */
  save(name: string, content: Blob): void;
  /** Lets the person choose a file; `null` when they chose none. */
  choose(accept: string): Promise<{ name: string; bytes: Uint8Array } | null>;
  /** Draws an SVG document as PNG, `scale` pixels a unit. */
  rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob>;
  /** Full pinyin and initials of Chinese text; loads its dictionary when first asked. */
  pinyin(): Promise<(text: string) => { readonly full: string; readonly initials: string }>;
}

let filled: Ports | null = null;

/** Hands over the ports; called once, by `main` or by a test. */
export function fillPorts(ports: Ports): void {
  filled = ports;
}

/** The ports; throws when nothing has filled them yet. */
export function ports(): Ports {
  if (!filled) throw new Error("ports are not filled");
  return filled;
}
