import type { Indicator } from "./definition.ts";
import { type Formula, formulaInputs, parseFormula } from "./formula.ts";

/** Something wrong with what an indicator is derived from. `detail` quotes the formula, the id or the cycle. */
export interface FormulaProblem {
  readonly indicator: string;
  readonly kind: "syntax" | "unknown" | "cycle" | "deep";
  readonly detail: string;
}

/** Most formulas that may rest on each other in a row. */
const LONGEST_CHAIN = 100;

/**
 * Ids of the indicators that an indicator is computed from: those in its formula, else its numerator and denominator.
 * Throws a `SyntaxError` if the formula cannot be read.
 */
export function inputsOf(indicator: Indicator, formula: Formula | null = parsed(indicator)): readonly string[] {
  if (formula) return formulaInputs(formula);
  return [indicator.numerator, indicator.denominator].filter((id) => id !== null);
}

/**
 * A cycle among derived indicators as the ids in order, first and last the same (`["a", "b", "a"]`);
 * `null` where there is none. Formulas that cannot be read and ids that do not exist count as having no inputs.
 */
export function findFormulaCycle(indicators: readonly Indicator[]): readonly string[] | null {
  const inputs = new Map(indicators.map((one) => [one.id, readableInputs(one)]));
  const done = new Set<string>();
  const path: string[] = [];
  const search = (id: string): readonly string[] | null => {
    if (done.has(id)) return null;
    const start = path.indexOf(id);
    if (start >= 0) return [...path.slice(start), id];
    path.push(id);
    for (const input of inputs.get(id) ?? []) {
      const cycle = search(input);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(id);
    return null;
  };
  for (const id of inputs.keys()) {
    const cycle = search(id);
    if (cycle) return cycle;
  }
  return null;
}

/**
 * Everything wrong with the formulas of a package: text that cannot be read, indicators that do not exist, every
 * indicator whose value would rest on itself, and those that rest on more than a hundred others in a row. At most one problem an indicator; empty when all is well.
 */
export function checkFormulas(indicators: readonly Indicator[]): readonly FormulaProblem[] {
  const known = new Set(indicators.map((one) => one.id));
  const problems: FormulaProblem[] = [];
  for (const one of indicators) {
    try {
      const unknown = inputsOf(one).find((id) => !known.has(id));
      if (unknown !== undefined) problems.push({ indicator: one.id, kind: "unknown", detail: unknown });
    } catch (error) {
      problems.push({ indicator: one.id, kind: "syntax", detail: (error as Error).message });
    }
  }
  let sound = indicators;
  for (let cycle = findFormulaCycle(sound); cycle; cycle = findFormulaCycle(sound)) {
    const members = cycle;
    for (const id of new Set(members)) problems.push({ indicator: id, kind: "cycle", detail: members.join(" → ") });
    sound = sound.filter((one) => !members.includes(one.id));
  }
  const length = chainLengths(sound);
  for (const { id } of sound) {
    if (length(id) <= LONGEST_CHAIN || problems.some(({ indicator }) => indicator === id)) continue;
    problems.push({ indicator: id, kind: "deep", detail: `${length(id)} > ${LONGEST_CHAIN}` });
  }
  return problems;
}

/** How many formulas rest on each other in a row below an indicator, itself included, where there are no cycles. */
function chainLengths(indicators: readonly Indicator[]): (id: string) => number {
  const inputs = new Map(indicators.map((one) => [one.id, readableInputs(one)]));
  const known = new Map<string, number>();
  const length = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    let most = 0;
    for (const input of inputs.get(id) ?? []) most = Math.max(most, length(input));
    const found = (inputs.get(id) ?? []).length > 0 ? most + 1 : 0;
    known.set(id, found);
    return found;
  };
  return length;
}

function parsed(indicator: Indicator): Formula | null {
  return indicator.formula === null ? null : parseFormula(indicator.formula);
}

/** As `inputsOf`; none where the formula cannot be read. */
export function readableInputs(indicator: Indicator): readonly string[] {
  try {
    return inputsOf(indicator);
  } catch {
    return [];
  }
}
