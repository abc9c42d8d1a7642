import { typing } from "./keys.ts";
import { dialog } from "./panels.ts";
import { redoChange, undoChange } from "./project.ts";

/** Undoes with Ctrl+Z and does again with Ctrl+Shift+Z and Ctrl+Y, but in text, where they are the browser's. */
export function listenToUndo(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || typing(event.target)) return;
    if (dialog.peek() !== null && dialog.peek() !== "project") return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redoChange();
    else undoChange();
  });
}
