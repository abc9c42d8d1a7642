import { describe, expect, test } from "vitest";
import { heightOf, nearestStop } from "../../../src/ui/panel/stops.ts";

describe("stops of the sheet", () => {
  test("are 64 px, 36 % and 88 % of the window", () => {
    expect(heightOf("tabs", 844)).toBe(64);
    expect(heightOf("third", 844)).toBe(304);
    expect(heightOf("most", 844)).toBe(743);
  });

  test("take the sheet to the nearest one when it is let go", () => {
    // Half way from 64 to 304 is 184, from 304 to 743 is 523.5.
    expect(nearestStop(183, 844)).toBe("tabs");
    expect(nearestStop(185, 844)).toBe("third");
    expect(nearestStop(523, 844)).toBe("third");
    expect(nearestStop(524, 844)).toBe("most");
  });
});
