import type { Issue } from "../../../src/core/package/issue.ts";

/** What is printed of a join: an object for programs, lines for people; no object where there was nothing to join. */
export interface Answer {
  readonly report: object | null;
  readonly lines: readonly string[];
  readonly issues: readonly Issue[];
}
