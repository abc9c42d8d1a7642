/** Milliseconds of rest after which the address bar follows what was replaced many times in a row. */
const REST = 500;

/** The query that the entry on show still has to take; `null` while it is up to date. */
let owed: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let last = Number.NEGATIVE_INFINITY;

function addressOf(search: string): string {
  return `${location.pathname}${search}${location.hash}`;
}

/** Adds an entry to the history. */
export function push(search: string): void {
  settle();
  history.pushState(null, "", addressOf(search));
}

/**
 * Gives the entry on show another query: at once, but while one change chases the next only when they rest, since
 * browsers refuse a page that writes its address many times a second, and each write has them draw their address bar.
 */
export function replace(search: string): void {
  const now = performance.now();
  const chased = now - last < REST;
  last = now;
  owed = search;
  clearTimeout(timer);
  if (chased) timer = setTimeout(settle, REST);
  else settle();
}

/** Writes what is still owed. */
export function settle(): void {
  clearTimeout(timer);
  if (owed !== null) history.replaceState(null, "", addressOf(owed));
  owed = null;
}

/** Forgets what is owed, because another entry is on show now. */
export function forget(): void {
  clearTimeout(timer);
  owed = null;
}
