import type { Page } from "playwright-core";

/**
 * Remembers the tasks of the page's own thread that the browser reports, from 50 ms on, and when the worker last answered.
 * To be added to a page before its own scripts.
 */
export const WATCH = `{
  window.tasks = [];
  window.answered = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, duration]);
  }).observe({ type: "longtask" });
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if ("answer" in data) window.answered = performance.now();
      });
    }
  };
}`;

/** Milliseconds of the longest task begun before the last answer of the worker, and after it; 0 where none took 50. */
export interface Longest {
  readonly working: number;
  readonly showing: number;
}

/** The longest tasks since this was asked last. */
export function longest(page: Page): Promise<Longest> {
  return page.evaluate(`(() => {
    const most = (of) => Math.max(0, ...window.tasks.filter(of).map(([, duration]) => duration));
    const found = { working: most(([at]) => at < window.answered), showing: most(([at]) => at >= window.answered) };
    window.tasks = [];
    return found;
  })()`);
}

/** Lets so many milliseconds go by in the page: entries come when it has time for them. */
export function letGoBy(page: Page, milliseconds: number): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => setTimeout(resolve, ${milliseconds}))`);
}
