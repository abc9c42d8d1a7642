import type { Ask, Asking, Contract } from "../core/jobs/job.ts";
import type { Told, WorkerWire } from "./wire.ts";

/** How long a cancelled job has to stop by itself, in milliseconds. */
export const GRACE = 300;

interface Waiting {
  readonly name: string;
  readonly question: unknown;
  readonly handOver: readonly ArrayBuffer[];
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: Asking["onProgress"];
  readonly onStage: Asking["onStage"];
}

/** A job that was cancelled and has not stopped yet. */
interface Leaving {
  readonly name: string;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Whether it had its time to stop. */
  late: boolean;
}

/**
 * Asks jobs of a worker, which `start` starts with the first question. When it fails, everything still waiting is rejected,
 * and the next question starts another.
 *
 * `openers` are the jobs that put what they open in place of all that the worker keeps. Where there are any, questions wait
 * until a cancelled job has stopped. One that does not is ended together with its worker, but only once nothing is lost by
 * that: where it is an opener itself, or one is asked for next. What else was asked of that worker is given up.
 */
export function connect<T extends Contract<T>>(
  start: () => WorkerWire,
  openers: readonly (keyof T & string)[] = [],
): Ask<T> {
  const opens = ({ name }: { readonly name: string }) => (openers as readonly string[]).includes(name);
  let worker: WorkerWire | null = null;
  let count = 0;
  /** What the worker was asked, what it will be asked once it has stopped what was cancelled, and that. */
  const waiting = new Map<number, Waiting>();
  const held = new Map<number, Waiting>();
  const leaving = new Map<number, Leaving>();

  const send = (id: number, one: Waiting) => {
    try {
      worker ??= begin();
      worker.postMessage({ id, name: one.name, question: one.question }, [...one.handOver]);
      waiting.set(id, one);
    } catch (error) {
      one.reject(error);
    }
  };
  /** Ends the worker. What it was asked is rejected, and of what is held all that does not begin afresh. */
  const end = (reason: unknown) => {
    worker?.terminate();
    worker = null;
    for (const { timer } of leaving.values()) clearTimeout(timer);
    leaving.clear();
    const lost = [...waiting.values()];
    waiting.clear();
    for (const [id, one] of held) {
      if (opens(one)) break;
      held.delete(id);
      lost.push(one);
    }
    for (const { reject } of lost) reject(reason);
  };
  const goOn = () => {
    const late = [...leaving.values()].filter((one) => one.late);
    if (late.some(opens) || (late.length > 0 && [...held.values()].some(opens))) {
      end(new DOMException("the worker was ended", "AbortError"));
    }
    if (leaving.size > 0) return;
    const next = [...held];
    held.clear();
    for (const [id, one] of next) send(id, one);
  };
  const leave = (id: number, name: string) => {
    const timer = setTimeout(() => {
      one.late = true;
      goOn();
    }, GRACE);
    const one: Leaving = { name, timer, late: false };
    leaving.set(id, one);
  };
  const begin = (): WorkerWire => {
    const begun = start();
    begun.addEventListener("message", ({ data }) => {
      const told = data as Told;
      const one = waiting.get(told.id);
      if ("done" in told) one?.onProgress?.(told.done);
      else if ("stage" in told) one?.onStage?.(told.stage);
      else {
        const gone = leaving.get(told.id);
        clearTimeout(gone?.timer);
        waiting.delete(told.id);
        if ("error" in told) one?.reject(told.error);
        else if ("answer" in told) one?.resolve(told.answer as never);
        if (leaving.delete(told.id)) goOn();
      }
    });
    const fail = () => {
      if (begun !== worker) return;
      end(new Error("the worker failed"));
      goOn();
    };
    begun.addEventListener("error", fail);
    begun.addEventListener("messageerror", fail);
    return begun;
  };

  return (name, question, { signal, onProgress, onStage, handOver = [] } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++count;
      const one: Waiting = { name, question, handOver, resolve, reject, onProgress, onStage };
      signal?.addEventListener("abort", () => {
        if (waiting.delete(id)) {
          worker?.postMessage({ id, cancel: true }, []);
          if (openers.length > 0) leave(id, name);
        } else if (!held.delete(id)) return;
        reject(signal.reason);
      });
      if (leaving.size === 0) {
        send(id, one);
        return;
      }
      held.set(id, one);
      goOn();
    });
}
