/** The start of a period in years (`2023-07` is 2023.5, `2023Q3` and `2023H2` likewise); `null` where no year leads it. */
export function periodNumber(period: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})|-?([QH])([1-4]))?/.exec(period);
  if (!match) return null;
  const [, year, month, part, number] = match;
  if (month) return Number(year) + (Number(month) - 1) / 12;
  return Number(year) + (part ? (Number(number) - 1) / (part === "Q" ? 4 : 2) : 0);
}

/** Where periods stand on an axis of time, in years; by their order where one of them has no year. */
export function periodNumbers(periods: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(periods)].sort();
  const numbers = sorted.map(periodNumber);
  const known = numbers.every((number) => number !== null);
  return new Map(sorted.map((period, i) => [period, known ? (numbers[i] as number) : i]));
}
