import { useLayoutEffect } from "preact/hooks";
import { projector } from "../../core/scene/camera.ts";
import { shown } from "../../state/chain.ts";
import { mapState, mapView } from "../../state/map.ts";
import { stage, wholeCamera } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";
import { cameraForFrame } from "./fit.ts";

/** Outlines of the regions in the map's place until it is drawn. */
export function Waiting() {
  const { width, height } = stage.value;
  const whole = width === 0 ? null : cameraForFrame(shown.value, stage.value);
  useLayoutEffect(() => {
    if (!mapView.peek()) wholeCamera.value = whole;
  }, [whole?.lng, whole?.lat, whole?.zoom]);
  if (!whole) return null;
  const coarse = shown.value.regions.levels.map((one) => shown.value.layers.get(one.id)).find((layer) => layer);
  const project = projector(whole, width, height);
  const paths = [...(coarse?.shapes.values() ?? [])].map((shape) => {
    const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    const d = polygons
      .flatMap((polygon) =>
        polygon.map(
          (ring) =>
            `M${ring
              .map(([lng, lat]) =>
                project(lng as number, lat as number)
                  .map(Math.round)
                  .join(" "),
              )
              .join("L")}Z`,
        ),
      )
      .join("");
    return <path key={shape.code} d={d} />;
  });
  return (
    <>
      <svg class="map-waiting" viewBox={`0 0 ${width} ${height}`} fill="none" stroke="var(--line2)" aria-hidden="true">
        {paths}
      </svg>
      {mapState.value === "drawing" && (
        <p class="map-message" role="status">
          {say({ zh: "正在绘制地图…", en: "Drawing the map…" })}
        </p>
      )}
    </>
  );
}
