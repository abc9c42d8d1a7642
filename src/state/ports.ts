import type { AllJobs } from "../core/jobs/all.ts";
import type { Ask } from "../core/jobs/job.ts";
import type { Load } from "../core/package/load.ts";
import type { ProjectStore } from "../core/project/stored.ts";
import type { MapHost, MapView } from "../core/scene/renderer.ts";

/** What the interface needs from rooms it may not import. `main` fills it before the first render. */
export interface Ports {
  /** Opens the map in a container; rejects with a `NoWebGL` error where the browser cannot draw it. */
  openMap(container: HTMLElement, host: MapHost): Promise<MapView>;
  /** Reads files of the package at the address given, `null` for the one that ships. */
  loadFrom(address: string | null): Load;
  /** Keeps the files of a package in this browser, at an address below `local/`; rejects where it keeps nothing. */
  keepPackage(address: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Lets go of the files of such a package. */
  dropPackage(address: string): Promise<void>;
  /** Hands a file to the person. */
  save(name: string, content: Blob): void;
  /**
   * Lets the person choose a file; `null` when they chose none. Rejects with `TooLarge` for one of more than `largest` bytes. `again` reads
   * it once more.
   */
  choose(
    accept: string,
    largest?: number,
  ): Promise<{ name: string; bytes: Uint8Array; again: () => Promise<Uint8Array> } | null>;
  /** Lets the person choose any number of files, which are not read yet. */
  chooseFiles(accept: string): Promise<readonly File[]>;
  /** Draws an SVG document as PNG, `scale` pixels a unit. */
  rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob>;
  /** Full pinyin and initials of Chinese text; loads its dictionary when first asked. */
  pinyin(): Promise<(text: string) => { readonly full: string; readonly initials: string }>;
  /** Asks for long work; starts the workers that do it when first asked. */
  work(): Promise<Ask<AllJobs>>;
  /** Where projects are kept between visits. */
  projects(): Promise<ProjectStore>;
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
