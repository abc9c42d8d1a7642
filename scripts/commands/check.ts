import { parseArgs } from "node:util";
import type { Atlas } from "../../src/core/package/atlas.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import type { Load } from "../../src/core/package/load.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { type PackageSummary, summarise } from "../../src/core/package/summary.ts";
import { readRoads } from "../../src/core/roads/unpack.ts";
import { issueText, severityText } from "../../src/core/words/issues.ts";
import { faultText } from "./fault.ts";
import { loadPackage } from "./load.ts";

const USAGE = "check PACKAGE [--json]";

/**
 * `check PACKAGE [--json]`: every issue of a package, then what it holds per level and per indicator. Exit code 1 where
 * an issue is an error, 2 where the arguments name no package.
 */
export async function check(args: string[], out: (line: string) => void): Promise<number> {
  let path: string | undefined;
  let json: boolean | undefined;
  let load: Load;
  try {
    const parsed = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
    path = parsed.positionals[0];
    json = parsed.values.json;
    if (path === undefined || parsed.positionals.length > 1) throw new Error("check takes one package");
    load = await loadPackage(path);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const opened = await openPackage(load);
  const atlas = opened.atlas && (await completePackage(opened.atlas, load));
  const issues = [...(atlas?.issues ?? opened.issues), ...(atlas ? await roadIssues(atlas, load) : [])];
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const summary = atlas && summarise(atlas);
  if (json) {
    const described = issues.map((issue) => ({ ...issue, text: issueText(issue, "en") }));
    out(JSON.stringify({ package: path, errors, warnings, issues: described, summary }, null, 2));
  } else {
    for (const issue of issues) out(`${severityText(issue.severity, "en")}: ${issueText(issue, "en")}`);
    if (summary) for (const line of describe(summary)) out(line);
    out(`${errors} errors, ${warnings} warnings`);
  }
  return errors > 0 ? 1 : 0;
}

/** What is wrong with the roads of a package, which are no part of the atlas. */
async function roadIssues(atlas: Atlas, load: Load): Promise<readonly Issue[]> {
  const roads = atlas.resources.filter(({ role }) => role === "roads");
  const found = roads.map(async ({ path: file }): Promise<readonly Issue[]> => {
    const bytes = await load(file).catch(() => null);
    if (bytes) return readRoads(bytes, file).issues;
    return [{ severity: "error", kind: "file-missing", file, row: null, column: null, value: null, detail: null }];
  });
  return (await Promise.all(found)).flat();
}

function describe(summary: PackageSummary): readonly string[] {
  const { groups, goals, facilities, sources, remarks, tasks } = summary;
  return [
    "",
    "level: regions, shapes, positions",
    ...summary.levels.map(({ level, regions, shapes, positions }) => `  ${level}: ${regions}, ${shapes}, ${positions}`),
    "",
    "indicator: values, missing; periods; regions by level; qualities",
    ...summary.indicators.map(({ indicator, values, missing, periods, levels, qualities, derived }) => {
      const parts = [`${values}, ${missing}`, spanOf(periods), counts(levels), counts(qualities)];
      return `  ${indicator}${derived ? " (derived)" : ""}: ${parts.filter((part) => part !== "").join("; ")}`;
    }),
    "",
    `groups ${groups}, goals ${goals}, facilities ${facilities}, sources ${sources}, remarks ${remarks}, tasks ${tasks}`,
  ];
}

function spanOf(periods: readonly string[]): string {
  const [first] = periods;
  return periods.length > 1 ? `${first}–${periods.at(-1)} (${periods.length})` : (first ?? "");
}

function counts(of: Readonly<Record<string, number>>): string {
  return Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
