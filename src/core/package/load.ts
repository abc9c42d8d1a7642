import type { IssueKind } from "./issue.ts";

/** Name of the descriptor inside a package. */
export const DESCRIPTOR = "datapackage.json";

/** Gives the bytes of a file of the package, by its path relative to the descriptor; rejects where there is none. */
export type Load = (path: string) => Promise<Uint8Array>;

/** What a load rejects with where it knows more than that there is no such file. */
export class Refusal extends Error {
  constructor(
    readonly kind: IssueKind,
    /** What was refused, for the issue. */
    readonly value: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Whether a path stays inside the package: relative, without `..`, scheme, backslash, query or control character. */
export function isInside(path: string): boolean {
  if (path === "" || path.length > 500 || /^\/|[\\:?#%\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "..");
}
