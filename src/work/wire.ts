/** One end of a channel: a worker, the scope inside it, or a message port. */
export interface Wire {
  postMessage(message: unknown, handOver: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
}

/** From the asker: a question, or that its answer is no longer wanted. */
export type Asked =
  | { readonly id: number; readonly name: string; readonly question: unknown }
  | { readonly id: number; readonly cancel: true };

/** From the worker: how far it is, the answer, or why there is none. */
export type Told =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: unknown };
