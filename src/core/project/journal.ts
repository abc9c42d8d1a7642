/** A change that was made, by its name, with what stood before and after it. */
export interface Step<State, Name> {
  readonly name: Name;
  readonly state: State;
}

/** A state with the way that led to it, and what was undone of it. Immutable. */
export interface Journal<State, Name> {
  /** Earlier states, oldest first, each with the name of the change that followed it. */
  readonly past: readonly Step<State, Name>[];
  readonly present: State;
  /** States that were undone, the next first, each with the name of the change that leads to it. */
  readonly future: readonly Step<State, Name>[];
}

/** Changes that can be undone. */
export const DEEPEST = 100;

/** A journal that begins with a state. */
export function begin<State, Name>(present: State): Journal<State, Name> {
  return { past: [], present, future: [] };
}

/** The journal after a change: what had been undone before it is gone, and so is the oldest of more than 100 changes. */
export function record<State, Name>(
  { past, present }: Journal<State, Name>,
  name: Name,
  next: State,
): Journal<State, Name> {
  return { past: [...past, { name, state: present }].slice(-DEEPEST), present: next, future: [] };
}

/** The journal before its last change; itself where there is none. */
export function undo<State, Name>(journal: Journal<State, Name>): Journal<State, Name> {
  const last = journal.past.at(-1);
  if (!last) return journal;
  return {
    past: journal.past.slice(0, -1),
    present: last.state,
    future: [{ name: last.name, state: journal.present }, ...journal.future],
  };
}

/** The journal after the change that was undone last; itself where there is none. */
export function redo<State, Name>(journal: Journal<State, Name>): Journal<State, Name> {
  const [next, ...future] = journal.future;
  if (!next) return journal;
  return { past: [...journal.past, { name: next.name, state: journal.present }], present: next.state, future };
}

/** The journal so many changes back (negative) or forth, or as far as there are any. */
export function travel<State, Name>(journal: Journal<State, Name>, by: number): Journal<State, Name> {
  let at = journal;
  for (let left = Math.abs(by); left > 0; left--) at = by < 0 ? undo(at) : redo(at);
  return at;
}
