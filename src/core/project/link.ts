import { type ClassSpec, METHODS } from "../classes/classification.ts";
import { cleanEdits } from "../goals/edit.ts";
import { VERDICTS } from "../goals/goal.ts";
import { measuring } from "../goals/measure.ts";
import { goalNamed } from "../goals/part.ts";
import type { Atlas } from "../package/atlas.ts";
import { cutoffsFrom } from "../reach/cutoffs.ts";
import { readWhen } from "../tasks/day.ts";
import { LANGS } from "../words/text.ts";
import { readChanges, writeChanges } from "./changes.ts";
import { readClassSpeeds, writeClassSpeeds } from "./classspeeds.ts";
import { isCode, packCodes, unpackCodes } from "./codes.ts";
import { packEdits, unpackEdits } from "./edits.ts";
import { packTaskFilter, unpackTaskFilter } from "./taskfilter.ts";
import { DEFAULT_VIEW, TABS, type View } from "./view.ts";

/** Longest query that is read; anything longer counts as damaged. */
const LONGEST = 65_536;

/** A part of a view and how it stands in an address. `read` gives `undefined` for what it cannot read. */
interface Field<T> {
  readonly key: string;
  /** Key of the same part in links of earlier versions. */
  readonly once?: string;
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | undefined;
}

function readId(text: string): string | null | undefined {
  if (text === "") return null;
  return isCode(text) ? text : undefined;
}

const id = (key: string): Field<string | null> => ({ key, write: (value) => value ?? "", read: readId });

function flag(key: string): Field<boolean> {
  const read = (text: string) => (text === "1" ? true : text === "0" ? false : undefined);
  return { key, write: (value) => (value ? "1" : "0"), read };
}

function choice<T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((one) => one === text);
}

function readNumber(text: string, low: number, high: number): number | undefined {
  if (!/^-?\d{1,17}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= low && value <= high ? value : undefined;
}

/** An address of a package: relative, or http and https without a name and password; `undefined` where it is none. */
export function readAddress(text: string): string | null | undefined {
  if (text === "") return null;
  if (text.length > 2048 || /[\p{Cc}\s<>"\\]/u.test(text)) return undefined;
  try {
    const { protocol, username, password } = new URL(text, "http://localhost/");
    return /^https?:$/.test(protocol) && username === "" && password === "" ? text : undefined;
  } catch {
    return undefined;
  }
}

function readText(text: string): string | undefined {
  return text.length <= 200 && !/\p{Cc}/u.test(text) ? text : undefined;
}

function readHighlight(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const numbers = text.split(".", 40).map((part) => (/^(-1|\d{1,2})$/.test(part) ? Number(part) : null));
  return numbers.every((number) => number !== null) ? numbers : undefined;
}

function readSort(text: string): View["sort"] | undefined {
  const [by, way, more] = text.split(".", 3);
  const found = choice(["value", "name", "code"] as const, by ?? "");
  if (!found || more !== undefined || (way !== "up" && way !== "down")) return undefined;
  return { by: found, descending: way === "down" };
}

/** Two groups, parted by `*-*`; each an id or codes joined by `+`, which are packed as a selection is. */
function readGroups(text: string): View["groups"] | undefined {
  if (text === "") return null;
  const [first, second, more] = text.split(" - ", 3).map(unpackCodes);
  if (!first?.length || !second?.length || more !== undefined) return undefined;
  return [first.join("+"), second.join("+")];
}

function readDay(text: string): string | null | undefined {
  const when = readWhen(text);
  return text === "" ? null : when && when.first === when.last ? when.text : undefined;
}

function readLayers(text: string): readonly string[] | undefined {
  const layers = unpackCodes(text);
  return layers && layers.length <= 20 ? layers : undefined;
}

const FIELDS: { readonly [K in Exclude<keyof View, "classes">]: Field<View[K]> } = {
  package: { key: "package", once: "pkg", write: (value) => value ?? "", read: readAddress },
  level: id("level"),
  indicator: id("ind"),
  period: id("t"),
  goal: id("goal"),
  hold: flag("hold"),
  selection: { key: "s", write: packCodes, read: (text) => unpackCodes(text) ?? undefined },
  tab: { key: "tab", write: (value) => value, read: (text) => choice(TABS, text) },
  region: id("r"),
  highlight: { key: "hi", write: (value) => value.join("."), read: readHighlight },
  groups: {
    key: "g",
    write: (value) => (value ? value.map((group) => packCodes(group.split("+"))).join(" - ") : ""),
    read: readGroups,
  },
  part: id("part"),
  filter: { key: "q", write: (value) => value, read: readText },
  sort: { key: "sort", write: ({ by, descending }) => `${by}.${descending ? "down" : "up"}`, read: readSort },
  layers: { key: "layers", write: packCodes, read: readLayers },
  detour: { key: "detour", write: String, read: (text) => readNumber(text, 1, 2) },
  speed: { key: "speed", write: String, read: (text) => readNumber(text, 20, 80) },
  way: { key: "way", write: (value) => value, read: (text) => choice(["straight", "road"] as const, text) },
  walk: { key: "walk", write: String, read: (text) => readNumber(text, 1, 20) },
  classSpeeds: { key: "kmh", write: writeClassSpeeds, read: (text) => readClassSpeeds(text) ?? undefined },
  changes: { key: "if", write: writeChanges, read: (text) => readChanges(text) ?? undefined },
  cutoffs: { key: "cut", write: (value) => value.join("."), read: (text) => cutoffsFrom(text) ?? undefined },
  edits: { key: "edit", write: packEdits, read: unpackEdits },
  strict: flag("only"),
  verdict: { key: "v", write: (value) => value ?? "", read: (text) => (text === "" ? null : choice(VERDICTS, text)) },
  list: { key: "list", write: (value) => value, read: (text) => choice(["goals", "tasks"] as const, text) },
  tasks: { key: "tf", write: packTaskFilter, read: unpackTaskFilter },
  day: { key: "day", write: (value) => value ?? "", read: readDay },
  sheets: flag("sheets"),
  lang: {
    key: "lang",
    write: (value) => value ?? "",
    read: (text) => (text === "" ? null : choice(LANGS, text)),
  },
  theme: {
    key: "theme",
    write: (value) => value ?? "",
    read: (text) => (text === "" ? null : choice(["light", "dark"] as const, text)),
  },
};

type Classes = Partial<ClassSpec>;

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `c` is method.count.palette.order, an empty part being left to the indicator; breaks, midpoint and mark stand apart. */
function writeClasses(classes: Classes, query: URLSearchParams): void {
  const { method, count, palette, reverse, breaks, midpoint, mark } = classes;
  const order = reverse === undefined ? "" : reverse ? "r" : "f";
  query.set("c", [method ?? "", count ?? "", palette ?? "", order].join(".").replace(/\.+$/, ""));
  if (breaks !== undefined) query.set("b", breaks.join("_"));
  if (midpoint !== undefined) query.set("mid", midpoint === null ? "none" : String(midpoint));
  if (mark !== undefined) query.set("m", mark);
}

function readMethod(text: string): Classes | undefined {
  const [method = "", count = "", palette = "", order = "", more] = text.split(".", 5);
  const found = choice(METHODS, method);
  if (more !== undefined || (method && !found) || !/^[2-9]?$/.test(count) || !/^[rf]?$/.test(order)) return undefined;
  if (palette && !isCode(palette)) return undefined;
  return {
    ...(found && { method: found }),
    ...(count && { count: Number(count) }),
    ...(palette && { palette }),
    ...(order && { reverse: order === "r" }),
  };
}

function readBreaks(text: string): Classes | undefined {
  if (text === "") return { breaks: [] };
  const breaks = text.split("_", 10).map((part) => readNumber(part, -1e15, 1e15));
  const ascending = breaks.every(
    (value, index) => value !== undefined && !(index > 0 && value <= (breaks[index - 1] ?? 0)),
  );
  return ascending && breaks.length <= 8 ? { breaks: breaks.filter((value) => value !== undefined) } : undefined;
}

function readMidpoint(text: string): Classes | undefined {
  const midpoint = text === "none" ? null : readNumber(text, -1e15, 1e15);
  return midpoint === undefined ? undefined : { midpoint };
}

function readMark(text: string): Classes | undefined {
  const mark = choice(["shade", "circle"] as const, text);
  return mark && { mark };
}

const CLASS_READERS = { c: readMethod, b: readBreaks, mid: readMidpoint, m: readMark };

/**
 * A view as the query of an address, without `?`; what equals the defaults is left out, so the default view gives "".
 * Order of codes and layers is kept. Keys: package level ind t c b mid m hold s tab r goal hi g part q sort layers detour
 * speed way walk kmh if cut edit only v list tf day sheets lang theme.
 */
export function encodeView(view: View, defaults: View = DEFAULT_VIEW): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    if (equal(view[name], defaults[name])) continue;
    const { key, write } = FIELDS[name];
    query.set(key, (write as (value: unknown) => string)(view[name]));
  }
  if (!equal(sorted(view.classes), sorted(defaults.classes))) writeClasses(view.classes, query);
  return query.toString();
}

/** The class choices in one order of keys, so that equal ones compare as equal. */
function sorted(classes: Classes): [string, unknown][] {
  return Object.entries(classes)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The view a query asks for, with or without its `?`. Never throws: what cannot be read keeps its default and `damaged`
 * is true. Unknown keys are ignored; a key given twice counts as damaged.
 */
export function decodeView(search: string, defaults: View = DEFAULT_VIEW): { view: View; damaged: boolean } {
  if (search.length > LONGEST) return { view: defaults, damaged: true };
  const query = new URLSearchParams(search);
  const read: Record<string, unknown> = {};
  let damaged = false;
  const take = (key: string, once?: string): string | null => {
    const values = [...query.getAll(key), ...(once === undefined ? [] : query.getAll(once))];
    if (values.length > 1) damaged = true;
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const { key, once } = FIELDS[name];
    const text = take(key, once);
    if (text === null) continue;
    const value = FIELDS[name].read(text);
    if (value === undefined) damaged = true;
    else read[name] = value;
  }
  let classes: Classes = {};
  let chosen = false;
  for (const [key, reader] of Object.entries(CLASS_READERS)) {
    const text = take(key);
    if (text === null) continue;
    const part = reader(text);
    if (part === undefined) damaged = true;
    else {
      chosen = true;
      classes = { ...classes, ...part };
    }
  }
  return { view: { ...defaults, ...read, ...(chosen && { classes }) }, damaged };
}

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-?[QH][1-4])?$/;

/** Whether every code of a group text, or its id, is known. */
function knownGroup(group: string, atlas: Atlas, known: (code: string) => boolean): boolean {
  return atlas.groups.some((one) => one.id === group) || group.split("+").every(known);
}

/** Whether an indicator is declared, or holds a measure of a goal that is. */
function knownIndicator(indicator: string, atlas: Atlas): boolean {
  const goal = measuring(indicator)?.goal ?? null;
  return atlas.indicators.some(({ id }) => id === indicator) || goalNamed(atlas.goals, goal) !== null;
}

/**
 * The view without what the package does not know: level, indicator, goal, groups and regions fall back to the default,
 * a period that has not the form of one too, and unknown codes and facilities leave the selection and the what-if. `damaged` says whether anything was
 * dropped. While resources are pending, regions that may still arrive are kept.
 */
export function cleanView(view: View, atlas: Atlas): { view: View; damaged: boolean } {
  const known = (code: string) => atlas.pending.length > 0 || atlas.regions.byCode.has(code);
  const { level, indicator, goal, region, period, groups, part } = view;
  const selection = view.selection.every(known) ? view.selection : view.selection.filter(known);
  const facility = (id: string) => atlas.pending.length > 0 || atlas.facilities.some((one) => one.id === id);
  const changes = view.changes.filter((one) => one.change === "add" || facility(one.id));
  const { edits } = cleanEdits(atlas, view.edits);
  const bad: Partial<View> = {
    ...(level !== null && !atlas.regions.levels.some((one) => one.shown && one.id === level) && { level: null }),
    ...(indicator !== null && !knownIndicator(indicator, atlas) && { indicator: null }),
    ...(goal !== null && !goalNamed(atlas.goals, goal) && { goal: null }),
    ...(region !== null && !known(region) && { region: null }),
    ...(period !== null && !PERIOD.test(period) && { period: null }),
    ...(groups !== null && !groups.every((group) => knownGroup(group, atlas, known)) && { groups: null }),
    ...(part !== null && !knownGroup(part, atlas, known) && { part: null }),
    ...(selection !== view.selection && { selection }),
    ...(changes.length !== view.changes.length && { changes }),
    ...(edits.length < view.edits.length && { edits }),
  };
  const damaged = Object.keys(bad).length > 0;
  return { view: damaged ? { ...view, ...bad } : view, damaged };
}
