import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findBrowser, type Machine, thisMachine } from "./find.ts";
import { planInstall } from "./plan.ts";

const NONE =
  "No Chrome, Chromium or Edge was found and none could be installed: install Google Chrome " +
  "(on Debian: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH to the program.";

const NO_FONT =
  "Warning: no font with Chinese letters was found; install one (on Debian: apt-get install fonts-noto-cjk), " +
  "or the pictures show boxes instead of names.";

/** Runs a command with its output in sight; whether it ended well. */
function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** Whether the browser starts. A downloaded one may lack libraries; elsewhere than on Linux asking opens a window. */
function starts(path: string): boolean {
  return process.platform !== "linux" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

function hasChinese(): boolean {
  const list = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return list.status === 0 && list.stdout.trim() !== "";
}

function aptInstalls(...packages: string[]): boolean {
  return run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

function download(): boolean {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  return run(process.execPath, [cli, "install", "--no-shell", "chromium"]);
}

/**
 * Path of a Chrome, Chromium or Edge that starts; where there is none, installs one, and on Linux a Chinese font too.
 *
 * @throws Error with one sentence that says what to install, when nothing worked
 */
export function ensureBrowser(): string {
  const machine = thisMachine();
  const working: Machine = { ...machine, runs: (path) => machine.runs(path) && starts(path) };
  let browser = findBrowser(working);
  const steps = planInstall({
    platform: process.platform,
    browser: browser !== null,
    chinese: process.platform !== "linux" || hasChinese(),
    apt: existsSync("/etc/debian_version") && process.getuid?.() === 0,
  });
  for (const step of steps) {
    if (step === "download" && browser === null && download()) browser = findBrowser(working);
    if (step === "packages" && browser === null && aptInstalls("chromium", "fonts-noto-cjk")) {
      browser = findBrowser(working);
    }
    if (browser === null) continue;
    if (step === "fonts" && !hasChinese() && !aptInstalls("fonts-noto-cjk")) console.warn(NO_FONT);
    if (step === "warn") console.warn(NO_FONT);
  }
  if (browser === null) throw new Error(NONE);
  return browser;
}
