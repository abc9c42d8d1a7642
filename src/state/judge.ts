import { arriving } from "./arriving.ts";

/** What judges goals; no view without goals needs it. */
export const judge = arriving(async () => {
  const [{ checkGoal }, { restsOnTravel }, rule] = await Promise.all([
    import("../core/goals/check.ts"),
    import("../core/goals/travelling.ts"),
    import("../core/scene/rule.ts"),
  ]);
  return { checkGoal, restsOnTravel, rule };
});

/** The words for how a region fares under a goal. */
export const memberWords = arriving(() => import("../core/words/member.ts"));

/** What measures goals; only the maps of distances and differences need it. */
export const surveyor = arriving(() => import("../core/goals/survey.ts"));
