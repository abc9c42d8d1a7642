/** A file that stops before its end: the download was cut off, or the server gave up. */
export class CutError extends Error {}
