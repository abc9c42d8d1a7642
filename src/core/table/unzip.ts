import { Unzip, UnzipInflate } from "fflate";
import type { Steps } from "../jobs/steps.ts";
import { joined } from "./joined.ts";

/** A zip that inflates beyond what is read. */
export class ZipTooLarge extends RangeError {}

/** How far a zip is followed. */
export interface ZipLimits {
  /** Bytes of all files together, inflated. */
  readonly bytes: number;
  readonly files: number;
}

/** What was wanted of a zip. */
export interface Unzipped {
  /** Files by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Bytes of all that was inflated. */
  readonly inflated: number;
}

/** Bytes pushed at once, so that a file that inflates a thousandfold is stopped soon after the limit. */
const CHUNK = 16 * 1024;

/** Whether bytes begin as those of a zip do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Inflates those files of a zip that `wanted` lets through (all unless given), a block a step; the others are inflated as
 * well, to know their size. Throws `ZipTooLarge` beyond the limits, whatever sizes the zip itself declares, and an `Error`
 * where it is damaged or encrypted.
 */
export function* unzipping(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (path: string) => boolean = () => true,
): Steps<Unzipped> {
  const files = new Map<string, Uint8Array>();
  let inflated = 0;
  let seen = 0;
  let fault: Error | null = null;
  const reader = new Unzip((file) => {
    seen++;
    if (seen > limits.files) throw new ZipTooLarge(`${seen} > ${limits.files}`);
    const parts: Uint8Array[] = [];
    const keep = !file.name.endsWith("/") && wanted(file.name);
    file.ondata = (error, part, last) => {
      if (error) {
        fault = error;
        return;
      }
      inflated += part.length;
      if (inflated > limits.bytes) throw new ZipTooLarge(`> ${limits.bytes}`);
      if (keep) parts.push(part);
      if (last && keep) files.set(file.name, joined(parts));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    reader.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    if (fault) throw fault;
    yield at / bytes.length;
  }
  if (seen === 0) throw new Error("no file");
  return { files, inflated };
}
