import { describe, expect, test } from "vitest";
import { candidates, findBrowser, type Machine } from "../../scripts/browser/find.ts";

const download = "/cache/chromium/chrome";

/** A machine on which the given paths can be run. */
function machine(platform: NodeJS.Platform, env: Machine["env"], ...programs: string[]): Machine {
  return { platform, env, download, runs: (path) => programs.includes(path) };
}

describe("findBrowser", () => {
  test("takes CHROME_PATH before anything else", () => {
    const here = machine("linux", { CHROME_PATH: "/own/chrome" }, "/own/chrome", "/usr/bin/google-chrome");
    expect(findBrowser(here)).toBe("/own/chrome");
  });

  test("says so when CHROME_PATH names nothing, instead of taking another", () => {
    const here = machine("linux", { CHROME_PATH: "/gone/chrome" }, "/usr/bin/google-chrome");
    expect(() => findBrowser(here)).toThrow("/gone/chrome");
  });

  test("prefers an installed Chrome to Chromium, and Chromium to a download", () => {
    expect(findBrowser(machine("linux", {}, "/usr/bin/chromium", "/usr/bin/google-chrome", download))).toBe(
      "/usr/bin/google-chrome",
    );
    expect(findBrowser(machine("linux", {}, "/usr/bin/chromium", download))).toBe("/usr/bin/chromium");
    expect(findBrowser(machine("linux", {}, download))).toBe(download);
  });

  test("looks along PATH", () => {
    expect(findBrowser(machine("linux", { PATH: "/bin:/opt/tools" }, "/opt/tools/chromium"))).toBe(
      "/opt/tools/chromium",
    );
  });

  test("finds Edge on Windows and Chrome in a Mac user's own applications", () => {
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    expect(findBrowser(machine("win32", env, edge))).toBe(edge);
    const chrome = "/Users/x/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findBrowser(machine("darwin", { HOME: "/Users/x" }, chrome))).toBe(chrome);
  });

  test("gives null where there is none", () => {
    expect(findBrowser(machine("linux", {}))).toBeNull();
  });

  test("never looks at a place twice on Linux", () => {
    const places = candidates({ platform: "linux", env: { PATH: "/usr/bin:/bin" }, download });
    expect(new Set(places).size).toBe(places.length);
  });
});
