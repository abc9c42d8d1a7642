import type { Quality } from "../indicators/quality.ts";
import type { Atlas } from "./atlas.ts";

/** Qualities of what an office or a publisher stands for. */
export const PUBLIC: ReadonlySet<Quality> = new Set(["official", "published"]);

/**
 * The atlas with evidence of some qualities only: other observations are left out, as are tasks, and facilities whose
 * existence is not that sure. What is computed from it has no other evidence to rest on.
 */
export function onlyQualities(atlas: Atlas, qualities: ReadonlySet<Quality>): Atlas {
  return {
    ...atlas,
    observations: atlas.observations.filter(({ quality }) => qualities.has(quality)),
    ...(atlas.laid && { laid: atlas.laid.only(qualities) }),
    facilities: atlas.facilities.filter(({ existence }) => qualities.has(existence)),
    tasks: atlas.tasks.filter(({ quality }) => qualities.has(quality)),
  };
}
