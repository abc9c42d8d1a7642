import { computed, signal } from "@preact/signals";

/** Three arrangements of the page: panels docked, a rail with drawers, or sheets over the map. */
export type Arrangement = "wide" | "middle" | "narrow";

const width = signal(innerWidth);
const height = signal(innerHeight);
addEventListener("resize", () => {
  width.value = innerWidth;
  height.value = innerHeight;
});

export const arrangement = computed<Arrangement>(() =>
  width.value >= 1200 ? "wide" : width.value >= 768 ? "middle" : "narrow",
);

/** How large things are on a wall against a screen of 1920 x 1080, never below 0.6. */
export const wall = computed(() => Math.max(0.6, Math.min(width.value / 1920, height.value / 1080)));

/** True in low windows, where the legend is compact. */
export const low = computed(() => height.value < 820);

/** True in windows so short that a whole legend would leave no room for the map. */
export const short = computed(() => height.value < 560);

/** True in windows short and narrow at once, as a phone held sideways has. */
export const cramped = computed(() => short.value && width.value < 900);

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether the person asked for less motion. */
export function motionReduced(): boolean {
  return still.matches;
}
