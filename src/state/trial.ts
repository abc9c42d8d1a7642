import { batch } from "@preact/signals";
import { broughtText } from "../core/words/clinic.ts";
import type { Text } from "../core/words/text.ts";
import { working } from "./clinic.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { change, project, type Trial, trial, undoChange, withTrial } from "./project.ts";
import { readyingShapes } from "./ready.ts";
import { onward, sheetDone } from "./sheetdone.ts";

/** A change that is about to be made: what is added, how the step is called, and what is said once it is done. */
export interface Settling {
  readonly trial: Trial;
  readonly name: Text;
  readonly done: Text;
}

/** What makes the map ready for something; `null` where it is. It gives false where it is given up. */
function readyingFor(made: Trial): (() => Promise<boolean>) | null {
  const work = readyingShapes(withTrial(project.peek(), made).shapes);
  return work && (async () => (await working((asking) => work(asking).then(() => true))) !== null);
}

/** Shows something on the map before it is decided on; the dialog steps aside. */
export async function tryOut(made: Trial, show: () => void): Promise<void> {
  const getReady = readyingFor(made);
  if (getReady && !(await getReady())) return;
  trial.value = made;
  dialog.value = null;
  show();
}

/** Goes back from what is shown on trial to the dialog. */
export function backToClinic(): void {
  trial.value = null;
  dialog.value = "clinic";
}

/** Adds something to the project as one step that can be undone; false where that was given up. */
export async function settle({ trial: made, name, done }: Settling): Promise<boolean> {
  const getReady = readyingFor(made);
  if (getReady && !(await getReady())) return false;
  batch(() => {
    trial.value = null;
    change(name, withTrial(project.peek(), made));
    dialog.value = null;
    sheetDone(made.made);
  });
  notify(done, { action: { label: { zh: "撤销", en: "Undo" }, run: () => void undoChange() }, onward: onward() });
  return true;
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
