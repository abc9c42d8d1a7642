import type { AllJobs } from "../core/jobs/all.ts";
import type { ClinicJobs } from "../core/jobs/clinic.ts";
import type { Ask } from "../core/jobs/job.ts";
import { connect } from "./connect.ts";

/** The jobs on the file that is open in the clinic. */
const CLINIC: Readonly<Record<string, true>> = {
  openTable: true,
  examine: true,
  fits: true,
  outline: true,
  newRegion: true,
  place: true,
  alike: true,
  draft: true,
} satisfies Record<keyof ClinicJobs, true>;

type OtherJobs = Omit<AllJobs, keyof ClinicJobs>;

let opened: Ask<AllJobs> | null = null;

/**
 * Asks the workers, each of which is started when first asked for: files have one of their own, so that roads never wait for
 * a file, nor a file for them. Both run the same script.
 */
export function openWork(): Ask<AllJobs> {
  opened ??= part(connect<ClinicJobs>(starter("clinic"), ["openTable"]), connect<OtherJobs>(starter("other")));
  return opened;
}

function part(clinic: Ask<ClinicJobs>, others: Ask<OtherJobs>): Ask<AllJobs> {
  const ask = (name: string, ...rest: readonly unknown[]) =>
    ((Object.hasOwn(CLINIC, name) ? clinic : others) as (...asked: readonly unknown[]) => unknown)(name, ...rest);
  return ask as Ask<AllJobs>;
}

function starter(name: string): () => Worker {
  return () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
}
