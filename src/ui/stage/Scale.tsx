import { scaleBar } from "../../core/scene/scalebar.ts";
import { camera } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";

/** Scale bar, at most `most` px long, and north arrow at the map's lower right. */
export function Scale({ most = 100 }: { most?: number }) {
  const where = camera.value;
  if (!where) return null;
  const bar = scaleBar(where, most);
  return (
    <div class="scale" data-obstacle>
      <div class="scale-bar">
        <span>
          {bar.km >= 1
            ? `${bar.km}${say({ zh: "公里", en: " km" })}`
            : `${bar.km * 1000}${say({ zh: "米", en: " m" })}`}
        </span>
        <svg width={bar.px + 2} height="7" aria-hidden="true">
          <path d={`M1 1v5h${bar.px}V1`} fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </div>
      <div class="north">
        <svg width="14" height="18" viewBox="0 0 14 18" aria-hidden="true">
          <path d="M7 1 13 17 7 13 1 17Z" fill="currentColor" />
        </svg>
        <span>{say({ zh: "北", en: "N" })}</span>
      </div>
    </div>
  );
}
