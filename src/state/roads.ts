import { batch, computed, effect, signal } from "@preact/signals";
import type { Verdict } from "../core/goals/goal.ts";
import { checkWithin } from "../core/goals/within.ts";
import { type Answered, createLatest } from "../core/jobs/latest.ts";
import type { ReachJobs } from "../core/jobs/reach.ts";
import type { Issue } from "../core/package/issue.ts";
import { TooLarge } from "../core/package/toolarge.ts";
import type { ReachTo } from "../core/reach/minutes.ts";
import type { Position } from "../core/regions/region.ts";
import { exitPlaces } from "../core/roads/exits.ts";
import { systemOffered } from "../core/roads/offer.ts";
import type { RoadReport } from "../core/roads/report.ts";
import type { System } from "../core/roads/systems.ts";
import { go, view } from "./address.ts";
import { readFile } from "./atlas.ts";
import { type Beside, byRoad } from "./byroad.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";
import { stated, supposed } from "./stated.ts";
import { travelQuestion } from "./travel.ts";

/** Largest road file that is opened, in bytes. */
const LARGEST = 512 * 1024 * 1024;
const ACCEPT = ".geojson,.json,.osm,.xml,.pbf,.roads";

/** What the roads that are open hold; `null` before any are. */
export const roads = signal<RoadReport | null>(null);

/** Problems of the road file that was opened last. */
export const roadIssues = signal<readonly Issue[]>([]);

/** A road file, how it is read once more, and the system its numbers are taken for. */
interface Source {
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
  readonly system: System;
}

/** The road file that was tried last, with the system that it seems to be in where it was taken for WGS 84. */
const tried = signal<(Source & { readonly offered: System | null }) | null>(null);

/** The file of the roads that are open. */
const held = signal<Source | null>(null);

/** The system the roads that are open were converted from; `null` where they were taken as they are. */
export const converted = computed(() => (held.value && held.value.system !== "wgs84" ? held.value.system : null));

/** The system that the road file of the last try seems to be in, to be read in once more; `null` where none is offered. */
export const systemAsked = computed(() => tried.value?.offered ?? null);

/** The road file that is being read, and which share of it is done. */
export const opening = signal<{ readonly file: string; readonly done: number; readonly cancel: () => void } | null>(
  null,
);

/** Lets the page draw what has changed, before more does. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

function positions(places: readonly { readonly position: Position | null }[]): readonly Position[] {
  return places.flatMap(({ position }) => position ?? []);
}

function refused(
  file: string,
  kind: "limit" | "file-missing" | "file-unreadable",
  value: string,
  detail: string | null = null,
): Issue {
  return { severity: "error", kind, file, row: null, column: null, value, detail };
}

/** Tells why a file was not even read; nothing is offered for the one tried before. */
function failedWith(issue: Issue): void {
  batch(() => {
    roadIssues.value = [issue];
    tried.value = null;
  });
}

const mebibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;

async function openRoads(bytes: Uint8Array, source: Source): Promise<void> {
  const { file, system } = source;
  const control = new AbortController();
  const tell = (done: number) => {
    opening.value = { file, done, cancel: () => control.abort() };
  };
  opening.peek()?.cancel();
  tell(0);
  const { regions, facilities } = stated.peek();
  const exits = exitPlaces(facilities);
  try {
    const ask = await ports().work();
    const watch = { signal: control.signal, onProgress: tell, handOver: [bytes.buffer as ArrayBuffer] };
    const { report, issues } = await ask(
      "openRoads",
      { bytes, file, system, seats: positions(regions.all), exits },
      watch,
    );
    batch(() => {
      if (report) {
        roads.value = report;
        held.value = source;
      }
      roadIssues.value = issues;
      tried.value = { ...source, offered: system === "wgs84" ? systemOffered(report, issues) : null };
    });
    await breath();
  } catch (error) {
    if (control.signal.aborted) return;
    failedWith(refused(file, "file-unreadable", error instanceof Error ? error.message : String(error)));
  } finally {
    opening.value = null;
  }
}

/** Lets the person choose a road file and opens it; what was open stays where it cannot be read or is given up. */
export async function openRoadFile(): Promise<void> {
  const chosen = await ports()
    .choose(ACCEPT, LARGEST)
    .catch((error: Error) => error);
  if (!chosen) return;
  if (chosen instanceof Error) {
    failedWith(
      chosen instanceof TooLarge
        ? refused(chosen.file, "limit", mebibytes(chosen.bytes), mebibytes(LARGEST))
        : refused("", "file-unreadable", chosen.message),
    );
    return;
  }
  const before = roads.peek();
  await openRoads(chosen.bytes, { file: chosen.name, read: chosen.again, system: "wgs84" });
  if (roads.peek() !== before) go({ way: "road" });
}

/**
 * Reads a road file once more, as being in a system: the one tried last for a system that is offered, the one that is
 * open for WGS 84, to take a conversion back.
 */
export async function readRoadsAs(system: System): Promise<void> {
  const last = (system === "wgs84" ? held : tried).peek();
  if (!last) return;
  try {
    const before = roads.peek();
    await openRoads(await last.read(), { ...last, system });
    if (roads.peek() !== before) go({ way: "road" });
  } catch (error) {
    roadIssues.value = [refused(last.file, "file-unreadable", String(error))];
  }
}

/** The roads that the package holds, by their path; `null` where it holds none. */
export const packageRoads = computed(() => stated.value.resources.find(({ role }) => role === "roads")?.path ?? null);

/** Opens the roads of the package. */
export async function openPackageRoads(): Promise<void> {
  const path = packageRoads.peek();
  if (path === null) return;
  try {
    const read = () => readFile(path);
    await openRoads(await read(), { file: path, read, system: "wgs84" });
  } catch (error) {
    roadIssues.value = [refused(path, "file-missing", String(error))];
  }
}

// A link that asks for travel over roads opens those of its package by itself.
effect(() => {
  if (view.value.way !== "road" || packageRoads.value === null || roads.peek() || opening.peek()) return;
  void openPackageRoads();
});

/** Kinds of facilities that goals on travel time speak of. */
const kinds = computed(() => [
  ...new Set(stated.value.goals.flatMap(({ rule }) => (rule.kind === "within" ? [rule.facility] : []))),
]);

interface Question {
  readonly present: readonly ReachJobs["travel"]["question"][];
  readonly supposed: readonly ReachJobs["travel"]["question"][];
}

// From the stated package, never from that on show: a measure on show rests on what is found here, and would ask anew.
const question = computed<Question | null>(() => {
  if (!roads.value) return null;
  const seats = stated.value.regions.all.map(({ code, position }) => ({ code, position }));
  const ask = (assumed: boolean) => kinds.value.map((kind) => ({ ...travelQuestion(kind, assumed), seats }));
  return { present: ask(false), supposed: ask(true) };
});

const askLatest = createLatest(async ({ present, supposed }: Question, signal: AbortSignal) => {
  const ask = await ports().work();
  const found = new Map<string, Beside>();
  for (const [i, kind] of kinds.peek().entries()) {
    const [now, then] = [present[i], supposed[i]];
    if (!now || !then) continue;
    const before = await ask("travel", now, { signal });
    const same = JSON.stringify(now) === JSON.stringify(then);
    found.set(kind, { present: before, supposed: same ? before : await ask("travel", then, { signal }) });
  }
  return found;
});

/** The question that could not be answered, so that nothing waits for it. */
const failed = signal<Question | null>(null);

const searched = signal<Answered<Question, ReadonlyMap<string, Beside>> | null>(null);

effect(() => {
  const asked = question.value;
  if (!asked) return;
  askLatest(asked).then(
    (found) => {
      if (!found) return;
      byRoad.value = found.answer;
      // What stands beside the map follows in a task of its own, so that the page is not blocked for the time of both.
      void breath().then(() => {
        searched.value = found;
      });
    },
    (error: unknown) => {
      failed.value = asked;
      roadIssues.value = [refused(roads.peek()?.file ?? "", "file-unreadable", String(error))];
    },
  );
});

/** Whether the roads are being searched for what is asked now; what was found before is shown meanwhile. */
export const searching = computed(() => {
  const asked = question.value;
  return asked !== null && searched.value?.question !== asked && failed.value !== asked;
});

function judged(reachTo: ReachTo | undefined): Verdict | null {
  const asked = travelGoal.value;
  if (!asked) return null;
  const { detour, speed } = view.value;
  return checkWithin(asked, asked.rule, { atlas: supposed.value, detour, speed, reachTo });
}

/** The verdict on the goal by road; `null` before the roads have been searched. */
export const roadVerdict = computed<Verdict | null>(() => {
  const found = searched.value?.answer.get(travelGoal.value?.rule.facility ?? "");
  return found ? judged(() => found.supposed) : null;
});

/** The verdict on the goal by straight line. */
export const straightVerdict = computed(() => judged(undefined));
