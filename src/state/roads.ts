import { computed, effect, signal } from "@preact/signals";
import type { Verdict } from "../core/goals/goal.ts";
import { checkWithin } from "../core/goals/within.ts";
import { type Answered, createLatest } from "../core/jobs/latest.ts";
import type { ReachJobs } from "../core/jobs/reach.ts";
import type { Issue } from "../core/package/issue.ts";
import { type Coverage, coverageOf } from "../core/reach/coverage.ts";
import type { RoadReach } from "../core/reach/road.ts";
import type { Position } from "../core/regions/region.ts";
import type { RoadReport } from "../core/roads/report.ts";
import { DEFAULT_SPEEDS } from "../core/roads/speeds.ts";
import { view } from "./address.ts";
import { assumed, figures, shown } from "./chain.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";

/** Largest road file that is opened, in bytes. */
const LARGEST = 512 * 1024 * 1024;
const ACCEPT = ".geojson,.json,.osm,.xml,.pbf,.roads";

/** What the roads that are open hold; `null` before any are. */
export const roads = signal<RoadReport | null>(null);

/** Problems of the road file that was opened last. */
export const roadIssues = signal<readonly Issue[]>([]);

/** The road file that is being read, and which share of it is done. */
export const opening = signal<{ readonly file: string; readonly done: number; readonly cancel: () => void } | null>(
  null,
);

/** Speed in km/h from a seat to the road and from the road to a facility. */
export const walk = signal(5);

function positions(places: readonly { readonly position: Position | null }[]): readonly Position[] {
  return places.flatMap(({ position }) => position ?? []);
}

function refused(file: string, kind: "limit" | "file-unreadable", value: string): Issue {
  return { severity: "error", kind, file, row: null, column: null, value, detail: null };
}

/** Lets the person choose a road file and opens it; what was open stays where it cannot be read or is given up. */
export async function openRoadFile(): Promise<void> {
  const chosen = await ports()
    .choose(ACCEPT, LARGEST)
    .catch((error: Error) => error);
  if (!chosen) return;
  if (chosen instanceof Error) {
    roadIssues.value = [refused("", "limit", chosen.message)];
    return;
  }
  const { name: file, bytes } = chosen;
  const control = new AbortController();
  const tell = (done: number) => {
    opening.value = { file, done, cancel: () => control.abort() };
  };
  opening.peek()?.cancel();
  tell(0);
  const { regions, facilities } = shown.peek();
  const seats = positions(regions.byLevel.get(travelGoal.peek()?.rule.level ?? "") ?? []);
  const exits = positions(facilities.filter(({ kind }) => kind === "exit"));
  try {
    const ask = await ports().work();
    const watch = { signal: control.signal, onProgress: tell, handOver: [bytes.buffer as ArrayBuffer] };
    const { report, issues } = await ask("openRoads", { bytes, file, seats, exits }, watch);
    if (report) roads.value = report;
    roadIssues.value = issues;
  } catch (error) {
    if (control.signal.aborted) return;
    roadIssues.value = [refused(file, "file-unreadable", error instanceof Error ? error.message : String(error))];
  } finally {
    opening.value = null;
  }
}

type Question = ReachJobs["travel"]["question"];

const question = computed<Question | null>(() => {
  const rule = travelGoal.value?.rule;
  if (!rule || !roads.value) return null;
  const { detour, speed, changes } = view.value;
  return {
    facilities: shown.value.facilities.filter(({ kind }) => kind === rule.facility),
    changes: changes.filter((one) => one.change !== "add" || one.kind === rule.facility),
    factors: { detour, speed, walk: walk.value },
    speeds: DEFAULT_SPEEDS,
    seats: (shown.value.regions.byLevel.get(rule.level) ?? []).map(({ code, position }) => ({ code, position })),
  };
});

const answered = signal<Answered<Question, RoadReach> | null>(null);

const askLatest = createLatest(async (asked: Question, signal: AbortSignal) => {
  const ask = await ports().work();
  return ask("travel", asked, { signal });
});

effect(() => {
  const asked = question.value;
  if (!asked) return;
  askLatest(asked).then(
    (found) => {
      if (found) answered.value = found;
    },
    (error: unknown) => {
      roadIssues.value = [refused(roads.peek()?.file ?? "", "file-unreadable", String(error))];
    },
  );
});

/** Travel over the roads to the facilities of the goal as the what-if has them; `null` while it is being searched. */
export const roadReach = computed<RoadReach | null>(() =>
  answered.value && answered.value.question === question.value ? answered.value.answer : null,
);

/** The verdict on the goal by road. */
export const roadVerdict = computed<Verdict | null>(() => {
  const asked = travelGoal.value;
  const reach = roadReach.value;
  if (!asked || !reach) return null;
  const { detour, speed } = view.value;
  const context = { atlas: assumed.value, figures: figures.value, detour, speed, reachTo: () => reach };
  return checkWithin(asked, asked.rule, context);
});

const FOREVER = {
  value: Number.POSITIVE_INFINITY,
  low: Number.POSITIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
};

/** How many of the goal's regions lie within each cut-off by road. */
export const roadCoverage = computed<Coverage | null>(() => {
  const reach = roadReach.value;
  const found = roadVerdict.value;
  if (!reach || !found) return null;
  const places = found.members.map(({ code }) => {
    const row = reach.byCode.get(code);
    return { code, minutes: row?.minutes ?? (row?.gap === "not-connected" ? FOREVER : null), weight: 1 };
  });
  return coverageOf(places, view.value.cutoffs);
});
