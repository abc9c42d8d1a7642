import { batch } from "@preact/signals";
import { broughtText } from "../core/words/clinic.ts";
import type { Text } from "../core/words/text.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { change, project, type Trial, trial, undoChange, withTrial } from "./project.ts";
import { onward, sheetDone } from "./sheetdone.ts";

/** A change that is about to be made: what is added, how the step is called, and what is said once it is done. */
export interface Settling {
  readonly trial: Trial;
  readonly name: Text;
  readonly done: Text;
}

/** Shows something on the map before it is decided on; the dialog steps aside. */
export function tryOut(made: Trial, show: () => void): void {
  trial.value = made;
  dialog.value = null;
  show();
}

/** Goes back from what is shown on trial to the dialog. */
export function backToClinic(): void {
  trial.value = null;
  dialog.value = "clinic";
}

/** Adds something to the project as one step that can be undone. */
export function settle({ trial: made, name, done }: Settling): void {
  batch(() => {
    trial.value = null;
    change(name, withTrial(project.peek(), made));
    dialog.value = null;
    sheetDone(made.made);
  });
  notify(done, { action: { label: { zh: "撤销", en: "Undo" }, run: undoChange }, onward: onward() });
}

/** What is added, as it is called in sentences. */
export function broughtBy(tried: Trial): Text {
  const outlines = tried.kind === "figures" ? tried.placed : tried.made;
  return broughtText({
    values: tried.kind === "figures" ? tried.made.figures.value.length : 0,
    shapes: outlines?.shapes.length ?? 0,
    points: outlines?.points.length ?? 0,
  });
}
