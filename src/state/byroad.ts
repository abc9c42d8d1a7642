import { signal } from "@preact/signals";
import type { Reach } from "../core/reach/straight.ts";

/** Travel to one kind of facility: as it is, and under the what-if. */
export interface Beside {
  readonly present: Reach;
  readonly supposed: Reach;
}

/** Travel over the roads that are open, by kind of facility, as the search left it; `null` before any search. */
export const byRoad = signal<ReadonlyMap<string, Beside> | null>(null);
