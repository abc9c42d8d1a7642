import type { JobContext } from "./job.ts";
import type { Steps } from "./steps.ts";

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
