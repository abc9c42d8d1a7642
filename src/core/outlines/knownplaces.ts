import type { Atlas } from "../package/atlas.ts";
import type { Shape } from "../regions/shape.ts";

/** What is known of where regions are. */
export interface KnownPlaces {
  readonly seats: ReadonlyMap<string, readonly [lng: number, lat: number]>;
  /** Shapes that were drawn and not computed, by code. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The region with such a shape that each region is or lies in. */
  readonly around: ReadonlyMap<string, string>;
}

/** What a package knows of where its regions are. */
export function knownPlaces({ regions, layers }: Pick<Atlas, "regions" | "layers">): KnownPlaces {
  const drawn = [...layers.values()].filter(({ precision }) => precision !== "approximate");
  const shapes = new Map(drawn.flatMap((layer) => [...layer.shapes]));
  const around = new Map<string, string>();
  for (const region of regions.all) {
    let at: typeof region | undefined = region;
    while (at && !shapes.has(at.code)) at = regions.byCode.get(at.parent ?? "");
    if (at) around.set(region.code, at.code);
  }
  const seats = regions.all.flatMap(({ code, position }) =>
    position ? [[code, [position.lng, position.lat] as const] as const] : [],
  );
  return { seats: new Map(seats), shapes, around };
}
