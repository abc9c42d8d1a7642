import { readStrings, type Strings } from "./strings.ts";
import type { Tags } from "./tags.ts";
import { readWire } from "./wire.ts";

/** A block of nodes or ways: its strings, and how its coordinates are counted. */
export interface Block {
  readonly strings: Strings;
  readonly groups: readonly Uint8Array[];
  readonly degrees: (value: number, offset: number) => number;
  readonly latOffset: number;
  readonly lngOffset: number;
}

/** Reads a `PrimitiveBlock` message. Throws a `RangeError` where it is damaged. */
export function readBlock(bytes: Uint8Array): Block {
  const wire = readWire(bytes);
  const groups: Uint8Array[] = [];
  let table = new Uint8Array() as Uint8Array;
  let granularity = 100;
  let latOffset = 0;
  let lngOffset = 0;
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) table = wire.bytes();
    else if (field === 2) groups.push(wire.bytes());
    else if (field === 17) granularity = wire.varint();
    else if (field === 19) latOffset = wire.integer();
    else if (field === 20) lngOffset = wire.integer();
  }
  // Divided and not multiplied by 1e-9, so that degrees come out as they are written.
  const degrees = (value: number, offset: number) => (offset + granularity * value) / 1e9;
  return { strings: readStrings(table), groups, degrees, latOffset, lngOffset };
}

/** Tags by the numbers of their keys and values. */
export function tagsIn({ strings }: Block, keys: readonly number[], values: readonly number[]): Tags {
  return new Map(keys.map((key, i) => [strings.at(key), strings.at(values[i] ?? 0)]));
}

/** Numbers packed one after another. */
export function plain(bytes: Uint8Array): number[] {
  const wire = readWire(bytes);
  const list: number[] = [];
  while (wire.more()) list.push(wire.varint());
  return list;
}

/** Numbers packed as differences to the one before. */
export function deltas(bytes: Uint8Array): number[] {
  const wire = readWire(bytes);
  const list: number[] = [];
  for (let value = 0; wire.more(); list.push(value)) value += wire.signed();
  return list;
}
