import { typing } from "./keys.ts";
import { dialog } from "./panels.ts";
import { redoChange, trial, undoChange } from "./project.ts";
import { backToClinic } from "./trial.ts";

/**
 * Undoes with Ctrl+Z and does again with Ctrl+Shift+Z and Ctrl+Y, but in text, where they are the browser's. A preview is
 * left by either, for the dialog it came from.
 */
export function listenToUndo(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || typing(event.target)) return;
    if (dialog.peek() !== null && dialog.peek() !== "project") return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    // What is only tried is the last thing done.
    if (trial.peek()) backToClinic();
    else if (key === "y" || event.shiftKey) void redoChange();
    else void undoChange();
  });
}
