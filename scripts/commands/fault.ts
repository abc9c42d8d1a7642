/** What is wrong with a question, as a sentence: a path that is not there, or an argument that is not understood. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no file or folder ${path}`;
  if (code === "EISDIR") return "A file is needed, not a folder";
  if (code === "EACCES") return `${path} may not be read`;
  // The first sentence says it; those that follow explain positional arguments.
  return code?.startsWith("ERR_PARSE_ARGS") ? (error.message.split(". ")[0] ?? "") : error.message;
}
