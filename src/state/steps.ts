import { signal } from "@preact/signals";
import { go, view } from "./address.ts";
import { period, periods } from "./chain.ts";
import { playing as presenting } from "./playing.ts";

/** Milliseconds between steps: while the periods play by themselves, and while a key that steps is held. */
const PLAYING = 900;
const HELD = 100;

/** Whether the periods play by themselves. */
export const running = signal(false);

/** The way a held key steps; 0 while none is. */
let held = 0;
let timer: ReturnType<typeof setInterval> | undefined;
let painted = true;

/** Whether playing holds classes that else follow the period. */
let loose = false;

/** Shows the period at a place among those of the indicator; false where there is none. */
export function showPeriod(at: number): boolean {
  const next = periods.peek()[at];
  if (next) go({ period: next.period }, { replace: true });
  return next !== undefined;
}

/** Shows a period so many places later; false beyond the ends. */
export function stepPeriod(by: number): boolean {
  return showPeriod(periods.peek().findIndex((one) => one.period === period.peek()) + by);
}

function tick(): void {
  // A slow machine steps less often and leaves none out, and a page out of sight rests.
  if (!painted) return;
  painted = false;
  requestAnimationFrame(() => {
    painted = true;
  });
  if (presenting.peek() || !stepPeriod(held || 1)) stop();
}

function restart(): void {
  clearInterval(timer);
  if (held !== 0) timer = setInterval(tick, HELD);
  else if (running.peek()) timer = setInterval(tick, PLAYING);
}

function stop(): void {
  held = 0;
  pause();
}

/** Plays the periods to the last one, from the first where the last is on show; the classes are held meanwhile. */
export function run(): void {
  loose = !view.peek().hold;
  if (period.peek() === periods.peek().at(-1)?.period) showPeriod(0);
  go({ hold: true }, { replace: true });
  running.value = true;
  restart();
}

/** Ends playing where it is; classes that were free before are so again. */
export function pause(): void {
  if (loose) go({ hold: false }, { replace: true });
  loose = false;
  running.value = false;
  restart();
}

function release(): void {
  held = 0;
  restart();
}

/** Steps fast, forwards (1) or backwards (-1), until the key is let go. */
export function hold(by: 1 | -1): void {
  if (held === by) return;
  held = by;
  addEventListener("keyup", release, { once: true });
  addEventListener("blur", release, { once: true });
  restart();
  tick();
}
