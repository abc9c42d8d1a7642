import type { Atlas } from "../../core/package/atlas.ts";
import type { Camera, Rect } from "../../core/scene/camera.ts";
import { type PlacedLabel, placeLabels } from "../../core/scene/place.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { view } from "../../state/address.ts";
import { arrangement } from "../../state/screen.ts";

/**
 * What places the labels of a scene at a camera, once what floats over the map is known; on a wall, `wall` says how large
 * against a screen of 1920 x 1080.
 */
export function labelsFor(
  scene: Scene,
  atlas: Atlas,
  camera: Camera,
  whole: Camera,
  size: { readonly width: number; readonly height: number },
  wall: number | null,
): (obstacles: readonly Rect[]) => readonly PlacedLabel[] {
  if (view.value.layers.includes("nonames") || size.width === 0) return () => [];
  const phone = wall === null && arrangement.value === "narrow";
  // Where the outlines of groups take room on a phone, names go without their values.
  const bare = phone && scene.groups.length > 0;
  const first = view.value.selection;
  return (obstacles) =>
    placeLabels(bare ? scene.labels.map((wish) => ({ ...wish, below: null })) : scene.labels, {
      camera,
      whole,
      ...size,
      obstacles,
      layers: atlas.layers,
      places: scene.places,
      first,
      theme: scene.theme,
      scale: wall ?? 1,
      form: wall !== null ? "presenter" : phone ? "phone" : "screen",
    });
}
