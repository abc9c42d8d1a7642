import { type ClinicJobs, createClinicJobs } from "./clinic.ts";
import type { Jobs } from "./job.ts";
import { createProjectJobs, type ProjectJobs } from "./project.ts";
import { createReachJobs, type ReachJobs } from "./reach.ts";

/** Everything that is done beside the page. */
export type AllJobs = ReachJobs & ClinicJobs & ProjectJobs;

/** All jobs, with what they keep open. */
export function createJobs(): Jobs<AllJobs> {
  return { ...createReachJobs(), ...createClinicJobs(), ...createProjectJobs() };
}
