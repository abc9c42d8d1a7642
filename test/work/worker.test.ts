import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Ask, direct, type Jobs } from "../../src/core/jobs/job.ts";
import { createLatest } from "../../src/core/jobs/latest.ts";
import { connect, GRACE } from "../../src/work/connect.ts";
import { serve } from "../../src/work/serve.ts";
import type { Asked, Told, Wire, WorkerWire } from "../../src/work/wire.ts";

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
  sum: (numbers, { progress, stage }) => {
    stage("sheets");
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
  vi.useRealTimers();
});

/** The two ends of a channel that clones and hands over as a worker does. */
function wires(): [WorkerWire, Wire] {
  const { port1, port2 } = new MessageChannel();
  closers.push(() => port1.close());
  for (const port of [port1, port2]) port.start();
  return [Object.assign(port1, { terminate: () => port1.close() }), port2] as unknown as [WorkerWire, Wire];
}

function overWire(): Ask<Sums> {
  return connect<Sums>(() => {
    const [near, far] = wires();
    serve(far, jobs);
    return near;
  });
}

describe.each([
  { where: "over a wire", open: overWire },
  { where: "right here", open: () => direct(jobs) },
])("a job asked $where", ({ open }) => {
  test("gives its answer, and before it what is begun and how far it is", async () => {
    const heard: unknown[] = [];
    const hear = (what: unknown) => void heard.push(what);
    const answer = await open()("sum", Float64Array.of(1, 2, 3), { onProgress: hear, onStage: hear });
    expect(answer).toBe(6);
    expect(heard).toEqual(["sheets", 0.5]);
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

  test("everything waiting is rejected when the worker fails, and the next question starts another", async () => {
    const { ask, workers } = byHand();
    const answer = ask("sum", new Float64Array(1));
    workers[0]?.fail();
    await expect(answer).rejects.toThrow("worker failed");
    const next = ask("sum", new Float64Array(1));
    workers[1]?.tell({ id: 2, answer: 7 });
    expect(await next).toBe(7);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });
});

/** A worker that does what the test tells it to. */
interface Puppet extends WorkerWire {
  /** What it was asked, by the name of the job, and what was cancelled, by its id. */
  readonly heard: (string | number)[];
  readonly tell: (told: Told) => void;
  readonly fail: () => void;
  ended: boolean;
}

function puppet(): Puppet {
  const listeners = new Map<string, (event: { readonly data: unknown }) => void>();
  const made: Puppet = {
    heard: [],
    ended: false,
    postMessage: (message) => {
      const asked = message as Asked;
      made.heard.push("cancel" in asked ? asked.id : asked.name);
    },
    addEventListener: (type: string, listener: never) => void listeners.set(type, listener),
    tell: (data) => listeners.get("message")?.({ data }),
    fail: () => listeners.get("error")?.({ data: null }),
    terminate: () => {
      made.ended = true;
    },
  };
  return made;
}

/** Asks such workers; `double` puts what it opens in place of all they keep. */
function byHand() {
  const workers: Puppet[] = [];
  const start = () => {
    const made = puppet();
    workers.push(made);
    return made;
  };
  return { ask: connect<Sums>(start, ["double"]), workers };
}

describe("a job that is cancelled", () => {
  const NUMBERS = Float64Array.of(1);

  /** Asks for a job and cancels it; its promise has rejected once this resolves. */
  async function giveUp(ask: Ask<Sums>, name: "sum" | "double"): Promise<void> {
    const control = new AbortController();
    const answer = ask(name, NUMBERS, { signal: control.signal });
    control.abort(new Error("given up"));
    await expect(answer).rejects.toThrow("given up");
  }

  test("and stops by itself leaves its worker as it is, and what is asked next waits for that", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    await giveUp(ask, "double");
    const next = ask("sum", NUMBERS);
    expect(workers[0]?.heard).toEqual(["double", 1]);
    workers[0]?.tell({ id: 1, stopped: true });
    expect(workers[0]?.heard).toEqual(["double", 1, "sum"]);
    vi.advanceTimersByTime(10 * GRACE);
    workers[0]?.tell({ id: 2, answer: 5 });
    expect(await next).toBe(5);
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
  });

  test("while its answer is on the way is done with once that is there", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    await giveUp(ask, "double");
    workers[0]?.tell({ id: 1, answer: NUMBERS });
    vi.advanceTimersByTime(10 * GRACE);
    expect(workers[0]?.ended).toBe(false);
  });

  test("and goes on opening a file is ended with its worker, and a fresh one is asked next", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    await giveUp(ask, "double");
    const next = ask("double", NUMBERS);
    vi.advanceTimersByTime(GRACE - 1);
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
    vi.advanceTimersByTime(1);
    expect(workers.map(({ ended, heard }) => [ended, heard])).toEqual([
      [true, ["double", 1]],
      [false, ["double"]],
    ]);
    workers[1]?.tell({ id: 2, answer: NUMBERS });
    expect(await next).toBe(NUMBERS);
  });

  test("and goes on with the file that is open is waited for, so that the file is not lost", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    await giveUp(ask, "sum");
    const next = ask("sum", NUMBERS);
    vi.advanceTimersByTime(10 * GRACE);
    expect(workers[0]?.heard).toEqual(["sum", 1]);
    workers[0]?.tell({ id: 1, stopped: true });
    workers[0]?.tell({ id: 2, answer: 3 });
    expect(await next).toBe(3);
    expect(workers).toHaveLength(1);
  });

  test("and goes on with the file that is open is ended as soon as another is opened", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    const beside = ask("sum", NUMBERS);
    await giveUp(ask, "sum");
    const stale = ask("sum", NUMBERS);
    vi.advanceTimersByTime(GRACE);
    const next = ask("double", NUMBERS);
    expect(workers.map(({ ended, heard }) => [ended, heard])).toEqual([
      [true, ["sum", "sum", 2]],
      [false, ["double"]],
    ]);
    await expect(beside).rejects.toMatchObject({ name: "AbortError" });
    await expect(stale).rejects.toMatchObject({ name: "AbortError" });
    workers[1]?.tell({ id: 4, answer: NUMBERS });
    expect(await next).toBe(NUMBERS);
  });

  test("before its worker has heard of it is never asked for", async () => {
    vi.useFakeTimers();
    const { ask, workers } = byHand();
    await giveUp(ask, "double");
    await giveUp(ask, "sum");
    vi.advanceTimersByTime(GRACE);
    expect(workers.map(({ heard }) => heard)).toEqual([["double", 1]]);
  });

  test("stops over a real wire, and says so", async () => {
    const told: Told[] = [];
    const [near, far] = wires();
    serve(far, jobs);
    const stop = new Promise<void>((resolve) => {
      near.addEventListener("message", ({ data }) => {
        told.push(data as Told);
        if (told.length === 1) near.postMessage({ id: 1, cancel: true }, []);
        if ("stopped" in (data as Told)) resolve();
      });
    });
    near.postMessage({ id: 1, name: "endless", question: 0 }, []);
    await stop;
    expect(told.at(-1)).toEqual({ id: 1, stopped: true });
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
