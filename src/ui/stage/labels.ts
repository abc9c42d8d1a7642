import type { Atlas } from "../../core/package/atlas.ts";
import type { Camera, Rect } from "../../core/scene/camera.ts";
import { type PlacedLabel, type PlaceOptions, placeLabels } from "../../core/scene/place.ts";
import type { LabelWish, Scene } from "../../core/scene/scene.ts";
import { view } from "../../state/address.ts";
import { arrangement } from "../../state/screen.ts";

/** What places labels; asked the same once more it gives the labels of before, since placing them fills a frame. */
export function createLettering(): (wishes: readonly LabelWish[], options: PlaceOptions) => readonly PlacedLabel[] {
  let asked = "";
  let over: PlaceOptions["layers"] | null = null;
  let placed: readonly PlacedLabel[] = [];
  return (wishes, options) => {
    const { layers, ...rest } = options;
    const text = JSON.stringify([wishes, rest]);
    if (text !== asked || layers !== over) placed = placeLabels(wishes, options);
    [asked, over] = [text, layers];
    return placed;
  };
}

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
  letter: ReturnType<typeof createLettering>,
): (obstacles: readonly Rect[]) => readonly PlacedLabel[] {
  if (view.value.layers.includes("nonames") || size.width === 0) return () => [];
  const phone = wall === null && arrangement.value === "narrow";
  // Where the outlines of groups take room on a phone, names go without their values.
  const bare = phone && scene.groups.length > 0;
  const first = view.value.selection;
  return (obstacles) =>
    letter(bare ? scene.labels.map((wish) => ({ ...wish, below: null })) : scene.labels, {
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
