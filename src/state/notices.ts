import { effect, signal } from "@preact/signals";
import type { Text } from "../core/words/text.ts";

/** A short message over the map; errors, and what tells of work, stay until closed. */
export interface Notice {
  readonly id: number;
  readonly text: Text;
  readonly error: boolean;
  readonly stays: boolean;
  /** The part of the work that is done, 0 to 1, where it is known. */
  readonly done?: number;
  readonly action: Action | null;
  /** A way on, beside the action. */
  readonly onward: Action | null;
}

interface Action {
  readonly label: Text;
  run(): void;
}

/** The one notice on show. */
export const notice = signal<Notice | null>(null);

let count = 0;

/** Shows a notice in place of the one before, and gives its id. */
export function notify(
  text: Text,
  { error = false, stays = error, action = null, onward = null }: Partial<Omit<Notice, "id" | "text">> = {},
): number {
  notice.value = { id: ++count, text, error, stays, action, onward };
  return count;
}

/** Does something once the notice on show is no longer there and what it offers has been done or passed by. */
export function whenGone(run: () => void): void {
  const mine = notice.peek()?.id;
  const stop = effect(() => {
    if (notice.value?.id === mine) return;
    // The notice goes before its action is run.
    setTimeout(() => {
      stop();
      run();
    }, 0);
  });
}

/** Takes a notice away, if it is still the one on show. */
export function dismiss(id: number): void {
  if (notice.peek()?.id === id) notice.value = null;
}
