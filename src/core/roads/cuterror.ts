/** A file that stops before its end: the download was cut off, or the server gave up and left the message that it carries. */
export class CutError extends Error {}
