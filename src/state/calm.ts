import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** Milliseconds after which the eye can follow what is read, while periods chase each other. */
export const CALM = 300;

/**
 * Does `act` at once, and again whenever a signal it reads changes; but while changes of `chased` chase each other only
 * once in `rest` milliseconds, and once more when they have come to rest. A change of `apart` never waits. What it gives
 * ends it.
 */
export function followCalmly(
  chased: ReadonlySignal<unknown>,
  rest: number,
  act: () => void,
  apart?: ReadonlySignal<unknown>,
): () => void {
  const turn = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let before: unknown;
  let beside: unknown;
  const stop = effect(() => {
    turn.value;
    const wait = last + rest - performance.now();
    if (apart?.value === beside && chased.value !== before && wait > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        turn.value++;
      }, wait);
      return;
    }
    before = chased.value;
    beside = apart?.value;
    last = performance.now();
    act();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
