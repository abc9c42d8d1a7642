import * as v from "valibot";
import type { Issue, IssueKind } from "../package/issue.ts";
import { parseShallow, quote } from "../package/json.ts";

/** Longest file of a person's own work that is read, in characters. */
const LONGEST_FILE = 2_000_000;

/** How a file is read where not as usual. */
interface OwnFileOptions {
  readonly longest?: number;
  readonly migrate?: (content: unknown) => unknown;
}

/** A version of a format that only a later page can read. */
export class NewerVersion extends Error {
  constructor(readonly version: string) {
    super(`version ${version}`);
  }
}

/**
 * What a JSON file holds by its schema, or the one issue that says why it cannot be read: too long, no JSON, another
 * format, a newer version, too many entries. Nothing of a damaged file is taken. `migrate` lifts what was parsed to the
 * form the schema knows; it throws `NewerVersion` where there is none yet.
 */
export function readOwnFile<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
  { longest = LONGEST_FILE, migrate = (content) => content }: OwnFileOptions = {},
): { content: v.InferOutput<Schema> } | { issue: Issue } {
  const refuse = (kind: IssueKind, column: string | null, value: string | null, detail: string | null) => ({
    issue: { severity: "error" as const, kind, file, row: null, column, value, detail },
  });
  if (text.length > longest) return refuse("limit", null, String(text.length), String(longest));
  let content: unknown;
  try {
    content = migrate(parseShallow(text.replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof NewerVersion) return refuse("version-newer", "version", error.version, null);
    return refuse("file-unreadable", null, null, "JSON");
  }
  const read = v.safeParse(schema, content);
  if (read.success) return { content: read.output };
  const [problem] = read.issues;
  const path = v.getDotPath(problem) ?? "";
  const found = quote(problem.input);
  if (problem.type === "max_length") return refuse("limit", path, String(problem.received), problem.expected);
  const kind = problem.type === "literal" && found !== null ? "choice-invalid" : "file-unreadable";
  return refuse(kind, path || null, found, problem.expected);
}
