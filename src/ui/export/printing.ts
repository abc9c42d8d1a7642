import { view } from "../../state/address.ts";
import { mapSettled } from "../../state/settled.ts";
import { layPaper } from "./paper.ts";

let takeAway: (() => void) | null = null;

/** Lays the paper where none is laid yet; the list of goals lies on sheets of its own. */
function put(): void {
  if (!view.peek().sheets) takeAway ??= layPaper();
}

// From when this has come, every way to print gives the sheet of the map in place of the page, which fits no paper.
addEventListener("beforeprint", put);
addEventListener("afterprint", () => {
  takeAway?.();
  takeAway = null;
});

/** Prints the map on show as its sheet, as soon as it shows what it is about to. */
export async function printMap(): Promise<void> {
  await mapSettled();
  put();
  print();
}
