import type { Atlas } from "../../core/package/atlas.ts";
import type { Camera } from "../../core/scene/camera.ts";
import { type PlacedLabel, placeLabels } from "../../core/scene/place.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { view } from "../../state/address.ts";
import { arrangement } from "../../state/screen.ts";

/** Labels of a scene at a camera. */
export function labelsFor(
  scene: Scene,
  atlas: Atlas,
  camera: Camera,
  whole: Camera,
  size: { readonly width: number; readonly height: number },
  presenting: boolean,
): readonly PlacedLabel[] {
  if (view.value.layers.includes("nolabels") || size.width === 0) return [];
  return placeLabels(scene.labels, {
    camera,
    whole,
    ...size,
    layers: atlas.layers,
    theme: scene.theme,
    form: presenting ? "presenter" : arrangement.value === "narrow" ? "phone" : "screen",
  });
}
