import { readWire } from "./wire.ts";

/** The strings of a block of `.osm.pbf`, decoded when they are first asked for. */
export interface Strings {
  /** The string of that number; empty where there is none. */
  at(index: number): string;
  /** Number of a string, or -1. */
  find(text: string): number;
}

const decoder = new TextDecoder();

/** The strings of a `StringTable` message. Throws a `RangeError` where it is damaged. */
export function readStrings(bytes: Uint8Array): Strings {
  const wire = readWire(bytes);
  const parts: Uint8Array[] = [];
  const texts: (string | undefined)[] = [];
  for (let field = wire.field(); field !== 0; field = wire.field()) if (field === 1) parts.push(wire.bytes());
  const at = (index: number): string => {
    const known = texts[index];
    if (known !== undefined) return known;
    const part = parts[index];
    const text = part ? decoder.decode(part) : "";
    if (part) texts[index] = text;
    return text;
  };
  return {
    at,
    find: (text) => parts.findIndex((part, i) => part.length === text.length && at(i) === text),
  };
}
