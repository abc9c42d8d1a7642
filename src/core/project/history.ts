/** Steps that can be undone. */
const DEEPEST = 100;

/** A state with the states before it, oldest first, and the undone ones, next first. Immutable. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** A history without steps. */
export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/**
 * A step to a new state. What had been undone is forgotten, and so is the oldest step beyond 100. The state that is
 * present already makes no step.
 */
export function step<T>(history: History<T>, next: T): History<T> {
  if (Object.is(next, history.present)) return history;
  return { past: [...history.past, history.present].slice(-DEEPEST), present: next, future: [] };
}

/** The history with another present and no step to it, as while a slider is dragged. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

/** One step back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past[past.length - 1] as T, future: [present, ...future] };
}

/** One step forward again; the same history where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
