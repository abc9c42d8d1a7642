import type { Indicator, SeriesBreak } from "./definition.ts";
import { checkFormulas, inputsOf } from "./dependency.ts";
import { type Formula, parseFormula, visit } from "./formula.ts";

/** How the values of an indicator come about, with what it inherits from the indicators it is made of. */
export interface Derivation {
  readonly indicator: Indicator;
  readonly formula: Formula | null;
  /** Ids it is computed from; empty for observed indicators. */
  readonly inputs: readonly string[];
  /** Own breaks and those of all inputs. */
  readonly breaks: readonly SeriesBreak[];
  /** Periods that are preliminary in it or in any input. */
  readonly provisional: ReadonlySet<string>;
  /** Whether the formula asks for travel minutes, which have no period. */
  readonly timeless: boolean;
  /** Why it cannot be computed; `null` if it can. */
  readonly problem: string | null;
}

/** The derivation of every indicator by id. A problem in one is carried to those that rest on it. */
export function deriveAll(indicators: readonly Indicator[]): ReadonlyMap<string, Derivation> {
  const problems = new Map(checkFormulas(indicators).map((problem) => [problem.indicator, problem.detail]));
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const found = new Map<string, Derivation>();
  const derive = (indicator: Indicator): Derivation => {
    const known = found.get(indicator.id);
    if (known) return known;
    const problem = problems.get(indicator.id) ?? null;
    const formula = problem === null && indicator.formula !== null ? parseFormula(indicator.formula) : null;
    const inputs = problem === null && (formula || indicator.kind === "ratio") ? inputsOf(indicator, formula) : [];
    const below = inputs.flatMap((id) => {
      const input = byId.get(id);
      return input ? [derive(input)] : [];
    });
    let timeless = false;
    if (formula) visit(formula, (part) => (timeless ||= part.kind === "minutes"));
    const derivation: Derivation = {
      indicator,
      formula,
      inputs: inputs.length === 1 && !formula ? [] : inputs,
      breaks: [...new Set([...indicator.breaks, ...below.flatMap((one) => one.breaks)])],
      provisional: new Set([...indicator.provisional, ...below.flatMap((one) => [...one.provisional])]),
      timeless,
      problem: problem ?? below.find((one) => one.problem !== null)?.problem ?? null,
    };
    found.set(indicator.id, derivation);
    return derivation;
  };
  for (const indicator of indicators) derive(indicator);
  return found;
}
