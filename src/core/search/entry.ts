import { normaliseName } from "../regions/names.ts";

/** Kinds of things that are found, in the order in which groups are shown. */
export const KINDS = ["region", "indicator", "goal"] as const;
export type EntryKind = (typeof KINDS)[number];

/** Something that can be found. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** Everything else it answers to: short name, aliases, former names, code, English name. */
  readonly keys: readonly string[];
}

/** An entry with its label and keys as they are compared. */
export interface IndexedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** Normalised; the label comes first. */
  readonly keys: readonly string[];
}

/** Entries ready to be searched, in the order given. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
}

/** Turns Chinese text into pinyin: all of it and the initials, such as `jinlizhen` and `jlz`. */
export type ToPinyin = (text: string) => { readonly full: string; readonly initials: string };

const HAN = /\p{Script=Han}/u;

/** Makes entries ready to be searched. Width, case, spaces and marks of their texts do not count. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return {
    entries: entries.map(({ id, kind, label, keys }) => ({
      id,
      kind,
      label,
      keys: distinct([label, ...keys].map(normaliseName)),
    })),
  };
}

/** The index with full pinyin and initials of every key that has Chinese characters. */
export function addPinyin(index: SearchIndex, toPinyin: ToPinyin): SearchIndex {
  const spelt = (key: string): readonly string[] => {
    if (!HAN.test(key)) return [];
    const { full, initials } = toPinyin(key);
    return [normaliseName(full), normaliseName(initials)];
  };
  return {
    entries: index.entries.map((entry) => ({
      ...entry,
      keys: distinct([...entry.keys, ...entry.keys.flatMap(spelt)]),
    })),
  };
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter((key) => key !== "");
}
