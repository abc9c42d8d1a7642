import { type Contract, createPause, type Job, type Jobs } from "../core/jobs/job.ts";
import type { Asked, Told, Wire } from "./wire.ts";

/** Does the jobs that are asked for over a wire, each until it is done or cancelled. */
export function serve<T extends Contract<T>>(wire: Wire, jobs: Jobs<T>): void {
  const running = new Map<number, AbortController>();

  const run = async (id: number, name: string, question: unknown): Promise<void> => {
    const control = new AbortController();
    running.set(id, control);
    const { signal } = control;
    const buffers: ArrayBuffer[] = [];
    const tell = (told: Told, handOver: ArrayBuffer[] = []) => {
      if (!signal.aborted) wire.postMessage(told, handOver);
    };
    try {
      // A question that was cancelled in the same breath is not begun.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (signal.aborted) return;
      if (!Object.hasOwn(jobs, name)) throw new RangeError(`There is no job ${name}`);
      const job: Job<never, unknown> = jobs[name as keyof T];
      const answer = await job(question as never, {
        signal,
        progress: (done) => tell({ id, done }),
        stage: (stage) => tell({ id, stage }),
        pause: createPause(signal),
        handOver: (...more) => buffers.push(...more),
      });
      tell({ id, answer }, buffers);
    } catch (error) {
      tell({ id, error });
    } finally {
      running.delete(id);
      if (signal.aborted) wire.postMessage({ id, stopped: true } satisfies Told, []);
    }
  };

  wire.addEventListener("message", ({ data }) => {
    const asked = data as Asked;
    if ("cancel" in asked) running.get(asked.id)?.abort();
    else void run(asked.id, asked.name, asked.question);
  });
}
