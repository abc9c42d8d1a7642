import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Issue } from "../../../src/core/package/issue.ts";
import type { Facility } from "../../../src/core/reach/facility.ts";
import { readPoints } from "../../../src/core/reach/points.ts";
import type { Question } from "./question.ts";

/** The facilities of a kind of the package, or else those of a file; none where neither is to be found. */
export async function facilitiesOf(
  atlas: Atlas,
  { facilities: asked, kind }: Question,
): Promise<{ readonly facilities: readonly Facility[]; readonly issues: readonly Issue[] }> {
  const own = atlas.facilities.filter((facility) => facility.kind === asked);
  if (own.length > 0) return { facilities: own, issues: [] };
  const bytes = await readFile(asked).catch(() => null);
  if (!bytes) {
    const detail = [...new Set(atlas.facilities.map((facility) => facility.kind))].join(", ");
    const base = { file: asked, row: null, column: null, value: null } as const;
    return { facilities: [], issues: [{ ...base, severity: "error", kind: "file-missing", detail }] };
  }
  const read = readPoints(new Uint8Array(bytes), basename(asked), kind ?? "point");
  const wanted = read.facilities.filter((facility) => kind === null || facility.kind === kind);
  if (wanted.length > 0 || read.facilities.length === 0) return { facilities: wanted, issues: read.issues };
  const kinds = [...new Set(read.facilities.map((facility) => facility.kind))].join(", ");
  const base = { file: basename(asked), row: null, column: "kind", value: kind } as const;
  return {
    facilities: [],
    issues: [...read.issues, { ...base, severity: "error", kind: "choice-invalid", detail: kinds }],
  };
}
