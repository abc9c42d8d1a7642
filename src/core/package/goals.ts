import * as v from "valibot";
import type { Goal, GoalRule } from "../goals/goal.ts";
import type { Issue } from "./issue.ts";
import { quote } from "./json.ts";
import { idSchema, issuesOf, optionalText, textSchema } from "./schema.ts";

/** What rules refer to. `facilities` is `null` while they have not been read. */
export interface GoalContext {
  readonly indicators: { has(id: string): boolean };
  readonly levels: { has(id: string): boolean };
  readonly regions: { has(code: string): boolean };
  readonly groups: { has(id: string): boolean };
  readonly facilities: { has(kind: string): boolean } | null;
}

const finite = v.pipe(v.number(), v.finite());
const op = v.picklist([">=", ">", "<=", "<", "="]);
const group = v.optional(v.nullable(idSchema), null);

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
  v.object({ kind: v.literal("growth-above"), indicator: idSchema, level: idSchema, group, reference: idSchema }),
  v.object({
    kind: v.literal("within"),
    facility: idSchema,
    level: idSchema,
    group,
    minutes: v.pipe(finite, v.minValue(0)),
  }),
  v.object({ kind: v.literal("milestone"), indicator: idSchema, regions: v.array(idSchema) }),
  v.object({ kind: v.literal("process") }),
]);

const goalSchema = v.object({
  id: idSchema,
  theme: v.optional(idSchema, "other"),
  name: textSchema,
  text: v.optional(textSchema, ""),
  rule: v.unknown(),
  unit: v.optional(v.union([textSchema, v.object({ zh: v.literal(""), en: v.literal("") })]), { zh: "", en: "" }),
  deadline: v.optional(v.nullable(v.string()), null),
  needs: optionalText,
  source: v.optional(v.string(), ""),
});

/**
 * Goals of a JSON file, an array. One without id or name is left out. One whose rule is not declared as it should be, or
 * refers to what does not exist, is kept in words alone (`process`), so that it is listed and never judged wrongly. Both
 * give an issue.
 */
export function readGoals(data: unknown, file: string, context: GoalContext, issues: Issue[]): readonly Goal[] {
  const list = v.safeParse(v.array(v.unknown()), data);
  if (!list.success) {
    issues.push(...issuesOf(list.issues, file, { kind: "goal-invalid" }));
    return [];
  }
  const goals = new Map<string, Goal>();
  for (const [i, item] of list.output.entries()) {
    const row = i + 1;
    const result = v.safeParse(goalSchema, item);
    if (!result.success) {
      issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row }));
      continue;
    }
    const { id } = result.output;
    if (goals.has(id)) {
      const base = { file, row, column: "id", value: id, detail: null };
      issues.push({ ...base, severity: "error", kind: "code-duplicate" });
      continue;
    }
    goals.set(id, { ...result.output, rule: readRule(result.output.rule, id, file, row, context, issues) });
  }
  return [...goals.values()];
}

function readRule(
  data: unknown,
  id: string,
  file: string,
  row: number,
  context: GoalContext,
  issues: Issue[],
): GoalRule {
  const result = v.safeParse(ruleSchema, data);
  if (!result.success) {
    issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row, path: "rule" }));
    return { kind: "process" };
  }
  const unknown = unknownIn(result.output, context);
  if (unknown) {
    const [column, value] = unknown;
    const base = { file, row, column: `rule.${column}`, value: quote(value), detail: id };
    issues.push({ ...base, severity: "error", kind: "goal-invalid" });
    return { kind: "process" };
  }
  return result.output;
}

/** Column and value of the first thing a rule names that does not exist. */
function unknownIn(rule: GoalRule, context: GoalContext): readonly [string, string] | null {
  const grouped = (ref: string) => context.groups.has(ref) || ref.split("+").every((code) => context.regions.has(code));
  if ("indicator" in rule && !context.indicators.has(rule.indicator)) return ["indicator", rule.indicator];
  if ("level" in rule && !context.levels.has(rule.level)) return ["level", rule.level];
  if ("group" in rule && rule.group !== null && !grouped(rule.group)) return ["group", rule.group];
  if ("region" in rule && !context.regions.has(rule.region)) return ["region", rule.region];
  if ("reference" in rule && !context.regions.has(rule.reference)) return ["reference", rule.reference];
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
