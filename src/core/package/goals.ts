import * as v from "valibot";
import type { Goal } from "../goals/goal.ts";
import type { Issue } from "./issue.ts";
import { type RuleContext, readRule, unitSchema } from "./rules.ts";
import { codeSchema, idSchema, issuesOf, optionalText, textSchema } from "./schema.ts";

/** A year, month, quarter or half-year. */
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-?[QH][1-4])?$/;

const goalSchema = v.object({
  id: codeSchema,
  theme: v.optional(idSchema, "other"),
  name: textSchema,
  text: v.optional(textSchema, ""),
  rule: v.unknown(),
  unit: unitSchema,
  needs: optionalText,
  source: v.optional(v.string(), ""),
});

const periodSchema = v.pipe(v.string(), v.regex(PERIOD, "2025 / 2025-06 / 2025Q2"));

/** What a goal can do without; each stands alone, so that a mistake in one loses neither the goal nor the others. */
const detailSchemas = {
  deadline: v.nullable(periodSchema),
  baseline: v.nullable(
    v.object({ period: periodSchema, value: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null) }),
  ),
  direction: v.nullable(v.picklist(["more", "less"])),
  decimals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))),
};

/**
 * Goals of a JSON file, an array. One without id or name is left out. One whose rule is not declared as it should be, or
 * refers to what does not exist, is kept in words alone (`process`), so that it is listed and never judged wrongly. Both
 * give an issue.
 */
export function readGoals(data: unknown, file: string, context: RuleContext, issues: Issue[]): readonly Goal[] {
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
    const place = { file, row, goal: id, path: "rule" };
    const rule = readRule(result.output.rule, place, context, issues);
    goals.set(id, { ...result.output, ...readDetails(item, file, row, issues), rule });
  }
  return [...goals.values()];
}

/** Deadline, baseline, direction and decimals of a goal; `null` for what is not given, and for what is wrong, with an issue. */
function readDetails(
  item: unknown,
  file: string,
  row: number,
  issues: Issue[],
): Required<Pick<Goal, keyof typeof detailSchemas>> {
  const given = item as Readonly<Record<string, unknown>>;
  const read = <Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> | null => {
    if (!Object.hasOwn(given, path)) return null;
    const result = v.safeParse(schema, given[path]);
    if (result.success) return result.output;
    issues.push(...issuesOf(result.issues, file, { kind: "goal-invalid", row, path }));
    return null;
  };
  const { deadline, baseline, direction, decimals } = detailSchemas;
  return {
    deadline: read("deadline", deadline),
    baseline: read("baseline", baseline),
    direction: read("direction", direction),
    decimals: read("decimals", decimals),
  };
}
