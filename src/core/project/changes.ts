import type { FacilityChange } from "../reach/change.ts";
import { isCode } from "./codes.ts";

/** Most changes a link may hold. */
const MOST = 100;
/** Decimals of a degree: about a metre. */
const DECIMALS = 5;

const degrees = (value: number) => String(Number(value.toFixed(DECIMALS)));

/**
 * Changes of facilities as a short text, items parted by a space (which an address writes as `+`), their parts by commas:
 * `a,exit,new1,112.4,23.1` adds, `r,e05` removes, `m,e01,112.4,23.1` moves. Positions are rounded to 1e-5 degrees, about
 * a metre.
 */
export function writeChanges(changes: readonly FacilityChange[]): string {
  return changes
    .map((one) => {
      if (one.change === "remove") return `r,${one.id}`;
      const place = `${degrees(one.lng)},${degrees(one.lat)}`;
      return one.change === "add" ? `a,${one.kind},${one.id},${place}` : `m,${one.id},${place}`;
    })
    .join(" ");
}

function readDegrees(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^-?\d{1,3}(\.\d{1,10})?$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
}

function readChange(text: string): FacilityChange | null {
  const [change, ...parts] = text.split(",", 6);
  const names = parts.slice(0, change === "a" ? 2 : 1);
  if (!names.every(isCode)) return null;
  const id = names.at(-1);
  if (id === undefined) return null;
  if (change === "r") return parts.length === 1 ? { change: "remove", id } : null;
  const lng = readDegrees(parts[names.length], 180);
  const lat = readDegrees(parts[names.length + 1], 90);
  if (lng === null || lat === null || parts.length !== names.length + 2) return null;
  if (change === "m") return { change: "move", id, lng, lat };
  const [kind] = names;
  return change === "a" && kind !== undefined && names.length === 2 ? { change: "add", id, kind, lng, lat } : null;
}

/** The changes a text holds; `null` where it is none, names an id twice in the same way, or holds more than 100. */
export function readChanges(text: string): readonly FacilityChange[] | null {
  if (text === "") return [];
  const changes = text.split(" ", MOST + 1).map(readChange);
  const whole = changes.filter((one) => one !== null);
  const distinct = new Set(whole.map(({ change, id }) => `${change} ${id}`));
  return whole.length === changes.length && distinct.size === whole.length && whole.length <= MOST ? whole : null;
}
