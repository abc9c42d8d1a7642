import type { Ask } from "../core/jobs/job.ts";
import type { ReachJobs } from "../core/jobs/reach.ts";
import { connect } from "./connect.ts";

/** Starts the worker; its jobs are asked for by name. */
export function openWork(): Ask<ReachJobs> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "work" });
  return connect(worker);
}
