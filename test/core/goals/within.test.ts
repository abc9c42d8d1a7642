import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { relatedGoals } from "../../../src/core/goals/related.ts";
import type { Snap } from "../../../src/core/reach/footing.ts";
import { createNetwork } from "../../../src/core/reach/network.ts";
import { createRoadTravel, roadMinutes } from "../../../src/core/reach/road.ts";
import { region, text } from "../fixture.ts";
import { drawGraph } from "../roads/grid.ts";
import { at, atlasOf, contextOf, exit, goal } from "./fixture.ts";

const rule: GoalRule = { kind: "within", facility: "exit", level: "town", group: "west", minutes: 30 };

/** Towns due north of an exit at 112° E, 23° N; 0.1° of the meridian are 11.12 km, at 1.95 minutes a km. */
const towns = [
  region("441223001", "town", "441223", "近镇", { position: at(112, 23.05, 1000) }),
  region("441223002", "town", "441223", "中镇", { position: at(112, 23.1, 1000) }),
  region("441223003", "town", "441223", "远镇", { position: at(112, 23.3, 1000) }),
  region("441223004", "town", "441223", "无址镇"),
];

describe("so many minutes from a facility", () => {
  test("the accuracy of both ends decides which towns are certain", () => {
    const facilities = [exit("甲", at(112, 23, 4000), { road: text("甲乙高速") }), exit("丙", null)];
    const verdict = checkGoal(goal("G11", rule), contextOf(atlasOf({ regions: towns, facilities })));
    expect(verdict.members.map(({ status }) => status)).toEqual(["met", "uncertain", "not", "none"]);
    expect(verdict).toMatchObject({ status: "not", period: null, total: 4, withData: 3, quality: "estimate" });
    expect(verdict.members[1]?.value).toBeCloseTo(21.683, 2);
    expect(verdict.members[1]?.low).toBeCloseTo(11.933, 2);
    expect(verdict.members[1]?.high).toBeCloseTo(31.433, 2);
    expect(verdict.members[0]?.note).toEqual(text("甲 · 甲乙高速"));
    expect(verdict.distance?.value).toBeCloseTo(30 - 65.049, 2);
    expect(verdict.travel).toEqual({
      method: "straight",
      detour: 1.3,
      speed: 40,
      placed: 1,
      unplaced: 1,
      notConnected: [],
      unconfirmed: [],
    });
    expect(verdict.sources).toEqual(["roads"]);
  });

  test("slower roads push towns over the limit", () => {
    const facilities = [exit("甲", at(112, 23))];
    const context = { ...contextOf(atlasOf({ regions: towns.slice(0, 1), facilities })), speed: 10 };
    expect(checkGoal(goal("G11", rule), context).status).toBe("not");
  });

  test("a town that is near enough only by an exit nobody confirms is named", () => {
    const facilities = [exit("甲", at(112, 23), { existence: "unverified" }), exit("乙", at(113, 23))];
    const context = contextOf(atlasOf({ regions: towns.slice(0, 1), facilities }));
    const verdict = checkGoal(goal("G11", rule), context);
    expect(verdict.status).toBe("met");
    expect(verdict.travel?.unconfirmed).toEqual(["441223001"]);
  });

  test("by road, a town that no road connects has no data and is named", () => {
    const graph = drawGraph(
      [
        [112, 23],
        [112, 23.1],
      ],
      [{ from: 0, to: 1, metres: 11_000 }],
    );
    const network = createNetwork(graph, Float64Array.of(1200));
    const snap: Snap = ({ lng, lat }) =>
      lat > 23.2 ? null : { edge: 0, share: Math.min(1, (lat - 23) / 0.1), metres: 0, lng, lat };
    const facilities = [exit("甲", at(112, 23))];
    const travel = createRoadTravel(network, snap, facilities, { detour: 1.3, speed: 40, walk: 5 });
    const context = contextOf(atlasOf({ regions: towns, facilities }));
    const reachTo = () => roadMinutes(travel, towns);
    const verdict = checkGoal(goal("G11", rule), { ...context, reachTo });
    expect(verdict.members.map(({ value }) => value && Math.round(value))).toEqual([10, 20, null, null]);
    expect(verdict.members.map(({ status }) => status)).toEqual(["met", "met", "none", "none"]);
    expect(verdict.travel).toMatchObject({ method: "road", notConnected: ["441223003"] });
  });

  test("a profile lists the goal with the town's own verdict", () => {
    const atlas = atlasOf({
      regions: towns,
      facilities: [exit("甲", at(112, 23))],
      goals: [goal("G11", rule), goal("G42", { kind: "process" })],
    });
    const context = contextOf(atlas);
    const verdicts = atlas.goals.map((one) => checkGoal(one, context));
    const related = relatedGoals("441223003", verdicts, atlas);
    expect(related.map((one) => one.goal.id)).toEqual(["G11"]);
    expect(related[0]?.member.status).toBe("not");
  });
});
