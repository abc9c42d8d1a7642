import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/**
 * Does `act` at once, and again at once whenever a signal it reads changes. `useSignalEffect` waits for the next frame,
 * so what asks for a frame itself, as the map does, would come a frame after the page.
 */
export function useFollow(act: () => void): void {
  useEffect(() => effect(act), []);
}

/**
 * As `useFollow`, but while changes of `chased` chase each other only once in `rest` milliseconds, and once more when
 * they have come to rest.
 */
export function useFollowCalmly(chased: ReadonlySignal<unknown>, rest: number, act: () => void): void {
  useEffect(() => {
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
  }, []);
}
