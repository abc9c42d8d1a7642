import { effect, signal } from "@preact/signals";
import { type Content, openTable, table } from "./clinic.ts";
import { dialog } from "./panels.ts";
import { released } from "./sheetdone.ts";

/** A file that waits for its turn in the clinic; it is read when that comes. */
export interface Waiting {
  readonly name: string;
  readonly read: () => Promise<Content>;
}

/** Files that are opened after the one that is open, in this order. */
export const waiting = signal<readonly Waiting[]>([]);

/** Names of files of the last lot that were too large to be opened, and how many were no data. */
export const refused = signal<readonly string[]>([]);
export const passed = signal(0);

/** Opens the next file that waits; without one the clinic has none open. */
export async function openNext(): Promise<void> {
  const [next, ...rest] = waiting.peek();
  waiting.value = rest;
  table.value = null;
  if (next) await openTable(next.name, next.read);
}

/** Leaves the file that is open as it is, and goes on; the clinic closes after the last. */
export async function skip(): Promise<void> {
  if (waiting.peek().length === 0) dialog.value = null;
  await openNext();
}

/** Lets go of all files that wait. */
export function dismissWaiting(): void {
  waiting.value = [];
}

// Once a file is done with it is the next one's turn.
effect(() => {
  if (released.value > 0 && waiting.peek().length > 0) void openNext();
});
