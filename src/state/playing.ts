import { computed, signal } from "@preact/signals";

/** Number of the slide that is played, from 0; `null` while nothing plays. */
export const at = signal<number | null>(null);

/** Whether slides are on show. */
export const playing = computed(() => at.value !== null);
