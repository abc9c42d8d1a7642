/** A box in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Px of a cell. */
const CELL = 64;

/** Boxes that are taken, in a grid of cells, so that a question looks at a few of them. */
export interface Taken {
  /** Whether a box overlaps one that is taken. */
  hits(box: Box): boolean;
  add(box: Box): void;
}

/** An empty set of boxes. */
export function takenBoxes(): Taken {
  const cells = new Map<number, Box[]>();
  const keys = function* ({ left, top, right, bottom }: Box) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++)
      for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) yield y * 65_536 + x;
  };
  return {
    hits(box) {
      for (const key of keys(box)) {
        for (const other of cells.get(key) ?? []) {
          if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
            return true;
        }
      }
      return false;
    },
    add(box) {
      for (const key of keys(box)) {
        const list = cells.get(key);
        if (list) list.push(box);
        else cells.set(key, [box]);
      }
    },
  };
}
