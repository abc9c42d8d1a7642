import { describe, expect, test } from "vitest";
import {
  keepScenario,
  readScenarios,
  type Scenario,
  scenarioName,
  scenariosFile,
} from "../../../src/core/project/scenarios.ts";

const scenario: Scenario = {
  name: "诗洞设出入口",
  changes: [
    { change: "add", id: "new1", kind: "exit", lng: 112.1, lat: 23.9 },
    { change: "remove", id: "e05" },
  ],
  detour: 1.3,
  speed: 45,
};

describe("scenarios in a file", () => {
  test("come back as they were", () => {
    const byRoad: Scenario = { ...scenario, name: "按路网", road: { walk: 4, classSpeeds: { trunk: 70 } } };
    expect(readScenarios(scenariosFile([scenario, byRoad]), "x.json")).toEqual({ scenarios: [scenario, byRoad] });
  });

  test("one of the same name is replaced, and the fifty-first makes the earliest go", () => {
    expect(keepScenario([scenario], { ...scenario, speed: 60 })).toEqual([{ ...scenario, speed: 60 }]);
    const fifty = Array.from({ length: 50 }, (_, i) => ({ ...scenario, name: `n${i}` }));
    const kept = keepScenario(fifty, scenario);
    expect(kept).toHaveLength(50);
    expect(kept[0]?.name).toBe("n1");
  });

  test("names are one line without control and direction characters", () => {
    expect(scenarioName(" a\nb\u202ec ")).toBe("a bc");
    expect(scenarioName("x".repeat(80))).toHaveLength(60);
  });

  test.each([
    ["no JSON", "{", "file-unreadable"],
    ["another format", JSON.stringify({ format: "atlas-slides", version: 1, scenarios: [] }), "choice-invalid"],
    ["a newer version", JSON.stringify({ format: "atlas-scenarios", version: 2, scenarios: [] }), "choice-invalid"],
    ["a change that is none", scenariosFile([scenario]).replace("r,e05", "r"), "file-unreadable"],
    ["a speed out of bounds", scenariosFile([scenario]).replace("45", "450"), "file-unreadable"],
    [
      "a speed of no road",
      scenariosFile([{ ...scenario, road: { walk: 4, classSpeeds: { trunk: 70 } } }]).replace("trunk", "trunks"),
      "file-unreadable",
    ],
    ["too many", scenariosFile(Array.from({ length: 51 }, () => scenario)), "limit"],
    ["too long a text", " ".repeat(2_000_001), "limit"],
  ])("%s is refused by name of the file", (_, text, kind) => {
    expect(readScenarios(text, "x.json")).toMatchObject({ issue: { kind, file: "x.json", severity: "error" } });
  });
});
