/** Parts of the work on a file that are worth telling apart, since a library does them in one go or they take long. */
export type Stage = "unpack" | "workbook" | "sheets" | "features" | "map";

/** What a job has beside its question. */
export interface JobContext {
  /** Aborted when the asker no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Tells the asker how much is done, 0 to 1. */
  readonly progress: (done: number) => void;
  /** Tells the asker what is begun. How much of it is done is not known until `progress` is told. */
  readonly stage: (stage: Stage) => void;
  /**
   * Lets messages through where the job has run for a while. Long jobs await it often; it costs next to nothing in
   * between. Rejects with the signal's reason once the job is cancelled.
   */
  readonly pause: () => Promise<void>;
  /** Names buffers of the answer that the job no longer needs, so that they are handed over instead of copied. */
  readonly handOver: (...buffers: readonly ArrayBuffer[]) => void;
}

/** A long piece of work: a question in, an answer out, both plain data that can be cloned. */
export type Job<Question, Answer> = (question: Question, context: JobContext) => Answer | Promise<Answer>;

/** What each job takes and gives, by its name. */
export type Contract<T> = { readonly [Name in keyof T]: { readonly question: unknown; readonly answer: unknown } };

/** The jobs that keep a contract. */
export type Jobs<T extends Contract<T>> = { readonly [Name in keyof T]: Job<T[Name]["question"], T[Name]["answer"]> };

/** What may go with a question. */
export interface Asking {
  /** Cancels the job; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
  readonly onStage?: (stage: Stage) => void;
  /** Buffers of the question that are handed over; the asker cannot use them afterwards. */
  readonly handOver?: readonly ArrayBuffer[];
}

/** Asks for a job by name, wherever it is done. */
export type Ask<T extends Contract<T>> = <Name extends keyof T & string>(
  name: Name,
  question: T[Name]["question"],
  asking?: Asking,
) => Promise<T[Name]["answer"]>;

/** How long a job runs before it lets messages through, in milliseconds. */
const STRETCH = 12;

/** The `pause` of a job that is cancelled by `signal`. */
export function createPause(signal: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= STRETCH) {
      await breath();
      last = performance.now();
    }
    signal.throwIfAborted();
  };
}

/** Lets other messages through. A timer does so as well, but one after the other waits for four milliseconds. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Asks jobs right here, as if they were done elsewhere: questions and answers are cloned, answers come later. */
export function direct<T extends Contract<T>>(jobs: Jobs<T>): Ask<T> {
  return async (name, question, { signal = new AbortController().signal, onProgress, onStage } = {}) => {
    signal.throwIfAborted();
    const answer = await jobs[name](structuredClone(question), {
      signal,
      progress: (done) => onProgress?.(done),
      stage: (stage) => onStage?.(stage),
      pause: createPause(signal),
      handOver: () => {},
    });
    signal.throwIfAborted();
    return structuredClone(answer);
  };
}
