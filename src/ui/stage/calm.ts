import { effect, type ReadonlySignal, signal } from "@preact/signals";

/**
 * Does `act` at once, and again whenever a signal it reads changes; but while changes of `chased` chase each other only
 * once in `rest` milliseconds, and once more when they have come to rest. What it gives ends it.
 */
export function followCalmly(chased: ReadonlySignal<unknown>, rest: number, act: () => void): () => void {
  const turn = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let before: unknown;
  const stop = effect(() => {
    turn.value;
    const wait = last + rest - performance.now();
    if (chased.value !== before && wait > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        turn.value++;
      }, wait);
      return;
    }
    before = chased.value;
    last = performance.now();
    act();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
