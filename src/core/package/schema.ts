import * as v from "valibot";
import { CODE_FORM, isCode } from "../project/codes.ts";
import { cleanName } from "../regions/names.ts";
import type { Issue } from "./issue.ts";
import { quote } from "./json.ts";

/** Texts longer than this are refused: no name or note needs them. */
const LONGEST = 4000;

/** An id: short, on one line. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[^\p{Cc}]+$/u, "one line"));

/** The id of something that a link may name. */
export const codeSchema = v.pipe(v.string(), v.check(isCode, CODE_FORM));

const words = v.pipe(v.string(), v.maxLength(LONGEST), v.transform(cleanName));

/** A string in both languages; a plain string stands for both. */
export const textSchema = v.union(
  [
    v.pipe(
      words,
      v.transform((text) => ({ zh: text, en: text })),
    ),
    v.pipe(
      v.object({ zh: v.optional(words, ""), en: v.optional(words, "") }),
      v.check(({ zh, en }) => zh !== "" || en !== "", "zh, en"),
    ),
  ],
  "{ zh, en }",
);

/** A text that may be left out or `null`. */
export const optionalText = v.optional(v.nullable(textSchema), null);

/**
 * Issues for what valibot found. `path` is put before each path, `row` is the item's 1-based place in its file, and
 * `kind` what to call it.
 */
export function issuesOf(
  found: readonly v.BaseIssue<unknown>[],
  file: string,
  at: { readonly path?: string; readonly row?: number; readonly kind?: Issue["kind"] } = {},
): Issue[] {
  return found.map((issue) => {
    const inner = v.getDotPath(issue);
    return {
      severity: "error",
      kind: at.kind ?? "descriptor-invalid",
      file,
      row: at.row ?? null,
      column: [at.path, inner].filter(Boolean).join(".") || null,
      value: quote(issue.input),
      detail: issue.expected ?? issue.message,
    };
  });
}
