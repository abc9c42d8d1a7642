import { applyEdits } from "../goals/applyedits.ts";
import type { GoalEdit } from "../goals/edit.ts";
import type { Atlas } from "../package/atlas.ts";
import { onlyQualities, PUBLIC } from "../package/only.ts";
import { withBrought } from "../reach/brought.ts";
import { applyChanges, type FacilityChange } from "../reach/change.ts";
import type { Facility } from "../reach/facility.ts";

function withFacilities(atlas: Atlas, facilities: readonly Facility[]): Atlas {
  return facilities === atlas.facilities ? atlas : { ...atlas, facilities };
}

/** An atlas with the goals of a scenario and the facilities that a reader brought. */
export function editAtlas(atlas: Atlas, edits: readonly GoalEdit[], brought: readonly Facility[]): Atlas {
  const edited = edits.length === 0 ? atlas : { ...atlas, goals: applyEdits(atlas, edits) };
  return withFacilities(edited, withBrought(edited.facilities, brought));
}

/** An atlas with public evidence alone. */
export function publicAtlas(atlas: Atlas): Atlas {
  return onlyQualities(atlas, PUBLIC);
}

/** An atlas with its facilities as a what-if has them. */
export function changeAtlas(atlas: Atlas, changes: readonly FacilityChange[]): Atlas {
  return withFacilities(atlas, applyChanges(atlas.facilities, changes));
}
