import type { FigureRow } from "../figures.ts";
import { CITY, SIHUI_WITHOUT_ZONE, ZONE } from "../regions.ts";
import { apportion } from "./random.ts";

/** The seven counties besides 四会, 四会 without the zone, and the zone: together the city, each town in one of them. */
export const UNITS_OF_CITY = [
  "441202",
  "441203",
  "441204",
  "441223",
  "441224",
  "441225",
  "441226",
  SIHUI_WITHOUT_ZONE,
  ZONE,
] as const;

const SIHUI = "441284";

/** How the totals of one indicator come about. */
export interface Plan {
  readonly indicator: string;
  readonly decimals: number;
  /** City totals by period; a published figure of the city wins. */
  readonly city: Readonly<Record<string, number>>;
  /** Shares of the units by an anchor period; between anchors they are interpolated, beyond them held. */
  readonly shares: Readonly<Record<string, readonly number[]>>;
}

/**
 * Totals of the nine units in one period. Published figures stand; what they leave of the city's total is parted among
 * the others by their shares. 四会's figure with the zone is parted into its two units where only one or none is known.
 */
export function unitTotals(plan: Plan, period: string, figures: readonly FigureRow[]): number[] {
  const published = (code: string) => {
    const found = figures.find((row) => row.code === code && row.indicator === plan.indicator && row.period === period);
    return found ? Number(found.value) : null;
  };
  const shares = sharesAt(plan, period);
  const known = UNITS_OF_CITY.map(published);
  const whole = published(SIHUI);
  if (whole !== null) {
    const [, part = 0] = apportion(whole, [shares[7] ?? 0, shares[8] ?? 0], plan.decimals);
    const zone = known[8] ?? part / 10 ** plan.decimals;
    known[8] = zone;
    known[7] = whole - zone;
  }
  const city = published(CITY) ?? plan.city[period];
  if (city === undefined) throw new Error(`${plan.indicator} has no total for ${period}`);
  const rest = known.reduce((left: number, value) => left - (value ?? 0), city);
  const open = known.flatMap((value, index) => (value === null ? [index] : []));
  const parts = apportion(
    rest,
    open.map((index) => shares[index] ?? 0),
    plan.decimals,
  );
  return known.map((value, index) => value ?? (parts[open.indexOf(index)] ?? 0) / 10 ** plan.decimals);
}

function sharesAt(plan: Plan, period: string): readonly number[] {
  const anchors = Object.keys(plan.shares).sort();
  const before = anchors.findLast((anchor) => anchor <= period) ?? anchors[0] ?? "";
  const after = anchors.find((anchor) => anchor >= period) ?? before;
  const from = plan.shares[before] ?? [];
  const to = plan.shares[after] ?? from;
  const part = before === after ? 0 : (Number(period) - Number(before)) / (Number(after) - Number(before));
  return from.map((value, index) => value + part * ((to[index] ?? value) - value));
}
