import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { type Ask, direct, type Jobs } from "../../src/core/jobs/job.ts";
import { createLatest } from "../../src/core/jobs/latest.ts";
import { connect } from "../../src/work/connect.ts";
import { serve } from "../../src/work/serve.ts";
import type { Wire } from "../../src/work/wire.ts";

interface Sums {
  readonly sum: { readonly question: Float64Array; readonly answer: number };
  readonly double: { readonly question: Float64Array; readonly answer: Float64Array };
  readonly endless: { readonly question: number; readonly answer: number };
  readonly broken: { readonly question: string; readonly answer: never };
}

/** How often `endless` was begun, and what is called when it stops. */
let begun = 0;
let stopped = () => {};

const jobs: Jobs<Sums> = {
  sum: (numbers, { progress }) => {
    progress(0.5);
    return numbers.reduce((all, one) => all + one, 0);
  },
  double: (numbers, { handOver }) => {
    const twice = numbers.map((one) => 2 * one);
    handOver(twice.buffer as ArrayBuffer);
    return twice;
  },
  endless: async (_, { pause, progress }) => {
    begun++;
    try {
      for (;;) {
        progress(0);
        await pause();
      }
    } finally {
      stopped();
    }
  },
  broken: (what) => {
    throw new RangeError(`cannot be ${what}`);
  },
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The two ends of a channel that clones and hands over as a worker does. */
function wires(): [Wire, Wire] {
  const { port1, port2 } = new MessageChannel();
  closers.push(() => port1.close());
  for (const port of [port1, port2]) port.start();
  return [port1, port2] as unknown as [Wire, Wire];
}

function overWire(): Ask<Sums> {
  const [near, far] = wires();
  serve(far, jobs);
  return connect<Sums>(near);
}

describe.each([
  { where: "over a wire", open: overWire },
  { where: "right here", open: () => direct(jobs) },
])("a job asked $where", ({ open }) => {
  test("gives its answer, and progress before it", async () => {
    const heard: number[] = [];
    const answer = await open()("sum", Float64Array.of(1, 2, 3), { onProgress: (done) => heard.push(done) });
    expect(answer).toBe(6);
    expect(heard).toEqual([0.5]);
  });

  test("passes typed arrays both ways", async () => {
    expect(await open()("double", Float64Array.of(1, 2))).toEqual(Float64Array.of(2, 4));
  });

  test("rejects with what went wrong, and answers the next question", async () => {
    const ask = open();
    await expect(ask("broken", "red")).rejects.toThrow("cannot be red");
    expect(await ask("sum", Float64Array.of(4))).toBe(4);
  });

  test("stops when it is cancelled", async () => {
    const ask = open();
    const control = new AbortController();
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const onProgress = () => control.abort(new Error("enough"));
    await expect(ask("endless", 0, { signal: control.signal, onProgress })).rejects.toThrow("enough");
    await stop;
    expect(await ask("sum", Float64Array.of(5))).toBe(5);
  });

  test("is not begun when it is cancelled already", async () => {
    const before = begun;
    await expect(open()("endless", 0, { signal: AbortSignal.abort(new Error("never")) })).rejects.toThrow("never");
    expect(begun).toBe(before);
  });
});

describe("over a wire", () => {
  test("a job that is cancelled before it begins is not begun", async () => {
    const ask = overWire();
    const before = begun;
    const control = new AbortController();
    const answer = ask("endless", 0, { signal: control.signal });
    control.abort(new Error("too late"));
    await expect(answer).rejects.toThrow("too late");
    expect(await ask("sum", Float64Array.of(5))).toBe(5);
    expect(begun).toBe(before);
  });

  test("buffers that are handed over leave the asker", async () => {
    const numbers = Float64Array.of(1, 2, 3);
    await overWire()("sum", numbers, { handOver: [numbers.buffer as ArrayBuffer] });
    expect(numbers.byteLength).toBe(0);
  });

  test("a job that nobody knows is refused by name", async () => {
    const ask = overWire() as unknown as (name: string, question: null) => Promise<unknown>;
    await expect(ask("constructor", null)).rejects.toThrow("no job constructor");
  });

  test("everything waiting is rejected when the worker fails", async () => {
    const listeners = new Map<string, () => void>();
    const dead: Wire = {
      postMessage: () => {},
      addEventListener: (type: string, listener: never) => listeners.set(type, listener),
    };
    const answer = connect<Sums>(dead)("sum", new Float64Array(1));
    listeners.get("error")?.();
    await expect(answer).rejects.toThrow("worker failed");
  });
});

describe("the latest question", () => {
  test("alone is answered, together with what was asked, even where an earlier answer comes later", async () => {
    const answers = new Map<number, (answer: string) => void>();
    const signals: AbortSignal[] = [];
    const ask = createLatest((question: number, signal) => {
      signals.push(signal);
      return new Promise<string>((resolve) => answers.set(question, resolve));
    });
    const first = ask(1);
    const second = ask(2);
    answers.get(2)?.("two");
    answers.get(1)?.("one");
    expect(await second).toEqual({ question: 2, answer: "two" });
    expect(await first).toBeNull();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  test("is cancelled by asking for nothing", async () => {
    const signals: AbortSignal[] = [];
    const ask = createLatest((_: number, signal) => {
      signals.push(signal);
      return new Promise<string>((resolve) => signal.addEventListener("abort", () => resolve("late")));
    });
    const first = ask(1);
    expect(await ask(null)).toBeNull();
    expect(await first).toBeNull();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test("alone may fail", async () => {
    const ask = createLatest(async (question: string) => {
      await Promise.resolve();
      throw new Error(question);
    });
    const first = ask("first");
    const second = ask("second");
    expect(await first).toBeNull();
    await expect(second).rejects.toThrow("second");
  });
});
