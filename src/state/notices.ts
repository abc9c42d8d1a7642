import { signal } from "@preact/signals";
import type { Text } from "../core/words/text.ts";

/** A short message over the map; errors stay until closed. */
export interface Notice {
  readonly id: number;
  readonly text: Text;
  readonly error: boolean;
  readonly action: { readonly label: Text; run(): void } | null;
}

/** The one notice on show. */
export const notice = signal<Notice | null>(null);

let count = 0;

/** Shows a notice in place of the one before. */
export function notify(text: Text, options: { error?: boolean; action?: Notice["action"] } = {}): void {
  count += 1;
  notice.value = { id: count, text, error: options.error ?? false, action: options.action ?? null };
}

/** Takes a notice away, if it is still the one on show. */
export function dismiss(id: number): void {
  if (notice.peek()?.id === id) notice.value = null;
}
