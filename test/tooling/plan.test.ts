import { describe, expect, test } from "vitest";
import { planInstall } from "../../scripts/browser/plan.ts";

describe("planInstall", () => {
  test("leaves a complete machine alone", () => {
    expect(planInstall({ platform: "linux", browser: true, chinese: true, apt: true })).toEqual([]);
    expect(planInstall({ platform: "win32", browser: true, chinese: true, apt: false })).toEqual([]);
  });

  test("tries Playwright's download first, then Debian's packages, then the fonts", () => {
    expect(planInstall({ platform: "linux", browser: false, chinese: false, apt: true })).toEqual([
      "download",
      "packages",
      "fonts",
    ]);
  });

  test("only downloads where nothing may be installed, and warns of the missing font", () => {
    expect(planInstall({ platform: "linux", browser: false, chinese: false, apt: false })).toEqual([
      "download",
      "warn",
    ]);
    expect(planInstall({ platform: "darwin", browser: false, chinese: false, apt: false })).toEqual(["download"]);
  });

  test("brings the font to a browser that lacks it", () => {
    expect(planInstall({ platform: "linux", browser: true, chinese: false, apt: true })).toEqual(["fonts"]);
  });
});
