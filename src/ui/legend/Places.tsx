import type { Legend } from "../../core/scene/scene.ts";
import { PLUS, signPath } from "../../core/scene/signs.ts";

/** What the marks drawn over the regions are. */
export function Places({ legend }: { legend: Legend }) {
  if (!legend.places || legend.places.length === 0) return null;
  return (
    <ul class="legend-places meta">
      {legend.places.map((place) => (
        <li key={place.label}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <path
              d={signPath(place)}
              fill={place.rough ? "var(--raised)" : "var(--accent)"}
              stroke="var(--accent)"
              stroke-width="1.5"
            />
            {place.assumed && <path d={PLUS} stroke="var(--raised)" stroke-width="1.6" />}
          </svg>
          {place.label}
        </li>
      ))}
    </ul>
  );
}
