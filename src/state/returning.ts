import { effect } from "@preact/signals";
import { packageAsked } from "./address.ts";
import { addition } from "./atlas.ts";
import { lastProject } from "./remembered.ts";

/** Milliseconds the first view waits for a project; one that takes longer is shown when it comes. */
const PATIENCE = 2000;

/**
 * Brings back what was last worked on with the package on show, and keeps what is added to it. What does so is fetched
 * only where there is something to bring or to keep. Called once by `main`.
 */
export function bringBack(): Promise<unknown> {
  let first: Promise<void> | undefined;
  effect(() => {
    const last = lastProject(packageAsked.value);
    if (!last && !addition.value) return;
    const coming = import("./keeping.ts").then(({ follow }) => follow()).catch(() => undefined);
    if (last) first ??= coming;
  });
  return Promise.race([first, first && new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
