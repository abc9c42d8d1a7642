import type { Issue } from "../package/issue.ts";
import type { RoadReport } from "./report.ts";
import type { System } from "./systems.ts";

/**
 * The system a road file should be read in instead of WGS 84, as its report or its issues have it; `null` where nothing
 * speaks for another.
 */
export function systemOffered(
  report: Pick<RoadReport, "suspicion"> | null,
  issues: readonly Pick<Issue, "kind" | "value">[],
): System | null {
  if (report?.suspicion) return report.suspicion.system;
  if (issues.some(({ kind }) => kind === "coordinate-swapped")) return "swapped";
  const mercator = issues.some(({ kind, value }) => kind === "coordinate-system" && value === "Web Mercator");
  return mercator ? "mercator" : null;
}
