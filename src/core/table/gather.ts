import type { Steps } from "../jobs/steps.ts";
import { STRETCH, type Texts } from "./cells.ts";
import type { Layout } from "./layout.ts";
import { textOfBytes } from "./utf8.ts";

/** Bits of a hash, by which texts are remembered. */
const BITS = 15;

/** An odd number whose bits are spread as those of the golden ratio. */
const MIXER = 0x9e3779b1;

/**
 * The texts of a column of cells that lie in a text. A cell is first held against the last one of its hash, some bytes at a
 * time, so that only what is new, or was long ago, becomes a string to be looked up.
 */
export function* gathering(text: Uint8Array, layout: Layout, column: number): Steps<Texts> {
  const { length } = layout.begins;
  const gathered: Gathered = {
    codes: new Uint32Array(length),
    places: new Map(),
    starts: [],
    stops: [],
    slots: new Int32Array(1 << BITS).fill(-1),
  };
  for (let row = 0; row < length; row += STRETCH) {
    yield row / length;
    gather(text, layout, column, row, Math.min(row + STRETCH, length), gathered);
  }
  return { codes: gathered.codes, texts: [...gathered.places.keys()] };
}

interface Gathered {
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly places: Map<string, number>;
  /** Where each text stands first. */
  readonly starts: number[];
  readonly stops: number[];
  /** The last text of each hash, -1 for none. */
  readonly slots: Int32Array;
}

/** Gathers the texts of some rows. */
function gather(
  text: Uint8Array,
  { bounds, begins, ends }: Layout,
  column: number,
  from: number,
  to: number,
  { codes, places, starts, stops, slots }: Gathered,
): void {
  const words = new DataView(text.buffer, text.byteOffset, text.byteLength);
  for (let row = from; row < to; row++) {
    const cell = (begins[row] as number) + column;
    const there = cell < (ends[row] as number);
    const start = there ? (bounds[cell] as number) : 0;
    const stop = there ? (bounds[cell + 1] as number) - 1 : 0;
    const slot = hashOf(words, start, stop);
    let code = slots[slot] as number;
    if (code < 0 || !areSame(words, start, stop, starts[code] as number, stops[code] as number)) {
      const written = textOfBytes(text, start, stop);
      code = places.get(written) ?? places.size;
      if (code === places.size) {
        places.set(written, code);
        starts.push(start);
        stops.push(stop);
      }
      slots[slot] = code;
    }
    codes[row] = code;
  }
}

/** A hash of some bytes: four at a time are multiplied and folded, and the upper bits of it all taken. */
function hashOf(words: DataView, start: number, stop: number): number {
  let hash = stop - start;
  let at = start;
  for (; at + 4 <= stop; at += 4) {
    hash = Math.imul(hash ^ words.getUint32(at), MIXER);
    hash ^= hash >>> 15;
  }
  for (; at < stop; at++) hash = Math.imul(hash ^ words.getUint8(at), MIXER);
  return Math.imul(hash, MIXER) >>> (32 - BITS);
}

function areSame(words: DataView, start: number, stop: number, from: number, to: number): boolean {
  if (stop - start !== to - from) return false;
  let [at, other] = [start, from];
  for (; at + 4 <= stop; at += 4, other += 4) if (words.getUint32(at) !== words.getUint32(other)) return false;
  for (; at < stop; at++, other++) if (words.getUint8(at) !== words.getUint8(other)) return false;
  return true;
}
