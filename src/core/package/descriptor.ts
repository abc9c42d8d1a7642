import * as v from "valibot";
import type { Theme } from "../indicators/definition.ts";
import type { Level } from "../regions/region.ts";
import type { Text } from "../words/text.ts";
import type { Atlas } from "./atlas.ts";
import type { Issue } from "./issue.ts";
import { parseJson, quote } from "./json.ts";
import { DESCRIPTOR, isInside } from "./load.ts";
import { type Resource, ROLES } from "./resource.ts";
import { codeSchema, idSchema, issuesOf, optionalText, textSchema } from "./schema.ts";

/** What the descriptor says, before any resource is read. */
export type Descriptor = Pick<
  Atlas,
  "title" | "place" | "seal" | "root" | "start" | "groupsAtStart" | "themes" | "goalThemes" | "notes" | "resources"
> & { readonly levels: readonly Level[] };

const levelSchema = v.object({
  id: codeSchema,
  name: textSchema,
  noun: v.optional(v.object({ zh: v.string(), one: v.string(), other: v.string() })),
  shown: v.optional(v.boolean(), true),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const themesSchema = v.array(v.object({ id: idSchema, name: textSchema }));

/** What the atlas cannot do without. */
const essentials = v.object({
  levels: v.pipe(v.array(levelSchema), v.minLength(1)),
  root: idSchema,
});

/** The rest; each part stands alone, so that one mistake does not take the others with it. */
const extras = {
  title: textSchema,
  place: textSchema,
  seal: v.pipe(v.string(), v.maxLength(4)),
  start: v.object({
    level: idSchema,
    indicator: idSchema,
    period: v.optional(v.nullable(v.string()), null),
  }),
  groupsAtStart: v.nullable(v.tuple([idSchema, idSchema])),
  themes: themesSchema,
  goalThemes: themesSchema,
  notes: v.array(
    v.object({ id: idSchema, short: textSchema, full: optionalText, levels: v.optional(v.array(v.string()), []) }),
  ),
};

const resourceSchema = v.object({
  path: v.pipe(v.string(), v.check(isInside, "a relative path inside the package")),
  role: v.picklist(ROLES),
  load: v.optional(v.picklist(["start", "later"]), "start"),
  layers: v.optional(
    v.array(
      v.object({
        object: v.optional(v.string()),
        level: v.string(),
        precision: v.optional(v.picklist(["survey", "schematic", "approximate"]), "schematic"),
        key: v.optional(v.string()),
      }),
    ),
    [],
  ),
  period: v.optional(v.nullable(v.string()), null),
  quality: v.optional(v.nullable(v.string()), null),
  source: v.optional(v.nullable(v.string()), null),
});

/**
 * Reads `datapackage.json`. Without levels or a root there is no descriptor. Any other part that is not as it should be
 * gives an issue and its default; a resource that is not gives an issue and is left out, so that paths which lead out of
 * the package are never read.
 */
export function readDescriptor(bytes: Uint8Array): {
  readonly descriptor: Descriptor | null;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const data = parseJson(bytes, DESCRIPTOR, issues);
  if (data === undefined) return { descriptor: null, issues };
  const outer = v.safeParse(v.object({ title: v.optional(v.unknown()), atlas: v.looseObject({}) }), data);
  if (!outer.success) return { descriptor: null, issues: [...issues, ...issuesOf(outer.issues, DESCRIPTOR)] };
  const { atlas, title } = outer.output;
  const base = v.safeParse(essentials, atlas);
  if (!base.success) return { descriptor: null, issues: issuesOf(base.issues, DESCRIPTOR, { path: "atlas" }) };
  const { root } = base.output;
  const levels = uniqueLevels(base.output.levels, issues);
  const part = <Schema extends v.GenericSchema>(schema: Schema, key: string, otherwise: v.InferOutput<Schema>) => {
    if (!Object.hasOwn(atlas, key)) return otherwise;
    const result = v.safeParse(schema, atlas[key]);
    if (result.success) return result.output as v.InferOutput<Schema>;
    issues.push(...issuesOf(result.issues, DESCRIPTOR, { path: `atlas.${key}` }));
    return otherwise;
  };
  const heading = v.safeParse(textSchema, title);
  const name: Text = part(extras.title, "title", heading.success ? heading.output : { zh: root, en: root });
  const place: Text = part(extras.place, "place", name);
  const firstLevel = levels.find(({ shown }) => shown) ?? (levels[0] as (typeof levels)[number]);
  const descriptor: Descriptor = {
    title: name,
    place,
    seal: part(extras.seal, "seal", place.zh.slice(0, 1)),
    root,
    levels: levels.map((level) => ({
      ...level,
      noun: level.noun ?? { zh: `个${level.name.zh}`, one: level.name.en, other: level.name.en },
    })),
    start: part(extras.start, "start", { level: firstLevel.id, indicator: "", period: null }),
    groupsAtStart: part(extras.groupsAtStart, "groupsAtStart", null),
    themes: unique(part(extras.themes, "themes", [])),
    goalThemes: unique(part(extras.goalThemes, "goalThemes", [])),
    notes: part(extras.notes, "notes", []).map((note) => ({ ...note, full: note.full ?? note.short })),
    resources: readResources(data, issues),
  };
  return { descriptor, issues };
}

function uniqueLevels<L extends { readonly id: string }>(levels: readonly L[], issues: Issue[]): readonly L[] {
  const first = new Map<string, L>();
  for (const [i, level] of levels.entries()) {
    if (!first.has(level.id)) first.set(level.id, level);
    else {
      const base = { file: DESCRIPTOR, row: null, column: `atlas.levels[${i}].id`, value: level.id, detail: null };
      issues.push({ ...base, severity: "error", kind: "code-duplicate" });
    }
  }
  return [...first.values()];
}

function unique(themes: readonly Theme[]): readonly Theme[] {
  return [...new Map(themes.map((theme) => [theme.id, theme])).values()];
}

function readResources(data: unknown, issues: Issue[]): readonly Resource[] {
  const list = v.safeParse(v.object({ resources: v.array(v.unknown()) }), data);
  if (!list.success) {
    issues.push(...issuesOf(list.issues, DESCRIPTOR));
    return [];
  }
  const resources = new Map<string, Resource>();
  for (const [i, item] of list.output.resources.entries()) {
    const result = v.safeParse(resourceSchema, item);
    if (!result.success) issues.push(...issuesOf(result.issues, DESCRIPTOR, { path: `resources[${i}]`, row: i + 1 }));
    else if (!resources.has(result.output.path)) resources.set(result.output.path, result.output);
    else {
      issues.push({
        severity: "error",
        kind: "code-duplicate",
        file: DESCRIPTOR,
        row: i + 1,
        column: "path",
        value: quote(result.output.path),
        detail: null,
      });
    }
  }
  return [...resources.values()];
}
