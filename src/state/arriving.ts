import { signal } from "@preact/signals";

/** Something that is fetched when it is first asked for, such as code that the first view does without. */
export interface Arriving<Thing> {
  /** What has come; `null` until then. Asking for it fetches it, and whoever asked is told when it has come. */
  readonly value: Thing | null;
  /** What has come, as `value`, but without fetching it. */
  readonly here: Thing | null;
  /** Fetches it; asking again waits for the same answer. */
  fetch(): Promise<void>;
}

/** Something that `load` brings when it is first asked for. */
export function arriving<Thing extends object>(load: () => Promise<Thing>): Arriving<Thing> {
  const found = signal<Thing | null>(null);
  let coming: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    coming ??= load().then((thing) => {
      found.value = thing;
    });
    return coming;
  };
  return {
    fetch,
    get here() {
      return found.value;
    },
    get value() {
      if (!found.value) void fetch();
      return found.value;
    },
  };
}
