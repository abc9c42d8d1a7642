import type { AllJobs } from "../core/jobs/all.ts";
import type { Ask } from "../core/jobs/job.ts";
import { connect } from "./connect.ts";

let opened: Ask<AllJobs> | null = null;

/** Asks the worker, which is started when first asked for. */
export function openWork(): Ask<AllJobs> {
  opened ??= connect(new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "work" }));
  return opened;
}
