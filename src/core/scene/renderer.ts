import type { Asking } from "../jobs/job.ts";
import type { Regions } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";
import type { Camera } from "./camera.ts";
import type { PlacedLabel } from "./place.ts";
import type { Scene } from "./scene.ts";

/** What a drag on the map does; with `put`, a click puts a place there. */
export type Tool = "pick" | "box" | "lasso" | "put";
/** How a gesture changes the selection. */
export type PickMode = "replace" | "add" | "remove";
export type Theme = "light" | "dark";
export type LngLat = readonly [lng: number, lat: number];

/** What the page gives the map, and what the map reports to the page. */
export interface MapHost {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly regions: Regions;
  readonly theme: Theme;
  /** The region under the pointer; `null` when it leaves. */
  readonly onHover: (code: string | null) => void;
  /** A click or tap; `null` beside all regions. */
  readonly onPick: (code: string | null, mode: "replace" | "add") => void;
  /** The place over the regions that is under the pointer or was tapped, by its id; `null` when it is left. */
  readonly onPlace: (id: string | null, how: "hover" | "tap") => void;
  /** A click with the tool `put`. */
  readonly onPut: (at: LngLat) => void;
  /** A place that is dragged, step by step; `first` at the first step of a drag. */
  readonly onMove: (id: string, at: LngLat, first: boolean) => void;
  /** A box or lasso that was drawn, as an open ring in degrees. */
  readonly onArea: (ring: readonly LngLat[], mode: PickMode) => void;
  readonly onCamera: (camera: Camera, moving: boolean) => void;
}

/** Regions that stand out. */
export interface Marked {
  readonly hovered: string | null;
  readonly selected: ReadonlySet<string>;
  /** The region the keyboard is on. */
  readonly focused: string | null;
  /** The place over the regions that is spoken of. */
  readonly place: string | null;
}

/** A map on the page, whoever draws it. `map/open.ts` makes one; the interface knows no more of it than this. */
export interface MapView {
  /** Shows a scene. Only what differs from the scene before is applied. */
  show(scene: Scene): void;
  mark(marked: Marked): void;
  /** Works out in steps what is needed of shapes, so that `setLayers` takes a moment; rejects where it is given up. */
  getReady(layers: ReadonlyMap<string, Layer>, asking?: Asking): Promise<void>;
  /** Replaces the shapes, when more have arrived or a file took their place. */
  setLayers(layers: ReadonlyMap<string, Layer>): void;
  /** Moves the camera. `home` also makes it the camera that shows the whole, from which zoom steps and radii count. */
  fit(camera: Camera, options?: { readonly animate?: boolean; readonly home?: boolean }): void;
  zoomBy(steps: number): void;
  setTool(tool: Tool): void;
  /** Places of this kind can be dragged; `null` for none. */
  setMovable(kind: string | null): void;
  setTheme(theme: Theme): void;
  /** Names that have their places; they stay there while the camera moves, until the next call. */
  setLabels(labels: readonly PlacedLabel[]): void;
  /** Which of the optional drawings are on; all are at first. */
  setParts(parts: { readonly lines?: boolean; readonly names?: boolean }): void;
  /** Multiplies strokes and lettering, 1.7 and so on for a wall. */
  setScale(scale: number): void;
  /** Raster tiles under the regions, as `https://host/{z}/{x}/{y}.png`; `null` takes them away. */
  setBasemap(template: string | null, attribution?: string): void;
  /** CSS px from the top left corner of the map. */
  project(position: LngLat): [x: number, y: number];
  unproject(point: readonly [x: number, y: number]): LngLat;
  camera(): Camera;
  resize(): void;
  destroy(): void;
  /** Resolves when all pixels of what was last asked for are finished. */
  painted(): Promise<void>;
}
