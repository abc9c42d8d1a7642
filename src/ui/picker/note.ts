import { signal } from "@preact/signals";
import type { Indicator } from "../../core/indicators/definition.ts";

/** Milliseconds the pointer rests before a note opens, and may be away before it closes. */
const REST = 200;

/** The indicator whose note is open, and the button it stands beside. */
export const noted = signal<{ readonly indicator: Indicator; readonly button: HTMLElement } | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the note of an indicator beside a button. */
export function openNote(indicator: Indicator, button: HTMLElement): void {
  clearTimeout(timer);
  if (noted.peek()?.indicator !== indicator) noted.value = { indicator, button };
}

/** Closes the note. */
export function closeNote(): void {
  clearTimeout(timer);
  noted.value = null;
}

/** Opens or closes when the pointer has rested, unless it does otherwise before. */
export function afterRest(act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, REST);
}

/** Leaves the note as it is, whatever the pointer was about to do. */
export function keepNote(): void {
  clearTimeout(timer);
}
