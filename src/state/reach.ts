import { computed, signal } from "@preact/signals";
import type { Goal, MemberVerdict, Verdict } from "../core/goals/goal.ts";
import { verdictNamed } from "../core/goals/part.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { areasOf } from "../core/reach/areas.ts";
import { type FacilityChange, moveFacility, nextId, removeFacility } from "../core/reach/change.ts";
import { coverageCurve, coverageOf, type Timed } from "../core/reach/coverage.ts";
import { effectsOf } from "../core/reach/effect.ts";
import type { Facility } from "../core/reach/facility.ts";
import type { Span } from "../core/reach/straight.ts";
import { bareNoun } from "../core/words/terms.ts";
import type { Text } from "../core/words/text.ts";
import { go, view } from "./address.ts";
import { assumed, figures, shown } from "./chain.ts";
import { mapped, verdicts } from "./goals.ts";
import { judge } from "./judge.ts";
import { presentContext, supposer } from "./stated.ts";

// Whoever asks for times of travel may change something next.
void supposer.fetch();

type WithinGoal = Goal & { readonly rule: Extract<Goal["rule"], { kind: "within" }> };

/** The goal on travel time that the map speaks of; `null` for any other. */
export const travelGoal = computed<WithinGoal | null>(() => {
  const found = mapped.value;
  return found?.rule.kind === "within" ? (found as WithinGoal) : null;
});

/** The verdict on it under the what-if. */
export const travelVerdict = computed<Verdict | null>(() => verdictNamed(verdicts.value, travelGoal.value?.id ?? null));

/** What a place may count: itself, or a quantity that adds up. */
export interface Weight {
  /** Indicator; `null` where every place counts one. */
  readonly id: string | null;
  readonly name: Text;
  readonly unit: Text;
}

/** The quantities that places of the goal's level can be weighed by: their number, then every count with values there. */
export const weights = computed<readonly Weight[]>(() => {
  const level = travelVerdict.value?.level;
  const found = shown.value.regions.levels.find((one) => one.id === level);
  if (!level || !found) return [];
  const { noun } = found;
  const one = { zh: `${bareNoun(noun)}数`, en: noun.other };
  const counts = shown.value.indicators.filter(
    ({ id, kind, levels }) => kind === "count" && levels.includes(level) && figures.value.latest(id, level) !== null,
  );
  return [
    { id: null, name: one, unit: { zh: "个", en: noun.other } },
    ...counts.map(({ id, name, unit }) => ({ id, name, unit })),
  ];
});

const weightId = signal<string | null>(null);

/** The quantity that is counted within the cut-offs. */
export const weight = computed<Weight | null>(
  () => weights.value.find(({ id }) => id === weightId.value) ?? weights.value[0] ?? null,
);

/** Counts another quantity. */
export function weighBy(id: string | null): void {
  weightId.value = id;
}

const FAR = Number.POSITIVE_INFINITY;
const NEVER = { value: FAR, low: FAR, high: FAR };

/** Minutes of a member; never where no road leads to a facility. */
function minutesOf({ code, value, low, high }: MemberVerdict, cut: ReadonlySet<string>): Span | null {
  if (value !== null) return { value, low: low ?? value, high: high ?? value };
  return cut.has(code) ? NEVER : null;
}

/** Places with their times and weights. */
function timedOf(found: Verdict | null): readonly Timed[] {
  const by = weight.value?.id ?? null;
  if (!found?.level) return [];
  const period = by === null ? null : figures.value.latest(by, found.level);
  const cut = new Set(found.travel?.notConnected);
  return found.members.map((member) => ({
    code: member.code,
    minutes: minutesOf(member, cut),
    weight: by === null || period === null ? 1 : figures.value.of(by, member.code, period).value,
  }));
}

/** Places of the goal's level with their times and weights. */
export const timed = computed(() => timedOf(travelVerdict.value));

/** Coverage within the cut-offs, area by area. */
export const coverages = computed(() => {
  const level = travelVerdict.value?.level;
  if (!level) return [];
  const places = new Map(timed.value.map((place) => [place.code, place]));
  return areasOf(shown.value, level).map(({ id, name, codes }) => ({
    id,
    name,
    coverage: coverageOf(
      codes.flatMap((code) => places.get(code) ?? []),
      view.value.cutoffs,
    ),
  }));
});

/** The share of all places within each number of minutes. */
export const curveSteps = computed(() => coverageCurve(timed.value));

/** The facilities that the goal speaks of, as the what-if has them. */
export const facilities = computed<readonly Facility[]>(() =>
  assumed.value.facilities.filter(({ kind }) => kind === travelGoal.value?.rule.facility),
);

/** The verdict without the what-if, under the usual factors. */
export const present = computed(() => {
  const asked = travelGoal.value;
  return asked ? (judge.value?.checkGoal(asked, presentContext.value) ?? null) : null;
});

/** What the what-if changes, region by region. */
export const effects = computed(() =>
  present.value && travelVerdict.value ? effectsOf(present.value.members, travelVerdict.value.members) : [],
);

/** How much lies within each cut-off, at present and with the what-if. */
export const sharesBeside = computed(() => {
  const { cutoffs } = view.value;
  const before = coverageOf(timedOf(present.value), cutoffs).within;
  const after = coverageOf(timed.value, cutoffs).within;
  return after.flatMap((later, i) => {
    const earlier = before[i];
    return earlier ? [{ before: earlier, after: later }] : [];
  });
});

function change(next: readonly FacilityChange[], options?: { readonly replace: boolean }): void {
  go({ changes: next }, options);
}

/** Assumes a facility of the goal's kind at a place, in degrees. */
export function assume(lng: number, lat: number): void {
  const kind = travelGoal.peek()?.rule.facility;
  if (!kind) return;
  const { changes } = view.peek();
  change([...changes, { change: "add", id: nextId(changes), kind, lng, lat }]);
}

/** Puts a facility elsewhere, in degrees; all steps of one drag are one step of the history, begun by the `first`. */
export function shift(id: string, lng: number, lat: number, first: boolean): void {
  change(moveFacility(view.peek().changes, id, lng, lat), { replace: !first });
}

/** Assumes that a facility is not there. */
export function withdraw(id: string): void {
  change(removeFacility(view.peek().changes, id));
}

/** Takes one change of the what-if back. */
export function takeBack(which: FacilityChange): void {
  change(view.peek().changes.filter((one) => one !== which));
}

/** Ends the what-if. */
export function endAssumption(): void {
  const { detour, speed, walk, classSpeeds } = DEFAULT_VIEW;
  go({ changes: [], detour, speed, walk, classSpeeds });
}

/** Assumes a facility at each place, in degrees, as one step. */
export function assumeAll(places: readonly { readonly lng: number; readonly lat: number }[]): void {
  const kind = travelGoal.peek()?.rule.facility;
  if (!kind) return;
  let { changes } = view.peek();
  for (const { lng, lat } of places) changes = [...changes, { change: "add", id: nextId(changes), kind, lng, lat }];
  change(changes);
}
