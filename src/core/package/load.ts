/** Gives the bytes of a file of the package, by its path relative to the descriptor; rejects where there is none. */
export type Load = (path: string) => Promise<Uint8Array>;

/** Whether a path stays inside the package: relative, without `..`, scheme, backslash, query or control character. */
export function isInside(path: string): boolean {
  if (path === "" || path.length > 500 || /^\/|[\\:?#%\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "..");
}
