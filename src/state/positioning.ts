import { computed, signal } from "@preact/signals";
import type { ClinicJobs } from "../core/jobs/clinic.ts";
import { createLatest } from "../core/jobs/latest.ts";
import type { BroughtShapes } from "../core/outlines/brought.ts";
import { knownPlaces } from "../core/outlines/knownplaces.ts";
import type { SystemId } from "../core/outlines/system.ts";
import { atlas } from "./atlas.ts";
import { examination, levels, sheet, table, workingOn } from "./clinic.ts";
import { shapesId } from "./outlining.ts";
import { ports } from "./ports.ts";
import { today } from "./today.ts";

/** Where the rows' regions are, as two columns of the table say; `null` where none do, or before that is known. */
export const placing = signal<ClinicJobs["place"]["answer"] | null>(null);

/** What the person said of the positions of an examination; columns that only look like coordinates are not taken. */
interface Said {
  readonly of: unknown;
  readonly take?: boolean;
  readonly system?: SystemId;
}

const said = signal<Said>({ of: null });

const now = computed<Said>(() => (said.value.of === examination.value ? said.value : { of: examination.value }));

/** Whether the positions are imported as well. */
export const taking = computed(() => now.value.take ?? examination.value?.positions?.named ?? false);

/** Says whether the positions are imported as well. */
export function take(yes: boolean): void {
  said.value = { ...now.peek(), take: yes };
}

/** Takes another system for the coordinates, and places the regions again. */
export async function takePointSystem(system: SystemId): Promise<void> {
  said.value = { ...now.peek(), system };
  await place();
}

const placeLatest = createLatest(async (question: ClinicJobs["place"]["question"], signal: AbortSignal) =>
  (await ports().work())("place", question, { signal }),
);

/** Finds where two columns say that the regions of the levels taken are. */
export async function place(): Promise<void> {
  const columns = examination.peek()?.positions;
  const whole = atlas.peek();
  if (!columns || !whole) {
    placing.value = null;
    return;
  }
  const system = now.peek().system ?? null;
  const question = { columns, levels: levels.peek(), known: knownPlaces(whole), system };
  const found = await workingOn(placeLatest, question);
  if (found) placing.value = found.answer;
}

/** The positions as they would be added; `null` where there are none or they are not wanted. */
export function placedRegions(): BroughtShapes | null {
  const [open, found] = [table.peek(), placing.peek()];
  if (!open || !found || !taking.peek() || !examination.peek()?.positions || found.points.length === 0) return null;
  return {
    id: shapesId(),
    file: open.file,
    layer: open.found.sheets[sheet.peek()]?.name ?? null,
    date: today(),
    level: [...levels.peek()][0] ?? "",
    system: found.system,
    shapes: [],
    points: found.points,
  };
}
