import { computed, effect, signal } from "@preact/signals";
import { bandsText } from "../core/export/bands.ts";
import type { Band } from "../core/isochrone/bands.ts";
import { type Answered, createLatest } from "../core/jobs/latest.ts";
import type { BandsQuestion } from "../core/jobs/reach.ts";
import { straightReach } from "../core/reach/minutes.ts";
import { go, view } from "./address.ts";
import { assumed, classes } from "./chain.ts";
import { measured } from "./goals.ts";
import { surveyor } from "./judge.ts";
import { notify } from "./notices.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";
import { lang } from "./settings.ts";
import { goalContext, stated } from "./stated.ts";
import { methodFor, travelQuestion } from "./travel.ts";

/** How far apart the points between seats are, in km; near a border of a band they are refined. */
const SPACING = 3;

/** Whether minutes are asked for as bands. */
const asked = computed(
  () => measured.value?.measure === "minutes" && view.value.layers.includes("bands") && travelGoal.value !== null,
);

const question = computed<BandsQuestion | null>(() => {
  const rule = travelGoal.value?.rule;
  // The classes of minutes, at which bands end, come with what measures them.
  if (!asked.value || !rule || !surveyor.value) return null;
  const { regions, layers } = stated.value;
  const [coarsest] = regions.levels.flatMap(({ id }) => layers.get(id) ?? []);
  const polygons = [...(coarsest?.shapes.values() ?? [])].flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  return {
    ...travelQuestion(rule.facility, true),
    method: methodFor(rule.facility),
    outline: { type: "MultiPolygon", coordinates: polygons },
    seats: (regions.byLevel.get(rule.level) ?? []).map(({ code, position }) => ({ code, position })),
    cutoffs: classes.value.edges.slice(1, -1).filter((minutes) => minutes > 0),
    spacing: SPACING,
  };
});

const answered = signal<Answered<BandsQuestion, readonly Band[]> | null>(null);

/** The question that could not be answered, so that nothing waits for it. */
const failed = signal<BandsQuestion | null>(null);

/** Which share of the bands is made, 0 to 1. */
export const done = signal(0);

const askLatest = createLatest(async (wanted: BandsQuestion, signal: AbortSignal) => {
  const ask = await ports().work();
  const onProgress = (share: number) => {
    if (!signal.aborted) done.value = share;
  };
  return ask("bands", wanted, { signal, onProgress });
});

effect(() => {
  const wanted = question.value;
  done.value = 0;
  askLatest(wanted).then(
    (found) => {
      if (found) answered.value = found;
    },
    (error: unknown) => {
      failed.value = wanted;
      notify({ zh: `等时圈没有算出：${error}`, en: `No bands could be made: ${error}` }, { error: true });
    },
  );
});

/** Whether bands are being made; those found last are shown meanwhile. */
export const making = computed(() => {
  const wanted = question.value;
  if (asked.value && !surveyor.value) return true;
  return wanted !== null && answered.value?.question !== wanted && failed.value !== wanted;
});

/** Gives the bands up that are being made: minutes are shown region by region again. */
export function giveUp(): void {
  go({ layers: view.peek().layers.filter((one) => one !== "bands") }, { replace: true });
}

/** The bands asked for, those found last while new ones are on their way; none where they are not asked for. */
export const bands = computed<readonly Band[]>(() => (question.value && answered.value?.answer) || []);

/** Saves the bands on show as GeoJSON; does nothing while they are being made. */
export function saveBands(): void {
  const found = answered.peek();
  const wanted = question.peek();
  if (!found || found.question !== wanted) return;
  const kind = travelGoal.peek()?.rule.facility ?? "";
  const context = goalContext.peek();
  const reach = (context.reachTo ?? straightReach(context.atlas, context))(kind);
  const text = bandsText({ atlas: assumed.peek(), bands: found.answer, reach, sources: [], lang: lang.peek() });
  ports().save("bands.geojson", new Blob([text], { type: "application/geo+json" }));
}
