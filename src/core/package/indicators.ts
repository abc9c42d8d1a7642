import * as v from "valibot";
import { METHODS } from "../classes/classification.ts";
import type { Indicator, Theme } from "../indicators/definition.ts";
import { checkFormulas } from "../indicators/dependency.ts";
import type { Level } from "../regions/region.ts";
import type { Issue } from "./issue.ts";
import { quote } from "./json.ts";
import { codeSchema, idSchema, issuesOf, optionalText, textSchema } from "./schema.ts";

/** Most indicators of a package: more than anyone can find their way in, and few enough to follow their formulas. */
const MOST = 5000;

const finite = v.pipe(v.number(), v.finite());

/** An indicator as a file declares it. */
export const indicatorSchema = v.object({
  id: codeSchema,
  name: textSchema,
  phrase: optionalText,
  unit: v.optional(
    v.union([
      v.pipe(
        v.literal(""),
        v.transform(() => ({ zh: "", en: "" })),
      ),
      textSchema,
      v.object({ zh: v.literal(""), en: v.literal("") }),
    ]),
    "",
  ),
  kind: v.picklist(["count", "ratio", "index", "flag", "category"]),
  direction: v.optional(v.picklist(["more", "less", "neither"]), "neither"),
  theme: v.optional(idSchema, "other"),
  levels: v.pipe(v.array(idSchema), v.minLength(1)),
  decimals: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))), null),
  note: optionalText,
  numerator: v.optional(v.nullable(idSchema), null),
  denominator: v.optional(v.nullable(idSchema), null),
  scale: v.optional(finite, 1),
  formula: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null),
  breaks: v.optional(v.array(v.object({ period: v.string(), note: textSchema })), []),
  target: v.optional(v.nullable(finite), null),
  classes: v.optional(
    v.partial(
      v.object({
        method: v.picklist(METHODS),
        count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(9)),
        breaks: v.array(finite),
        palette: v.string(),
        reverse: v.boolean(),
        midpoint: v.nullable(finite),
        mark: v.picklist(["shade", "circle"]),
      }),
    ),
    {},
  ),
  categories: v.optional(v.array(v.object({ value: finite, name: textSchema, phrase: optionalText })), []),
  provisional: v.optional(v.array(v.string()), []),
});

/**
 * Indicators of a JSON file, an array. One that is not declared as it should be, or again, is left out with an issue. A
 * level that does not exist is dropped from it; a formula that cannot be computed stays, gives an issue and no values.
 */
export function readIndicators(
  data: unknown,
  file: string,
  levels: readonly Level[],
  earlier: readonly Indicator[],
  issues: Issue[],
): readonly Indicator[] {
  const list = v.safeParse(v.array(v.unknown()), data);
  if (!list.success) {
    issues.push(...issuesOf(list.issues, file));
    return [];
  }
  const known = new Set(levels.map(({ id }) => id));
  const taken = new Set(earlier.map(({ id }) => id));
  const rows = new Map<string, number>();
  const indicators: Indicator[] = [];
  if (list.output.length > MOST) {
    const base = { file, row: MOST + 1, column: null, value: String(list.output.length), detail: `> ${MOST}` };
    issues.push({ ...base, severity: "error", kind: "limit" });
  }
  for (const [i, item] of list.output.slice(0, MOST).entries()) {
    const row = i + 1;
    const result = v.safeParse(indicatorSchema, item);
    if (!result.success) {
      issues.push(...issuesOf(result.issues, file, { row }));
      continue;
    }
    const { id } = result.output;
    const problem = (kind: Issue["kind"], column: string, value: string, detail: string | null) =>
      issues.push({ severity: "error", kind, file, row, column, value: quote(value), detail });
    if (taken.has(id)) {
      problem("code-duplicate", "id", id, null);
      continue;
    }
    for (const level of result.output.levels) {
      if (!known.has(level)) problem("choice-invalid", "levels", level, [...known].join(" / "));
    }
    taken.add(id);
    rows.set(id, row);
    indicators.push({ ...result.output, levels: result.output.levels.filter((level) => known.has(level)) });
  }
  for (const problem of checkFormulas([...earlier, ...indicators])) {
    const row = rows.get(problem.indicator);
    if (row === undefined) continue;
    const found = indicators.find(({ id }) => id === problem.indicator);
    const column = found?.formula === null ? "numerator / denominator" : "formula";
    const value = problem.kind === "unknown" ? problem.detail : (found?.formula ?? problem.indicator);
    issues.push({
      severity: "error",
      kind: problem.kind === "unknown" ? "indicator-unknown" : "formula-invalid",
      file,
      row,
      column,
      value: quote(value),
      detail: `${problem.indicator}: ${quote(problem.detail)}`,
    });
  }
  return indicators;
}

/** The themes, and one for every theme that indicators or goals name but nothing declares, so that none is out of reach. */
export function completeThemes(themes: readonly Theme[], used: Iterable<string>): readonly Theme[] {
  const known = new Set(themes.map(({ id }) => id));
  const added = [...new Set(used)].filter((id) => !known.has(id));
  return [...themes, ...added.map((id) => ({ id, name: { zh: id, en: id } }))];
}
