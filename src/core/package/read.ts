import { indexRegions } from "../regions/index.ts";
import { assemble, type LoadedFile } from "./assemble.ts";
import type { Atlas } from "./atlas.ts";
import { type Descriptor, readDescriptor } from "./descriptor.ts";
import type { Issue } from "./issue.ts";
import { DESCRIPTOR, type Load, Refusal } from "./load.ts";
import type { Resource, Role } from "./resource.ts";
import { settle } from "./settle.ts";

/** A package as far as it could be read. `atlas` is `null` only where the descriptor itself is missing or unusable. */
export interface Opened {
  readonly atlas: Atlas | null;
  /** The same as `atlas.issues` where there is an atlas. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a package's descriptor and every resource it wants at the start. Whatever is wrong becomes an issue and the rest
 * goes on; nothing is thrown for a user's error. The other resources wait in `pending`.
 */
export async function openPackage(load: Load): Promise<Opened> {
  const issues: Issue[] = [];
  const bytes = await fetchBytes(load, DESCRIPTOR, issues);
  if (!bytes) return { atlas: null, issues };
  const read = readDescriptor(bytes);
  issues.push(...read.issues);
  if (!read.descriptor) return { atlas: null, issues };
  const empty = emptyAtlas(read.descriptor, issues);
  const atTheStart = empty.resources.filter(({ load: when, role }) => when === "start" && role !== "roads");
  const atlas = settle(await addResources(empty, load, atTheStart));
  return { atlas, issues: atlas.issues };
}

/**
 * A new atlas with resources that were still pending: all of them, or those whose path or role is in `only`. With figures
 * come the regions that are pending, since their codes are needed. Figures already read win over new ones for the same region, indicator and period. Where nothing is pending the atlas itself.
 */
export async function completePackage(atlas: Atlas, load: Load, only?: readonly string[]): Promise<Atlas> {
  const pending = atlas.resources.filter(({ path }) => atlas.pending.includes(path));
  const asked = pending.filter(({ path, role }) => !only || only.includes(path) || only.includes(role));
  const figures = asked.some(({ role }) => role === "figures");
  const wanted = pending.filter((resource) => asked.includes(resource) || (figures && resource.role === "regions"));
  return wanted.length === 0 ? atlas : addResources(atlas, load, wanted);
}

async function addResources(atlas: Atlas, load: Load, resources: readonly Resource[]): Promise<Atlas> {
  const issues: Issue[] = [];
  const files = await Promise.all(
    resources.map(async (resource): Promise<LoadedFile> => {
      const own: Issue[] = [];
      const bytes = await fetchBytes(load, resource.path, own);
      return { resource, bytes, issues: own };
    }),
  );
  for (const file of files) issues.push(...file.issues);
  const has = (one: Role) => resources.some(({ role }) => role === one);
  const tasks = has("tasks") ? (await import("../tasks/read.ts")).readTasks : null;
  const remarks = has("remarks") ? (await import("./remarks.ts")).readRemarks : null;
  return assemble(atlas, files, issues, { tasks, remarks });
}

async function fetchBytes(load: Load, file: string, issues: Issue[]): Promise<Uint8Array | null> {
  try {
    return await load(file);
  } catch (error) {
    const { kind, value } = error instanceof Refusal ? error : { kind: "file-missing" as const, value: null };
    const detail = error instanceof Error ? error.message : null;
    issues.push({ severity: "error", kind, file, row: null, column: null, value, detail });
    return null;
  }
}

function emptyAtlas(descriptor: Descriptor, issues: readonly Issue[]): Atlas {
  const { levels, ...rest } = descriptor;
  return {
    ...rest,
    regions: indexRegions(levels, []).regions,
    layers: new Map(),
    groups: [],
    indicators: [],
    goals: [],
    facilities: [],
    sources: new Map(),
    observations: [],
    remarks: [],
    tasks: [],
    issues,
    pending: rest.resources.filter(({ role }) => role !== "roads").map(({ path }) => path),
  };
}
