import type { JobContext } from "./job.ts";

/** What long reading has beside its question. */
export type Breath = Pick<JobContext, "pause" | "progress" | "stage">;

/** Reading that nobody waits to give up. */
export const AT_ONCE: Breath = { pause: async () => undefined, progress: () => undefined, stage: () => undefined };

/** The breath of a part of larger work. */
export function within({ pause, progress, stage }: Breath, from: number, to: number): Breath {
  return { pause, stage, progress: (done) => progress(from + (to - from) * done) };
}
