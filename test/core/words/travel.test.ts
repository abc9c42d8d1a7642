import { expect, test } from "vitest";
import { travelText } from "../../../src/core/words/travel.ts";

const straight = { method: "straight", detour: 1.3, speed: 40, changes: 0 } as const;

test("times are told with the way they were counted", () => {
  expect(travelText(straight, "zh")).toBe("时间按直线距离×绕行系数1.3÷车速40公里/小时计算。");
  expect(travelText({ ...straight, method: "road" }, "en")).toBe("Times are over roads, with the walks at both ends.");
});

test("a what-if is told as one", () => {
  expect(travelText({ ...straight, method: "road", changes: 2 }, "zh")).toBe(
    "时间按路网计算，含两端步行。含假设：2处设施与现状不同。",
  );
  expect(travelText({ ...straight, detour: 2, changes: 1 }, "en")).toBe(
    "Times are straight distance × detour 2 ÷ 40 km/h. What-if: 1 facility differs from the present.",
  );
});
