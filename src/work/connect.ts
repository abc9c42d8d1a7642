import type { Ask, Asking, Contract } from "../core/jobs/job.ts";
import type { Told, Wire } from "./wire.ts";

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: Asking["onProgress"];
}

/** Asks jobs over a wire. When the other end fails, everything still waiting is rejected. */
export function connect<T extends Contract<T>>(wire: Wire): Ask<T> {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  wire.addEventListener("message", ({ data }) => {
    const told = data as Told;
    const one = waiting.get(told.id);
    if (!one) return;
    if ("done" in told) {
      one.onProgress?.(told.done);
      return;
    }
    waiting.delete(told.id);
    if ("error" in told) one.reject(told.error);
    else one.resolve(told.answer as never);
  });
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error("the worker failed"));
    waiting.clear();
  };
  wire.addEventListener("error", fail);
  wire.addEventListener("messageerror", fail);

  return (name, question, { signal, onProgress, handOver = [] } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++count;
      waiting.set(id, { resolve, reject, onProgress });
      signal?.addEventListener("abort", () => {
        if (!waiting.delete(id)) return;
        wire.postMessage({ id, cancel: true }, []);
        reject(signal.reason);
      });
      wire.postMessage({ id, name, question }, [...handOver]);
    });
}
