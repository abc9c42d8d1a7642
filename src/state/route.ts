import { computed, effect, signal } from "@preact/signals";
import { type Answered, createLatest } from "../core/jobs/latest.ts";
import type { ReachJobs } from "../core/jobs/reach.ts";
import type { Route } from "../core/reach/route.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";
import { opening, searching } from "./roads.ts";
import { selected } from "./selection.ts";
import { stated } from "./stated.ts";
import { methodFor, travelQuestion } from "./travel.ts";

type Question = ReachJobs["route"]["question"] & { readonly code: string };

/** The way from the one region that is selected, while times are counted over roads. */
const question = computed<Question | null>(() => {
  const kind = travelGoal.value?.rule.facility;
  const [code] = selected.value;
  if (!kind || methodFor(kind) !== "road" || selected.value.size !== 1 || !code) return null;
  const position = stated.value.regions.byCode.get(code)?.position;
  return position ? { ...travelQuestion(kind, true), from: { lng: position.lng, lat: position.lat }, code } : null;
});

const answered = signal<Answered<Question, Route | null> | null>(null);

const askLatest = createLatest(async (asked: Question, signal: AbortSignal) => {
  const ask = await ports().work();
  return ask("route", asked, { signal });
});

effect(() => {
  const asked = question.value;
  if (!asked) return;
  askLatest(asked).then(
    (found) => {
      if (found) answered.value = found;
    },
    () => {
      answered.value = { question: asked, answer: null };
    },
  );
});

/** Whether roads are being read or searched, or a way over them. */
export const onItsWay = computed(
  () =>
    opening.value !== null ||
    searching.value ||
    (question.value !== null && answered.value?.question !== question.value),
);

/** The route on show with the region it begins at; `null` where none is asked for or there is no way. */
export const route = computed(() => {
  const found = answered.value;
  return found?.answer && found.question === question.value ? { code: found.question.code, ...found.answer } : null;
});
