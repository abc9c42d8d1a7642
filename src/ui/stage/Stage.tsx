import { mapState } from "../../state/map.ts";
import { arrangement } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Legend } from "../legend/Legend.tsx";
import { Notices } from "../notice/Notices.tsx";
import { lazy } from "../parts/lazy.tsx";
import { SampleBand } from "./SampleBand.tsx";
import { Scale } from "./Scale.tsx";
import { useStageSize } from "./size.ts";
import { Title } from "./Title.tsx";
import { Tools } from "./Tools.tsx";
import { Waiting } from "./Waiting.tsx";
import "./stage.css";

const MapCanvas = lazy(async () => (await import("./MapCanvas.tsx")).MapCanvas);

const Tooltip = lazy(async () => (await import("./Tooltip.tsx")).Tooltip);

/** The map with what belongs to it: band, title, tools, legend, scale, tooltip and notices. */
export function Stage() {
  const box = useStageSize();
  return (
    <main class="stage" aria-label={say({ zh: "地图", en: "Map" })} data-map={mapState.value}>
      <div class="stage-body" ref={box}>
        {mapState.value !== "ready" && <Waiting />}
        <MapCanvas />
        <div class="band-slot" data-obstacle>
          <SampleBand />
        </div>
        <Title />
        <Tools />
        <Legend />
        {arrangement.value !== "narrow" && <Scale />}
        <Tooltip />
        <Notices />
      </div>
    </main>
  );
}
