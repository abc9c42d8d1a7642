import type { Ask } from "../core/jobs/job.ts";
import type { ReachJobs } from "../core/jobs/reach.ts";
import { connect } from "./connect.ts";

let opened: Ask<ReachJobs> | null = null;

/** Asks the worker, which is started when first asked for. */
export function openWork(): Ask<ReachJobs> {
  opened ??= connect(new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "work" }));
  return opened;
}
