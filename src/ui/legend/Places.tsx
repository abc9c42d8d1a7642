import type { Legend } from "../../core/scene/scene.ts";

/** What the marks drawn over the regions are. */
export function Places({ legend }: { legend: Legend }) {
  if (!legend.places || legend.places.length === 0) return null;
  return (
    <ul class="legend-places meta">
      {legend.places.map((place) => (
        <li key={place.label}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path
              d={place.kind === "exit" ? "M6 1 11 6 6 11 1 6Z" : "M2 2h8v8H2Z"}
              fill={place.rough ? "var(--raised)" : "var(--accent)"}
              stroke="var(--accent)"
              stroke-width="1.5"
            />
          </svg>
          {place.label}
        </li>
      ))}
    </ul>
  );
}
