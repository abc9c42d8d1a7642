import { computed, signal } from "@preact/signals";
import type { TravelQuestion } from "../core/jobs/reach.ts";
import { type Demand, type PlacedProblem, straightProblem } from "../core/siting/places.ts";
import type { Siting, SitingAim } from "../core/siting/where.ts";
import { ports } from "./ports.ts";
import { timed, travelGoal, weight } from "./reach.ts";
import { stated } from "./stated.ts";
import { methodFor, travelQuestion } from "./travel.ts";

/** Most new places that are looked for. */
export const MOST_PLACES = 5;
/** Minutes that a place counts with where nothing reaches it sooner, when a mean is looked for. */
const CEILING = 120;

/** What new places are to bring. */
export const aimKind = signal<SitingAim["kind"]>("cover");

/** Candidates: the seats of the goal's level, or places along the roads, which must be open. */
export const siteKind = signal<"seats" | "roads">("seats");

/** Places along roads are looked at about once in so many km. */
export const ALONG_KM = 5;

/** What is asked; an answer belongs to the very question it was found for. */
interface Question {
  readonly aim: SitingAim;
  readonly demands: readonly Demand[];
  readonly method: "straight" | "road";
  readonly sites: "seats" | "roads";
  readonly travel: TravelQuestion;
}

/** New seats that could get a facility: those of the goal's level. */
const question = computed<Question | null>(() => {
  const asked = travelGoal.value;
  if (!asked) return null;
  const { byCode } = stated.value.regions;
  const demands = timed.value.map(({ code, minutes, weight }): Demand => {
    return { code, position: byCode.get(code)?.position ?? null, minutes: minutes?.value ?? null, weight };
  });
  const aim: SitingAim =
    aimKind.value === "cover" ? { kind: "cover", cutoff: asked.rule.minutes } : { kind: "mean", ceiling: CEILING };
  const { facility } = asked.rule;
  const method = methodFor(facility);
  const sites = method === "road" ? siteKind.value : "seats";
  return { aim, demands, method, sites, travel: travelQuestion(facility, true) };
});

interface Answer {
  readonly to: Question;
  readonly placed: PlacedProblem;
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
  const { placed, to, unit, missing, sitings } = found;
  return {
    aim: to.aim,
    sites: to.sites,
    unit,
    missing,
    left: placed.left.length,
    sitings: sitings.map((siting) => ({
      ...siting,
      codes: siting.chosen.flatMap((i) => placed.candidates[i] ?? []),
      places: siting.chosen.flatMap((i) => placed.places[i] ?? []),
    })),
  };
});

/** Whether an answer is being looked for. */
export const looking = signal(false);

/** Places and what each would do, by the method in force. */
async function problemOf({ method, demands, sites, travel }: Question): Promise<PlacedProblem> {
  if (method === "straight") return straightProblem(demands, demands, travel.factors);
  const ask = await ports().work();
  return ask("roadProblem", { ...travel, demands, sites: sites === "roads" ? { alongKm: ALONG_KM } : demands });
}

/** Looks for the best places in the worker, one number of places after the other; asking for something else ends it. */
export async function lookForPlaces(): Promise<void> {
  const asked = question.peek();
  const unit = weight.peek()?.unit;
  if (!asked || !unit) return;
  looking.value = true;
  try {
    const placed = await problemOf(asked);
    const ask = await ports().work();
    const sitings: Siting[] = [];
    for (let count = 1; count <= MOST_PLACES && question.peek() === asked; count++) {
      const found = await ask("siting", { problem: placed.problem, aim: asked.aim, counts: [count] });
      sitings.push(...found.sitings);
      answer.value = { to: asked, placed, unit, sitings: [...sitings], missing: found.missing };
    }
  } finally {
    looking.value = false;
  }
}
