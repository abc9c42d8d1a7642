import { signal } from "@preact/signals";
import { cramped } from "./screen.ts";

/** Whether the docked panels are folded away; the right one is at first where it would leave too little of the map. */
export const leftFolded = signal(false);
export const rightFolded = signal(cramped.peek());

/** The drawer or full sheet that lies open over the map, if any. */
export const drawer = signal<"level" | "indicator" | "period" | "layers" | "all" | null>(null);

/** The dialog that is open, if any: one at a time. */
export const dialog = signal<"clinic" | "export" | "issues" | "keys" | "project" | "settings" | "sources" | null>(null);

/** Stops of the sheet on a phone: tabs only, as at first where a third would leave too little of the map, a third, nearly all. */
export const sheet = signal<"tabs" | "third" | "most">(cramped.peek() ? "tabs" : "third");

/** Whether the editor of the classes is open. */
export const editing = signal(false);

/** Whether the tray of slides is open. */
export const tray = signal(false);

/** Where the search lies over the header on a phone. */
export const searching = signal(false);

/** Whether the map shows figures that have not been imported yet. */
export const previewing = signal(false);
