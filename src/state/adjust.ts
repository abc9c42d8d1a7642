import type { ClassSpec } from "../core/classes/classification.ts";
import { go, view } from "./address.ts";

/** Applies a change of the classes at once; it becomes a step of the history unless it belongs to the one before. */
export function adjust(change: Partial<ClassSpec>, options: { replace?: boolean } = {}): void {
  go({ classes: { ...view.peek().classes, ...change }, highlight: [] }, options);
}

/** Makes manual breaks of those given, ascending, each once; fewer than one or more than eight change nothing. */
export function adjustBreaks(breaks: readonly number[], options: { replace?: boolean } = {}): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  if (sorted.length < 1 || sorted.length > 8) return;
  adjust({ method: "manual", breaks: sorted, count: sorted.length + 1 }, options);
}
