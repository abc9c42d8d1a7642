import { computed, signal } from "@preact/signals";
import { type Demand, type PlacedProblem, straightProblem } from "../core/siting/places.ts";
import type { Siting, SitingAim } from "../core/siting/where.ts";
import { view } from "./address.ts";
import { shown } from "./chain.ts";
import { timed, travelGoal, weight } from "./reach.ts";

/** Most new places that are looked for. */
export const MOST_PLACES = 5;
/** Minutes that a place counts with where nothing reaches it sooner, when a mean is looked for. */
const CEILING = 120;

/** What new places are to bring. */
export const aimKind = signal<SitingAim["kind"]>("cover");

/** What is asked; an answer belongs to the very question it was found for. */
interface Question {
  readonly aim: SitingAim;
  readonly placed: PlacedProblem;
}

/** New seats that could get a facility: those of the goal's level. */
const question = computed<Question | null>(() => {
  const asked = travelGoal.value;
  if (!asked) return null;
  const { byCode } = shown.value.regions;
  const demands = timed.value.map(({ code, minutes, weight }): Demand => {
    return { code, position: byCode.get(code)?.position ?? null, minutes: minutes?.value ?? null, weight };
  });
  const { detour, speed } = view.value;
  const aim: SitingAim =
    aimKind.value === "cover" ? { kind: "cover", cutoff: asked.rule.minutes } : { kind: "mean", ceiling: CEILING };
  return { aim, placed: straightProblem(demands, demands, { detour, speed }) };
});

interface Answer {
  readonly to: Question;
  /** What the weight was when it was asked. */
  readonly unit: NonNullable<typeof weight.value>["unit"];
  readonly sitings: readonly Siting[];
  readonly missing: number;
}

const answer = signal<Answer | null>(null);

/** The answer to what is asked now, with the codes of its places; `null` while it was not looked for. */
export const nextPlaces = computed(() => {
  const found = answer.value;
  if (!found || found.to !== question.value) return null;
  const { placed, aim } = found.to;
  return {
    aim,
    unit: found.unit,
    missing: found.missing,
    left: placed.left.length,
    sitings: found.sitings.map((siting) => ({
      ...siting,
      codes: siting.chosen.flatMap((i) => placed.candidates[i] ?? []),
    })),
  };
});

/** Whether an answer is being looked for. */
export const looking = signal(false);

/** Looks for the best places, one number of places after the other, so that the page is never held up for long. */
export async function lookForPlaces(): Promise<void> {
  const asked = question.peek();
  const unit = weight.peek()?.unit;
  if (!asked || !unit) return;
  looking.value = true;
  try {
    const { whereNext } = await import("../core/siting/where.ts");
    const sitings: Siting[] = [];
    for (let count = 1; count <= MOST_PLACES && question.peek() === asked; count++) {
      const { sitings: found, missing } = whereNext(asked.placed.problem, asked.aim, [count]);
      sitings.push(...found);
      answer.value = { to: asked, unit, sitings: [...sitings], missing };
      await new Promise((resolve) => setTimeout(resolve));
    }
  } finally {
    looking.value = false;
  }
}
