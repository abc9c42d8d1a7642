import type { Text } from "../words/text.ts";
import { packLists, readLists } from "./document.ts";
import type { Journal, Step } from "./journal.ts";
import { VERSION } from "./migrate.ts";
import { EMPTY_PROJECT, type Project } from "./project.ts";

type ListName = keyof Project;

/** A project by the numbers of its parts. */
type Numbers = { readonly [List in ListName]: readonly number[] };

/** A journal in which every part of a project is a number, since most states share most of their parts. */
export type StoredJournal = Journal<Numbers, Text>;

/** One thing of one list of a project, as a file would hold it. */
export interface Part {
  readonly list: ListName;
  readonly content: object;
}

/** A project in the store, without its parts. */
export interface Entry {
  readonly id: string;
  /** Version of the project format its parts are in. */
  readonly version: number;
  readonly title: string;
  /** Address of its package, as in a project file. */
  readonly package: string | null;
  readonly created: string;
  readonly changed: string;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly journal: StoredJournal;
  /** Counts up with every writing; 0 before the first. */
  readonly revision: number;
  /** Files that were brought, the figures in them, and the boundaries and positions. */
  readonly imports: number;
  readonly values: number;
  readonly outlines: number;
  /** About how many bytes it takes as a file. */
  readonly bytes: number;
}

/** A project as the list shows it. */
export interface ListedProject extends Entry {
  /** A small picture of its map; `null` where none was made. */
  readonly picture: Blob | null;
}

/** What a store rejects with where the project was written or deleted by another window since it was read. */
export class Overtaken extends Error {}

/** Where projects are kept between visits. All of it rejects where the browser keeps nothing. */
export interface ProjectStore {
  /** All projects, without their parts. */
  list(): Promise<readonly ListedProject[]>;
  /** A project with its parts by number; `null` where it is gone. */
  read(id: string): Promise<{ readonly entry: Entry; readonly parts: ReadonlyMap<number, Part> } | null>;
  /**
   * Writes a project whose `revision` is the one it was read with, in one transaction, and gives the new revision.
   * `parts` are those that are not in the store yet; parts no state uses any more go. Rejects with `Overtaken` and changes
   * nothing where the store holds another revision.
   */
  write(entry: Entry, parts: ReadonlyMap<number, Part>): Promise<number>;
  /** Keeps a picture of a project; that is no revision of it. */
  paint(id: string, picture: Blob): Promise<void>;
  /** Deletes a project; rejects as `write` does. */
  remove(entry: Pick<Entry, "id" | "revision">): Promise<void>;
  /** Tells of every project that another window wrote, and with 0 of one it removed. */
  watch(told: (id: string, revision: number) => void): void;
}

/** Numbers of the parts of a project, so that each is written once. */
export interface Numbering {
  readonly numbers: WeakMap<object, number>;
  next: number;
}

/** A numbering in which nothing has a number yet. */
export function beginNumbering(): Numbering {
  return { numbers: new WeakMap(), next: 0 };
}

const LISTS = Object.keys(EMPTY_PROJECT) as ListName[];

function mapJournal<From, To>(journal: Journal<From, Text>, change: (state: From) => To): Journal<To, Text> {
  const step = ({ name, state }: Step<From, Text>) => ({ name, state: change(state) });
  return { past: journal.past.map(step), present: change(journal.present), future: journal.future.map(step) };
}

/** A journal by numbers, and the parts that had none before. */
export function packJournal(
  journal: Journal<Project, Text>,
  numbering: Numbering,
): { journal: StoredJournal; parts: ReadonlyMap<number, Part> } {
  const parts = new Map<number, Part>();
  const numberOf = (list: ListName, thing: Project[ListName][number]): number => {
    const known = numbering.numbers.get(thing);
    if (known !== undefined) return known;
    const number = numbering.next++;
    numbering.numbers.set(thing, number);
    const [content] = packLists({ ...EMPTY_PROJECT, [list]: [thing] })[list];
    if (content) parts.set(number, { list, content });
    return number;
  };
  const packed = mapJournal(
    journal,
    (state) =>
      Object.fromEntries(
        LISTS.map((list) => [list, state[list].map((thing) => numberOf(list, thing))]),
      ) as unknown as Numbers,
  );
  return { journal: packed, parts };
}

/** Numbers of all parts that some state of a journal uses. */
export function partsUsed({ past, present, future }: StoredJournal): ReadonlySet<number> {
  const states = [present, ...[...past, ...future].map(({ state }) => state)];
  return new Set(states.flatMap((state) => Object.values(state).flat()));
}

/**
 * The journal of a stored project, with the numbers its parts have. Throws where a part is missing or not as the format
 * says, and `NewerVersion` where a later page wrote it.
 */
export function unpackJournal(
  { journal, version }: Pick<Entry, "journal" | "version">,
  parts: ReadonlyMap<number, Part>,
): { journal: Journal<Project, Text>; numbering: Numbering } {
  const numbering: Numbering = { numbers: new WeakMap(), next: Math.max(-1, ...parts.keys()) + 1 };
  const ofList = (list: ListName) => [...parts].filter(([, part]) => part.list === list);
  const contents = Object.fromEntries(LISTS.map((list) => [list, ofList(list).map(([, { content }]) => content)]));
  const read = readLists(contents, version);
  const things = new Map<number, object>();
  for (const list of LISTS) {
    for (const [i, [number]] of ofList(list).entries()) {
      const thing = read[list][i] as object;
      things.set(number, thing);
      // What an older page wrote is written anew, in the form of today.
      if (version === VERSION) numbering.numbers.set(thing, number);
    }
  }
  const thingOf = (number: number): object => {
    const thing = things.get(number);
    if (!thing) throw new RangeError(`no part ${number}`);
    return thing;
  };
  const found = mapJournal(
    journal,
    (state) => Object.fromEntries(LISTS.map((list) => [list, (state[list] ?? []).map(thingOf)])) as unknown as Project,
  );
  return { journal: found, numbering };
}
