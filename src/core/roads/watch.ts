/** How whoever waits for a long reading follows and ends it. */
export interface Watch {
  /** Rejects the reading with the signal's reason where it is aborted. */
  readonly signal?: AbortSignal;
  /** Told from time to time which share of the work, 0 to 1, is done. */
  readonly onProgress?: (share: number) => void;
}

/** Milliseconds of work between two pauses. */
const BREATH = 40;

let paused = 0;

/**
 * Tells the share that is done and now and then lets waiting messages come in, so that a reading can be followed and
 * ended from outside. Rejects where it has been.
 */
export async function breathe({ signal, onProgress }: Watch, share: number): Promise<void> {
  onProgress?.(share);
  if (performance.now() - paused > BREATH) {
    await new Promise((resolve) => setTimeout(resolve));
    paused = performance.now();
  }
  signal?.throwIfAborted();
}

/** A watch over a part of the work, from share `start` to share `end` of the whole. */
export function partOf({ signal, onProgress }: Watch, start: number, end: number): Watch {
  return {
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (share: number) => onProgress(start + share * (end - start)) }),
  };
}
