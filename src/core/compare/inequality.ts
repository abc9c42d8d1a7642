/** A region in a measure of inequality: a value per head, and the people it stands for. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** A region that also belongs to a group, for measures that are taken apart. */
export interface Grouped extends Weighted {
  readonly group: string;
}

/** Theil T and its two parts; `total = between + within`. */
export interface TheilParts {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** Theil T inside each group, and the group's share of the sum of all values, which weighs it. */
  readonly groups: readonly { readonly group: string; readonly theil: number; readonly share: number }[];
}

function checked<Item extends Weighted>(items: readonly Item[]): readonly Item[] {
  for (const { value, weight } of items) {
    if (!(value >= 0)) throw new RangeError(`Inequality is measured over values of at least 0, not ${value}`);
    if (!(weight > 0)) throw new RangeError(`A weight must be above 0, not ${weight}`);
  }
  return items;
}

function sums(items: readonly Weighted[]): { weight: number; amount: number } {
  let weight = 0;
  let amount = 0;
  for (const item of items) {
    weight += item.weight;
    amount += item.weight * item.value;
  }
  return { weight, amount };
}

/**
 * Gini coefficient weighted by population, between 0 (all equal) and 1:
 * G = sum_i sum_j p_i p_j |x_i - x_j| / (2 mu P^2), with mu the weighted mean and P the sum of the weights. There is
 * no correction for small samples. `null` for no items or a mean of 0. Throws for negative values and for weights
 * that are not positive. Formula: A. Sen, On Economic Inequality (1973), weighted.
 */
export function gini(items: readonly Weighted[]): number | null {
  const { weight, amount } = sums(checked(items));
  if (amount === 0) return null;
  let differences = 0;
  for (const a of items) for (const b of items) differences += a.weight * b.weight * Math.abs(a.value - b.value);
  return differences / (2 * amount * weight);
}

/**
 * Theil T weighted by population: T = sum_i (p_i / P) (x_i / mu) ln(x_i / mu), with natural logarithm; a value of 0
 * adds nothing. 0 where all are equal, ln n at most under equal weights. `null` for no items or a mean of 0. Throws
 * for negative values and for weights that are not positive. Formula: H. Theil, Economics and Information Theory (1967).
 */
export function theil(items: readonly Weighted[]): number | null {
  const { weight, amount } = sums(checked(items));
  if (amount === 0) return null;
  const mean = amount / weight;
  let total = 0;
  for (const item of items) {
    const relative = item.value / mean;
    if (relative > 0) total += (item.weight / weight) * relative * Math.log(relative);
  }
  return total;
}

/**
 * Theil T taken apart: T = sum_g s_g ln(mu_g / mu) + sum_g s_g T_g, between groups plus within them, where s_g is the
 * group's share of the sum of all values, mu_g its mean and T_g its own Theil T. Groups whose values are all 0 add
 * nothing. `null` and exceptions as `theil`. Formula: A. F. Shorrocks, Econometrica 48 (1980).
 */
export function theilParts(items: readonly Grouped[]): TheilParts | null {
  const { weight, amount } = sums(checked(items));
  if (amount === 0) return null;
  const byGroup = new Map<string, Grouped[]>();
  for (const item of items) byGroup.set(item.group, [...(byGroup.get(item.group) ?? []), item]);
  let between = 0;
  let within = 0;
  const groups = [...byGroup].map(([group, members]) => {
    const part = sums(members);
    const share = part.amount / amount;
    const own = theil(members) ?? 0;
    if (share > 0) between += share * Math.log(part.amount / part.weight / (amount / weight));
    within += share * own;
    return { group, theil: own, share };
  });
  return { total: between + within, between, within, groups };
}

/**
 * Coefficient of variation weighted by population: V_w = sqrt(sum_i (x_i - mu)^2 p_i / P) / mu, with mu the weighted
 * mean. 0 where all are equal. `null` for no items or a mean of 0. Throws for negative values and for weights that
 * are not positive. Formula: J. G. Williamson, Regional Inequality and the Process of National Development (1965).
 */
export function williamson(items: readonly Weighted[]): number | null {
  const { weight, amount } = sums(checked(items));
  if (amount === 0) return null;
  const mean = amount / weight;
  let squares = 0;
  for (const item of items) squares += item.weight * (item.value - mean) ** 2;
  return Math.sqrt(squares / weight) / mean;
}
