import * as v from "valibot";
import type { GoalPart, GoalRule } from "../goals/goal.ts";
import type { Issue } from "./issue.ts";
import { quote } from "./json.ts";
import { idSchema, issuesOf, textSchema } from "./schema.ts";

/** What rules refer to. `facilities` is `null` while they have not been read. */
export interface RuleContext {
  readonly indicators: { has(id: string): boolean };
  readonly levels: { has(id: string): boolean };
  readonly regions: { has(code: string): boolean };
  readonly groups: { has(id: string): boolean };
  readonly facilities: { has(kind: string): boolean } | null;
}

/** Parts of a combination, and combinations inside one another, that are read. */
const MOST_PARTS = 50;
const DEEPEST = 4;

const finite = v.pipe(v.number(), v.finite());
const op = v.picklist([">=", ">", "<=", "<", "="]);
const group = v.optional(v.nullable(idSchema), null);

const parts = v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_PARTS));

const ruleSchema = v.variant("kind", [
  v.object({ kind: v.literal("every"), indicator: idSchema, level: idSchema, group, op, target: finite }),
  v.object({
    kind: v.literal("at-least"),
    indicator: idSchema,
    level: idSchema,
    group,
    op,
    target: finite,
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.object({
    kind: v.literal("share"),
    indicator: idSchema,
    groups: v.pipe(v.array(idSchema), v.minLength(1)),
    op,
    target: finite,
  }),
  v.object({ kind: v.literal("total"), indicator: idSchema, region: idSchema, op, target: finite }),
  v.object({
    kind: v.literal("growth-above"),
    indicator: idSchema,
    level: idSchema,
    group,
    reference: v.union([idSchema, finite]),
  }),
  v.object({
    kind: v.literal("within"),
    facility: idSchema,
    level: idSchema,
    group,
    minutes: v.pipe(finite, v.minValue(0)),
  }),
  v.object({ kind: v.literal("milestone"), indicator: idSchema, regions: v.array(idSchema) }),
  v.object({ kind: v.literal("all"), parts }),
  v.object({ kind: v.literal("any"), parts }),
  v.object({ kind: v.literal("process") }),
]);

/** A unit may be empty, as that of things counted is. */
export const unitSchema = v.optional(v.union([textSchema, v.object({ zh: v.literal(""), en: v.literal("") })]), {
  zh: "",
  en: "",
});

const partSchema = v.object({ id: idSchema, name: textSchema, unit: unitSchema, rule: v.unknown() });

/** Where a rule stands, for its issues: the file, the goal's place and id in it, and the path inside the goal. */
export interface RulePlace {
  readonly file: string;
  readonly row: number;
  readonly goal: string;
  readonly path: string;
}

const PROCESS: GoalRule = { kind: "process" };

/**
 * The rule of a goal. One that is not declared as it should be, or refers to what does not exist, gives an issue and
 * becomes `process`, so that it is never judged wrongly. So does a part of a combination, and the other parts stay.
 */
export function readRule(data: unknown, place: RulePlace, context: RuleContext, issues: Issue[], depth = 1): GoalRule {
  const { file, row, goal, path } = place;
  const result = v.safeParse(ruleSchema, data);
  if (!result.success) {
    issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row, path }));
    return PROCESS;
  }
  const rule = result.output;
  const refuse = (kind: Issue["kind"], column: string, value: string) => {
    const base = { file, row, column: `${path}.${column}`, value: quote(value), detail: goal };
    issues.push({ ...base, severity: "error", kind });
    return PROCESS;
  };
  if (rule.kind === "all" || rule.kind === "any") {
    if (depth >= DEEPEST) return refuse("goal-invalid", "kind", rule.kind);
    return { kind: rule.kind, parts: readParts(rule.parts, place, context, issues, depth) };
  }
  const unknown = unknownIn(rule, context);
  return unknown ? refuse("goal-reference", ...unknown) : rule;
}

/** Parts of a combination; one without id or name, or with an id that came before, is left out with an issue. */
function readParts(
  items: readonly unknown[],
  place: RulePlace,
  context: RuleContext,
  issues: Issue[],
  depth: number,
): readonly GoalPart[] {
  const parts = new Map<string, GoalPart>();
  const { file, row } = place;
  for (const [i, item] of items.entries()) {
    const path = `${place.path}.parts.${i}`;
    const result = v.safeParse(partSchema, item);
    if (!result.success) {
      issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row, path }));
      continue;
    }
    const { id, name, unit, rule } = result.output;
    if (parts.has(id)) {
      const base = { file, row, column: `${path}.id`, value: id, detail: null };
      issues.push({ ...base, severity: "error", kind: "code-duplicate" });
      continue;
    }
    const within = { ...place, goal: `${place.goal}.${id}`, path: `${path}.rule` };
    parts.set(id, { id, name, unit, rule: readRule(rule, within, context, issues, depth + 1) });
  }
  return [...parts.values()];
}

type PlainRule = Exclude<v.InferOutput<typeof ruleSchema>, { kind: "all" | "any" }>;

/** Column and value of the first thing a rule names that does not exist. */
function unknownIn(rule: PlainRule, context: RuleContext): readonly [string, string] | null {
  const grouped = (ref: string) => context.groups.has(ref) || ref.split("+").every((code) => context.regions.has(code));
  if ("indicator" in rule && !context.indicators.has(rule.indicator)) return ["indicator", rule.indicator];
  if ("level" in rule && !context.levels.has(rule.level)) return ["level", rule.level];
  if ("group" in rule && rule.group !== null && !grouped(rule.group)) return ["group", rule.group];
  if ("region" in rule && !context.regions.has(rule.region)) return ["region", rule.region];
  if ("reference" in rule && typeof rule.reference === "string") {
    const { reference } = rule;
    if (!context.regions.has(reference) && !context.levels.has(reference)) return ["reference", reference];
  }
  if (rule.kind === "share") {
    const lost = rule.groups.find((ref) => !grouped(ref));
    return lost === undefined ? null : ["groups", lost];
  }
  if (rule.kind === "milestone") {
    const lost = rule.regions.find((code) => !context.regions.has(code));
    return lost === undefined ? null : ["regions", lost];
  }
  if (rule.kind === "within" && context.facilities && !context.facilities.has(rule.facility)) {
    return ["facility", rule.facility];
  }
  return null;
}
