type Numbers =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** A list of numbers of one kind, held in a typed array that doubles when it is full. */
export interface Growing<Kind> {
  push(value: number): void;
  get(index: number): number;
  set(index: number, value: number): void;
  length(): number;
  /** Shortens the list to `length`. */
  drop(length: number): void;
  /** What the list holds, in an array of just that length. */
  done(): Kind;
}

/** A list of `start`, or empty. `make` makes the typed array: `(length) => new Float64Array(length)`. */
export function growing<Kind extends Numbers>(
  make: (length: number) => Kind,
  start: ArrayLike<number> = [],
): Growing<Kind> {
  let length = start.length;
  let array = make(Math.max(1024, length));
  array.set(start);
  return {
    push(value) {
      if (length === array.length) {
        const longer = make(length * 2);
        longer.set(array);
        array = longer;
      }
      array[length++] = value;
    },
    get: (index) => array[index] as number,
    set(index, value) {
      array[index] = value;
    },
    length: () => length,
    drop(shorter) {
      length = shorter;
    },
    done: () => array.slice(0, length) as Kind,
  };
}
