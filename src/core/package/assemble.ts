import type { Indicator } from "../indicators/definition.ts";
import type { Observation } from "../indicators/observation.ts";
import { missingShapes, readShapes } from "../regions/boundary.ts";
import { indexRegions } from "../regions/index.ts";
import type { Regions } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";
import { decodeText } from "../table/encoding.ts";
import { parseTable, type Table } from "../table/table.ts";
import type { readTasks } from "../tasks/read.ts";
import type { Task } from "../tasks/task.ts";
import type { Atlas, Source } from "./atlas.ts";
import { readFacilities } from "./facilities.ts";
import { readFigures } from "./figures.ts";
import { readGoals } from "./goals.ts";
import { readGroups } from "./groups.ts";
import { completeThemes, readIndicators } from "./indicators.ts";
import type { Issue } from "./issue.ts";
import { parseJson } from "./json.ts";
import { openLedger } from "./ledger.ts";
import { readPlaces } from "./places.ts";
import type { readRemarks } from "./remarks.ts";
import type { Resource, Role } from "./resource.ts";
import { readSources } from "./sources.ts";

/** What reads that which no first view shows: it comes with its files, `null` where there is none. */
export interface LaterReaders {
  readonly tasks: typeof readTasks | null;
  readonly remarks: typeof readRemarks | null;
}

/** A resource and its bytes; `null` where they could not be had. */
export interface LoadedFile {
  readonly resource: Resource;
  readonly bytes: Uint8Array | null;
  readonly issues: readonly Issue[];
}

/** Files of one batch by role, read when asked for. */
interface Batch {
  tables(role: Role): readonly (readonly [Table, Resource])[];
  /** Parsed JSON; files that are none are left out. */
  documents(role: Role): readonly (readonly [unknown, Resource])[];
  /** Whether resources of a role, or boundaries of a level, are still to come after this batch. */
  awaits(role: Role, level?: string): boolean;
}

/**
 * A new atlas with the files added, in the order in which roles build on each other, and with all issues so far. `tasks`
 * reads the files of tasks; without it there are none among the files.
 */
export function assemble(
  atlas: Atlas,
  files: readonly LoadedFile[],
  early: readonly Issue[],
  later: LaterReaders,
): Atlas {
  const issues: Issue[] = [...atlas.issues, ...early];
  const done = new Set(files.map(({ resource }) => resource.path));
  const pending = atlas.pending.filter((path) => !done.has(path));
  const batch = batchOf(atlas, files, pending, issues);
  const places = { ...atlas, pending, regions: addRegions(atlas, batch, issues) };
  const sourced = { ...places, sources: addSources(places, batch, issues) };
  const indicators = addIndicators(sourced, batch, issues);
  const groups = sourced.groups.concat(
    ...batch.tables("groups").map(([table]) => readGroups(table, sourced.regions, issues)),
  );
  const facilities = sourced.facilities.concat(
    ...batch.tables("facilities").map(([table]) => readFacilities(table, sourced.regions, issues)),
  );
  const declared = { ...sourced, indicators, groups, facilities, layers: addLayers(sourced, batch, issues) };
  const observations = addFigures(declared, batch, issues);
  const remarks = declared.remarks.concat(
    ...batch.tables("remarks").map(([table]) => later.remarks?.(table, declared.regions, issues) ?? []),
  );
  const goals = addGoals(declared, batch, issues);
  const worked = later.tasks ? addTasks({ ...declared, goals }, batch, issues, later.tasks) : atlas.tasks;
  const themes = completeThemes(
    atlas.themes,
    indicators.map(({ theme }) => theme),
  );
  const goalThemes = completeThemes(
    atlas.goalThemes,
    goals.map(({ theme }) => theme),
  );
  return { ...declared, observations, remarks, goals, tasks: worked, themes, goalThemes, issues };
}

function batchOf(atlas: Atlas, files: readonly LoadedFile[], pending: readonly string[], issues: Issue[]): Batch {
  const ofRole = (role: Role) =>
    files.flatMap(({ resource, bytes }) => (resource.role === role && bytes ? [{ resource, bytes }] : []));
  return {
    tables: (role) => ofRole(role).map(({ resource, bytes }) => [tableOf(bytes, resource.path, issues), resource]),
    documents: (role) =>
      ofRole(role)
        .map(({ resource, bytes }) => [parseJson(bytes, resource.path, issues), resource] as const)
        .filter(([data]) => data !== undefined),
    awaits: (role, level) =>
      atlas.resources.some(
        (resource) =>
          resource.role === role &&
          pending.includes(resource.path) &&
          (level === undefined || resource.layers.some((layer) => layer.level === level)),
      ),
  };
}

function tableOf(bytes: Uint8Array, file: string, issues: Issue[]): Table {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== "utf-8") {
    const base = { file, row: null, column: null, value: null, detail: encoding };
    issues.push({ ...base, severity: "warning", kind: "encoding" });
  }
  return parseTable(text, file);
}

function addRegions({ regions }: Atlas, batch: Batch, issues: Issue[]): Regions {
  const rows = batch.tables("regions").flatMap(([table]) => readPlaces(table, issues));
  if (rows.length === 0) return regions;
  const earlier = regions.all.length;
  const indexed = indexRegions(
    regions.levels,
    [...regions.all, ...rows.map(({ region }) => region)],
    (index) => rows[index - earlier] ?? { file: "", row: 0 },
  );
  issues.push(...indexed.issues);
  return indexed.regions;
}

function addSources({ sources }: Atlas, batch: Batch, issues: Issue[]): ReadonlyMap<string, Source> {
  const added = batch.tables("sources").flatMap(([table]) => readSources(table, issues));
  return new Map([...sources, ...added.map((source) => [source.id, source] as const)]);
}

function addIndicators(atlas: Atlas, batch: Batch, issues: Issue[]): readonly Indicator[] {
  let indicators = atlas.indicators;
  for (const [data, { path }] of batch.documents("indicators")) {
    indicators = [...indicators, ...readIndicators(data, path, atlas.regions.levels, indicators, issues)];
  }
  return indicators;
}

function addLayers({ layers, regions }: Atlas, batch: Batch, issues: Issue[]): ReadonlyMap<string, Layer> {
  const all = new Map(layers);
  const files = new Map<string, string>();
  for (const [data, { path, layers: specs }] of batch.documents("boundaries")) {
    const read = readShapes(data, path, specs, regions);
    issues.push(...read.issues);
    for (const layer of read.layers) {
      const earlier = all.get(layer.level);
      const shapes = new Map([...(earlier?.shapes ?? []), ...layer.shapes]);
      all.set(layer.level, { ...layer, shapes });
      files.set(layer.level, path);
    }
  }
  for (const [level, file] of files) {
    const layer = all.get(level);
    if (layer && !batch.awaits("boundaries", level)) issues.push(...missingShapes(layer, file, regions));
  }
  return all;
}

function addFigures(atlas: Atlas, batch: Batch, issues: Issue[]): readonly Observation[] {
  const tables = batch.tables("figures");
  if (tables.length === 0) return atlas.observations;
  const { regions, sources } = atlas;
  const indicators = new Map(atlas.indicators.map((indicator) => [indicator.id, indicator]));
  const known = sources.size > 0 && !batch.awaits("sources") ? sources : null;
  const context = { regions, indicators, sources: known, ledger: openLedger(atlas.observations) };
  return atlas.observations.concat(
    ...tables.map(([table, { period, quality, source }]) =>
      readFigures(table, { ...context, period, quality, source }, issues),
    ),
  );
}

function addGoals(atlas: Atlas, batch: Batch, issues: Issue[]) {
  const { regions } = atlas;
  const context = {
    indicators: new Set(atlas.indicators.map(({ id }) => id)),
    levels: regions.byLevel,
    regions: regions.byCode,
    groups: new Set(atlas.groups.map(({ id }) => id)),
    facilities: batch.awaits("facilities") ? null : new Set(atlas.facilities.map(({ kind }) => kind)),
  };
  return atlas.goals.concat(
    ...batch.documents("goals").map(([data, { path }]) => readGoals(data, path, context, issues)),
  );
}

function addTasks(
  { tasks, goals, regions }: Atlas,
  batch: Batch,
  issues: Issue[],
  read: typeof readTasks,
): readonly Task[] {
  const context = {
    regions: batch.awaits("regions") ? null : regions.byCode,
    goals: batch.awaits("goals") ? null : new Set(goals.map(({ id }) => id)),
  };
  return tasks.concat(...batch.tables("tasks").map(([table]) => read(table, context, issues)));
}
