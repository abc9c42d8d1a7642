/**
 * The end of a period in years: `2023` ends at 2024, `2023-06` and `2023Q2` at 2023.5. A deadline is read alike, so that
 * the value of 2023 is two years from the end of 2025. `null` where no year leads it.
 */
export function momentOf(period: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})|-?([QH])([1-4]))?$/.exec(period);
  if (!match) return null;
  const [, year, month, part, number] = match;
  if (month) return Number(year) + Number(month) / 12;
  return Number(year) + (part ? Number(number) / (part === "Q" ? 4 : 2) : 1);
}
