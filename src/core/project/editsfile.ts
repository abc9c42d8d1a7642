import * as v from "valibot";
import { editSchema, type GoalEdit } from "../goals/edit.ts";
import type { Issue } from "../package/issue.ts";
import { issuesOf } from "../package/schema.ts";
import { MOST_EDITS } from "./edits.ts";

/** Longest file that is read, in characters. */
const LONGEST = 200_000;

const FORMAT = "atlas-goal-edits";

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  edits: v.pipe(v.array(v.unknown()), v.maxLength(MOST_EDITS)),
});

/** Edits as the text of a file. */
export function editsFile(edits: readonly GoalEdit[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, edits }, null, 2)}\n`;
}

/**
 * The edits of a file, by its name. A file that is none gives an issue and no edits; an edit that is none gives an issue
 * and the others stay.
 */
export function readEditsFile(text: string, file: string): { edits: readonly GoalEdit[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const failed = (detail: string | null) => {
    const base = { file, row: null, column: null, value: null, detail };
    return { edits: [], issues: [{ ...base, severity: "error" as const, kind: "file-unreadable" as const }] };
  };
  if (text.length > LONGEST) return failed(`> ${LONGEST}`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return failed(error instanceof Error ? error.message : null);
  }
  const outer = v.safeParse(fileSchema, data);
  if (!outer.success) return { edits: [], issues: issuesOf(outer.issues, file, { kind: "file-unreadable" }) };
  const edits = outer.output.edits.flatMap((item, index) => {
    const result = v.safeParse(editSchema, item);
    if (result.success) return [result.output as GoalEdit];
    issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row: index + 1 }));
    return [];
  });
  return { edits, issues };
}
