import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser/install.ts";
import { freshBuild, ROOT } from "./build.ts";
import { checkOutcome, closingLine, type Outcome, type Report, vitestOutcome } from "./suites.ts";

const reports = mkdtempSync(join(tmpdir(), "atlas-test-"));

/** Runs a program of node_modules with its output in sight; its exit code. */
function run(program: string, ...args: string[]): number | null {
  return spawnSync(process.execPath, [join(ROOT, "node_modules", program), ...args], { cwd: ROOT, stdio: "inherit" })
    .status;
}

/** Runs one vitest project and counts its tests. */
function project(name: string): Outcome {
  const file = join(reports, `${name}.json`);
  const status = run(
    "vitest/vitest.mjs",
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  );
  const report: Report | null = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  return vitestOutcome(report, status);
}

/** Counts a step that throws when it fails, and says why it did. */
function attempt(step: () => void): Outcome {
  try {
    step();
    return checkOutcome(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return checkOutcome(1);
  }
}

const suites: readonly (readonly [string, () => Outcome])[] = [
  ["lint", () => checkOutcome(run("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."))],
  ["types", () => checkOutcome(run("typescript/bin/tsc", "--noEmit"))],
  ["unit tests", () => project("unit")],
  ["build", () => attempt(freshBuild)],
  [
    "browser tests",
    () => {
      const ready = attempt(ensureBrowser);
      return ready.failed > 0 ? ready : project("browser");
    },
  ],
];

const outcomes: Outcome[] = [];
for (const [name, suite] of suites) {
  console.log(`\n== ${name}`);
  outcomes.push(suite());
}
rmSync(reports, { recursive: true, force: true });

console.log();
for (const [index, outcome] of outcomes.entries()) {
  console.log(`${suites[index]?.[0]}: ${closingLine([outcome])}`);
}
console.log(closingLine(outcomes));
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
