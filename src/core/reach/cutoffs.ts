/** Most cut-offs at once, and the longest of them in minutes. */
const MOST = 8;
const LONGEST = 999;

/**
 * Cut-offs in minutes from what a person typed, parted by commas of either width, 、 or spaces; `null` unless they are 1
 * to 8 ascending whole numbers from 1 to 999.
 */
export function cutoffsFrom(text: string): readonly number[] | null {
  const parts = text
    .normalize("NFKC")
    .split(/[\s,、.]+/)
    .filter((part) => part !== "");
  const cutoffs = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  const fit = cutoffs.every((value, i) => value > (cutoffs[i - 1] ?? 0) && value <= LONGEST);
  return fit && cutoffs.length > 0 && cutoffs.length <= MOST ? cutoffs : null;
}
