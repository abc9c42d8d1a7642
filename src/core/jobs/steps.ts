import type { JobContext } from "./job.ts";

/** Long work in small steps: each gives the part that is done, 0 to 1, and the last the answer. */
export type Steps<Answer> = Generator<number, Answer>;

/** Does all steps at once. */
export function finish<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the steps with a breath after each, so that the work can be told of and given up; `from` and `to` are its part of a job. */
export async function walk<Answer>(
  steps: Steps<Answer>,
  { pause, progress }: Pick<JobContext, "pause" | "progress">,
  from = 0,
  to = 1,
): Promise<Answer> {
  for (let told = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    const now = performance.now();
    if (now - told > 100) {
      progress(from + (to - from) * value);
      told = now;
    }
    await pause();
  }
}

/** Steps as a part of larger work. */
export function* partOf<Answer>(steps: Steps<Answer>, from: number, to: number): Steps<Answer> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
