import { batch, computed, effect, signal } from "@preact/signals";
import type { ClinicJobs, Outlined } from "../core/jobs/clinic.ts";
import { createLatest } from "../core/jobs/latest.ts";
import type { BroughtShapes } from "../core/outlines/brought.ts";
import type { Fit } from "../core/outlines/fit.ts";
import { knownPlaces } from "../core/outlines/knownplaces.ts";
import { go } from "./address.ts";
import { atlas, completeAtlas } from "./atlas.ts";
import { examination, geo, type OpenTable, places, sheet, step, table, working, workingOn } from "./clinic.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { today } from "./today.ts";
import { broughtBy, settle, tryOut } from "./trial.ts";

/** How well the features fit known borders in each system they may be in, the best first; `null` before that is known. */
export const fitting = signal<readonly Fit[] | null>(null);

/** The system the person took; `null` for the one that is proposed. */
const taken = signal<string | null>(null);

/** The system that the file declares, else the one it fits best. */
export const proposed = computed(
  () => table.value?.found.sheets[sheet.value]?.declared ?? fitting.value?.[0]?.system ?? "wgs84",
);

/** The system in force. */
export const system = computed(() => taken.value ?? proposed.value);

/** What the features give; `null` before that was worked out. */
export const outlined = signal<Outlined | null>(null);

/** Share of the survey that is done; `null` while none runs. */
export const surveying = signal<number | null>(null);

/** The file and sheet whose fit is known or being found. */
let fitted: readonly [OpenTable | null, number] = [null, 0];

/** Takes another system for the numbers of the file. What was made of them in the one before is gone. */
export function takeSystem(id: string): void {
  taken.value = id;
  outlined.value = null;
}

/** Finds the systems that the features may be in, once for a sheet: the system a person took stands until there is another. */
export async function fitSheet(): Promise<void> {
  const now = [table.peek(), sheet.peek()] as const;
  if (fitted[0] === now[0] && fitted[1] === now[1]) return;
  fitted = now;
  taken.value = null;
  fitting.value = null;
  outlined.value = null;
  const point = geo.peek() === "point";
  // Points of villages join nothing while the villages are on their way.
  if (point) await completeAtlas();
  const whole = atlas.peek();
  const known = whole?.layers ?? new Map();
  const seats = point && whole ? { places: places.peek(), known: knownPlaces(whole) } : undefined;
  const question = { sheet: now[1], known, ...(seats && { seats }) };
  const found = await working(async (asking) => (await ports().work())("fits", question, asking));
  if (fitted === now) fitting.value = found ?? [];
}

// Rows that are matched anew are other shapes.
effect(() => {
  examination.value;
  outlined.value = null;
});

const outlineLatest = createLatest(async (question: ClinicJobs["outline"]["question"], signal: AbortSignal) =>
  (await ports().work())("outline", question, {
    signal,
    onProgress: (done) => {
      surveying.value = done;
    },
  }),
);

/** The level most features joined. */
export const outlineLevel = computed(
  () => [...(examination.value?.levels ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
);

/** Makes boundaries or positions of the features that joined, and goes to the third step. */
export async function outline(): Promise<void> {
  const level = outlineLevel.peek();
  if (level === null) return;
  const before = atlas.peek()?.layers.get(level)?.shapes ?? new Map();
  surveying.value = 0;
  const found = await workingOn(outlineLatest, { sheet: sheet.peek(), system: system.peek(), level, before });
  surveying.value = null;
  if (!found) return;
  batch(() => {
    outlined.value = found.answer;
    step.value = "check";
  });
}

/** Gives up the survey that runs; the person stays where they were. */
export async function cancelOutline(): Promise<void> {
  await outlineLatest(null);
}

/** An id for boundaries or positions, unlike any other. */
export function shapesId(): string {
  const ids = new Set(project.peek().shapes.map(({ id }) => id));
  for (let n = 1; ; n++) if (!ids.has(`shapes-${n}`)) return `shapes-${n}`;
}

function made(): BroughtShapes | null {
  const [open, found, level] = [table.peek(), outlined.peek(), outlineLevel.peek()];
  if (!open || !found || level === null || found.shapes.length + found.points.length === 0) return null;
  return {
    id: shapesId(),
    file: open.file,
    layer: open.found.sheets[sheet.peek()]?.name ?? null,
    date: today(),
    level,
    system: system.peek(),
    shapes: found.shapes,
    points: found.points,
  };
}

/** Shows the boundaries on the map before it is decided on them. */
export function previewShapes(): void {
  const shapes = made();
  if (shapes) void tryOut({ kind: "shapes", made: shapes }, () => go({ level: shapes.level, goal: null }));
}

/** Adds the boundaries or positions to the project. */
export async function commitShapes(): Promise<void> {
  const shapes = made();
  if (!shapes) return;
  const tried = { kind: "shapes", made: shapes } as const;
  const what = broughtBy(tried);
  const settled = await settle({
    trial: tried,
    name: { zh: `导入${shapes.file}的${what.zh}`, en: `import ${what.en} of ${shapes.file}` },
    done: { zh: `已导入${what.zh}。`, en: `${what.en} imported.` },
  });
  if (settled) go({ level: shapes.level });
}
