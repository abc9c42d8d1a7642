import type { Regions } from "../regions/region.ts";
import { sameText } from "../words/text.ts";
import { addCells } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import { evaluate, type Place, quotient } from "./evaluate.ts";
import type { Aggregate } from "./figures.ts";
import type { Values } from "./values.ts";

/** Answers kept; when there are more, all are forgotten. */
const REMEMBERED = 2000;

const UNPUBLISHED = absent("unpublished");
const NOT_APPLICABLE = absent("not-applicable");

/** The value of a set of regions, by the rules of `createFigures`. */
export function createAggregate(
  values: Values,
  regions: Regions,
): (id: string, codes: readonly string[], period: string) => Aggregate {
  const answers = new Map<string, Aggregate>();
  return (id, codes, period) => {
    const key = `${id}\n${period}\n${codes.join(" ")}`;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const found = aggregate(values, id, outermost(regions, codes), period);
    answers.set(key, found);
    return found;
  };
}

function aggregate(values: Values, id: string, members: readonly string[], period: string): Aggregate {
  const total = members.length;
  const [only] = members;
  values.derivation(id);
  if (only === undefined) return { cell: UNPUBLISHED, withData: 0, total };
  if (total === 1) {
    const cell = values.of(id, only, period);
    return { cell, withData: cell.value === null ? 0 : 1, total };
  }
  const missing = new Set<string>();
  const gather = (read: (code: string) => Cell): readonly Cell[] =>
    members.map((code) => {
      const cell = read(code);
      if (cell.value === null) missing.add(code);
      return cell;
    });
  const together: Place = {
    read: (input, when) => {
      const { indicator, formula, inputs, problem } = values.derivation(input);
      if (problem !== null) return [{ ...absent("invalid"), note: sameText(problem) }];
      if (formula) return evaluate(formula, when, together);
      if (inputs.length > 0) return quotient(indicator, (part) => together.read(part, when));
      const cells = gather((code) => values.of(input, code, when));
      return [indicator.kind === "count" ? addCells(cells) : NOT_APPLICABLE];
    },
    minutes: (kind) => {
      gather((code) => values.minutes(kind, code));
      return [NOT_APPLICABLE];
    },
    elsewhere: values.place,
    breaks: values.breaks,
  };
  const [cell = UNPUBLISHED] = together.read(id, period);
  return { cell, withData: total - missing.size, total };
}

/** The regions that lie in no other one of the set, each once. Throws for a code without a region. */
function outermost(regions: Regions, codes: readonly string[]): readonly string[] {
  const members = new Set(codes);
  return [...members].filter((code) => {
    const region = regions.byCode.get(code);
    if (!region) throw new Error(`region "${code}" does not exist`);
    const passed = new Set([code]);
    for (let above = region.parent; above !== null && !passed.has(above); ) {
      if (members.has(above)) return false;
      passed.add(above);
      above = regions.byCode.get(above)?.parent ?? null;
    }
    return true;
  });
}
