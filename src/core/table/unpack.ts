import type { Breath } from "../jobs/breath.ts";
import type { Steps } from "../jobs/steps.ts";
import { walk } from "../jobs/walk.ts";
import { type Unzipped, unzipping, type ZipLimits, ZipTooLarge } from "./unzip.ts";

/** How far a zip is followed. */
const LIMITS = { bytes: 600 * 1024 * 1024, files: 2000 };

/** What may be read of a zip: tables, the parts of workbooks, files with geometry. Pictures and the like are not kept. */
const READ = /\.(csv|tsv|txt|xlsx|xls|ods|xml|rels|bin|vml|iwa|shp|dbf|prj|cpg|kml)$/i;

/** The part of the reading that is done once a zip is inflated. */
export const UNPACKED = 0.2;

/** What may be read of a zip, or why nothing is. */
export type Unpacked = Unzipped | { readonly fault: "limit" | "file-cut"; readonly detail: string | null };

/** Inflates a zip when first asked to, once for all who ask. */
export function unpacker(bytes: Uint8Array, context: Breath, limits: ZipLimits = LIMITS): () => Promise<Unpacked> {
  let unpacked: Promise<Unpacked> | null = null;
  return () => {
    if (!unpacked) {
      context.stage("unpack");
      unpacked = walk(unpacking(bytes, limits), context, 0, UNPACKED);
    }
    return unpacked;
  };
}

function* unpacking(bytes: Uint8Array, limits: ZipLimits): Steps<Unpacked> {
  try {
    return yield* unzipping(bytes, limits, (path) => READ.test(path));
  } catch (error) {
    if (error instanceof ZipTooLarge) return { fault: "limit", detail: error.message };
    return { fault: "file-cut", detail: null };
  }
}
