import { computed, effect, signal } from "@preact/signals";
import { type Answered, createLatest } from "../core/jobs/latest.ts";
import { keepScenario, readScenarios, type Scenario, scenarioName, scenariosFile } from "../core/project/scenarios.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { applyChanges } from "../core/reach/change.ts";
import type { Reach } from "../core/reach/straight.ts";
import { issueText } from "../core/words/issues.ts";
import { go, view } from "./address.ts";
import { shown } from "./chain.ts";
import { judgement } from "./goals.ts";
import { notify } from "./notices.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";
import { roads } from "./roads.ts";
import { stated } from "./stated.ts";
import { travelUnder } from "./travel.ts";

const KEY = "atlas-scenarios";

function stored(): readonly Scenario[] {
  try {
    const read = readScenarios(localStorage.getItem(KEY) ?? "", KEY);
    return "issue" in read ? [] : read.scenarios;
  } catch {
    return [];
  }
}

const kept = signal<readonly Scenario[]>(stored());

function keep(next: readonly Scenario[]): void {
  kept.value = next;
  try {
    localStorage.setItem(KEY, scenariosFile(next));
  } catch {
    // A browser may refuse storage; the scenarios still hold for this page.
  }
}

/**
 * The named what-ifs that count over roads, as the open roads are asked about them; `null` while none are open. The one in
 * sight is no part of it, so that a place that is dragged asks nothing here.
 */
const question = computed(() => {
  const kind = travelGoal.value?.rule.facility;
  if (!kind || !roads.value) return null;
  const seats = stated.value.regions.all.map(({ code, position }) => ({ code, position }));
  return kept.value.flatMap((scenario) =>
    scenario.road ? [{ scenario, ask: { ...travelUnder(kind, { ...scenario, ...scenario.road }), seats } }] : [],
  );
});

type Question = NonNullable<typeof question.value>;

const askLatest = createLatest(async (wanted: Question, signal: AbortSignal) => {
  const ask = await ports().work();
  const found = new Map<Scenario, Reach>();
  for (const { scenario, ask: travel } of wanted) found.set(scenario, await ask("travel", travel, { signal }));
  return found;
});

const answered = signal<Answered<Question, ReadonlyMap<Scenario, Reach>> | null>(null);

effect(() => {
  const wanted = question.value;
  askLatest(wanted).then(
    (found) => {
      if (found) answered.value = found;
    },
    () => {
      if (wanted) answered.value = { question: wanted, answer: new Map() };
    },
  );
});

/** How the times of a named what-if were counted; `coming` by straight line while the roads are searched for it. */
export type Counted = "road" | "straight" | "coming";

/** The named what-ifs of this browser, each with its verdict on the goal that is open, and how that was counted. */
export const scenarios = computed(() => {
  const there = answered.value?.question === question.value ? answered.value?.answer : undefined;
  return kept.value.map((scenario) => {
    const asked = travelGoal.value;
    const atlas = { ...shown.value, facilities: applyChanges(shown.value.facilities, scenario.changes) };
    const reach = there?.get(scenario);
    const verdict = asked && judgement(asked, atlas, scenario, reach && (() => reach));
    const coming = scenario.road && question.value && !there;
    const counted: Counted = reach ? "road" : coming ? "coming" : "straight";
    return { scenario, verdict, counted };
  });
});

/** Keeps the what-if in sight under a name; one of that name is replaced. An empty name keeps nothing. */
export function keepAs(text: string): void {
  const name = scenarioName(text);
  if (name === "") return;
  const { changes, detour, speed, way, walk, classSpeeds } = view.peek();
  const road = way === "road" && { road: { walk, classSpeeds } };
  keep(keepScenario(kept.peek(), { name, changes, detour, speed, ...road }));
  notify({ zh: `已保存“${name}”。`, en: `Saved “${name}”.` });
}

/** Shows a named what-if. */
export function showScenario({ changes, detour, speed, road }: Scenario): void {
  const { walk, classSpeeds } = road ?? DEFAULT_VIEW;
  go({ changes, detour, speed, way: road ? "road" : "straight", walk, classSpeeds });
}

/** Forgets a named what-if; the notice offers to bring it back. */
export function dropScenario(scenario: Scenario): void {
  const before = kept.peek();
  keep(before.filter((one) => one !== scenario));
  notify(
    { zh: `已删除“${scenario.name}”。`, en: `Deleted “${scenario.name}”.` },
    { action: { label: { zh: "撤销", en: "Undo" }, run: () => keep(before) } },
  );
}

/** Saves all named what-ifs as a file that opens again. */
export function saveScenarios(): void {
  ports().save("scenarios.json", new Blob([scenariosFile(kept.peek())], { type: "application/json" }));
}

/** Opens a file of what-ifs beside those there are; what cannot be read leaves them untouched. */
export async function openScenarios(): Promise<void> {
  try {
    const file = await ports().choose(".json,application/json");
    if (!file) return;
    const read = readScenarios(new TextDecoder().decode(file.bytes), file.name);
    if ("issue" in read) {
      notify({ zh: issueText(read.issue, "zh"), en: issueText(read.issue, "en") }, { error: true });
      return;
    }
    keep(read.scenarios.reduce(keepScenario, kept.peek()));
    notify({ zh: `已打开${read.scenarios.length}个方案。`, en: `Opened ${read.scenarios.length} what-ifs.` });
  } catch {
    notify({ zh: "文件太大，没有打开。", en: "The file is too large and was not opened." }, { error: true });
  }
}
