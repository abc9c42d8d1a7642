import { accessSync, constants } from "node:fs";
import { posix, win32 } from "node:path";
import { chromium } from "playwright-core";

/** What the search for a browser depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether there is a file at this path that may be run. */
  readonly runs: (path: string) => boolean;
  /** Where Playwright keeps the Chromium it downloads. */
  readonly download: string;
}

const NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value): value is string => value !== undefined && value !== "");
}

/** Paths at which Chrome, Chromium or Edge may stand, best first: usual places, then PATH, then Playwright's download. */
export function candidates({ platform, env, download }: Omit<Machine, "runs">): string[] {
  if (platform === "win32") {
    const folders = present([env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]);
    return [...WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program))), download];
  }
  const path = present((env.PATH ?? "").split(":"));
  const onPath = NAMES.flatMap((name) => path.map((folder) => posix.join(folder, name)));
  if (platform === "darwin") {
    const folders = present(["/Applications", env.HOME && posix.join(env.HOME, "Applications")]);
    const apps = MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
    return [...apps, ...onPath, download];
  }
  const usual = NAMES.map((name) => `/usr/bin/${name}`);
  return [...new Set([...usual, "/opt/google/chrome/chrome", "/snap/bin/chromium", ...onPath, download])];
}

/**
 * Path of the browser to use: `CHROME_PATH` where it is set, else the first candidate that runs, else `null`.
 *
 * @throws Error quoting CHROME_PATH when nothing can be run there
 */
export function findBrowser(machine: Machine): string | null {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no program that can be run: ${chosen}`);
  }
  return candidates(machine).find(machine.runs) ?? null;
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    download: chromium.executablePath(),
    runs(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}
