/** Reads Protocol Buffers fields from bytes, never past their end. */
export interface Wire {
  /** Number of the next field, or 0 at the end. The value of the field before is passed over where it was not read. */
  field(): number;
  /** The value of a field of varints as an unsigned number up to 2^53. */
  varint(): number;
  /** The same, zigzag coded. */
  signed(): number;
  /** An `int64`, negative in two's complement. */
  integer(): number;
  /** The value of a field with a length. */
  bytes(): Uint8Array;
  /** Whether bytes are left: for values packed one after another. */
  more(): boolean;
}

const VARINT = 0;
const WIDE = 1;
const BYTES = 2;
const NARROW = 5;

/**
 * A reader over `bytes`. Its calls throw a `RangeError` where the bytes end too early or are none of Protocol Buffers:
 * the `pbf` package reads on past the end, which a hostile file turns into endless lists.
 */
export function readWire(bytes: Uint8Array): Wire {
  const length = bytes.length;
  let at = 0;
  let type = -1;

  const varint = (): number => {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 10; i++) {
      if (at >= length) throw new RangeError("the bytes end inside a number");
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        type = -1;
        return value;
      }
      factor *= 128;
    }
    throw new RangeError("a number has more than ten bytes");
  };

  const take = (size: number): Uint8Array => {
    if (size > length - at) throw new RangeError("the bytes end inside a field");
    at += size;
    type = -1;
    return bytes.subarray(at - size, at);
  };

  const skip = () => {
    if (type === VARINT) varint();
    else if (type === BYTES) take(varint());
    else if (type === WIDE) take(8);
    else if (type === NARROW) take(4);
  };

  return {
    field() {
      skip();
      if (at >= length) return 0;
      const tag = varint();
      type = tag % 8;
      if (type === 3 || type === 4 || type > NARROW) throw new RangeError(`a field of type ${type}`);
      if (tag < 8) throw new RangeError("a field of number 0");
      return Math.floor(tag / 8);
    },
    varint,
    signed() {
      const value = varint();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    integer() {
      const start = at;
      const value = varint();
      // Ten bytes are a negative number: its lower 32 bits and the next 31 suffice for offsets and ids.
      if (at - start < 10) return value;
      at = start;
      return negative();
    },
    bytes() {
      if (type !== BYTES) throw new RangeError(`a field of type ${type} instead of bytes`);
      return take(varint());
    },
    more: () => at < length,
  };

  /** A ten-byte varint read as the negative number it is: the complement of its bits, plus one. */
  function negative(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 9; i++) {
      value += (~(bytes[at + i] as number) & 0x7f) * factor;
      factor *= 128;
    }
    at += 10;
    type = -1;
    return -(value + 1);
  }
}
