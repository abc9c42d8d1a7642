import type { Stage } from "../core/jobs/job.ts";

/** One end of a channel: a worker, the scope inside it, or a message port. */
export interface Wire {
  postMessage(message: unknown, handOver: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
}

/** The near end of a channel to a worker, which can be ended whatever it does. */
export interface WorkerWire extends Wire {
  terminate(): void;
}

/** From the asker: a question, or that its answer is no longer wanted. */
export type Asked =
  | { readonly id: number; readonly name: string; readonly question: unknown }
  | { readonly id: number; readonly cancel: true };

/** From the worker: how far it is, what it began, the answer, why there is none, or that it stopped as it was told to. */
export type Told =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly stage: Stage }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: unknown }
  | { readonly id: number; readonly stopped: true };
