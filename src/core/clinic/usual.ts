/** The sheet that is opened first: the one with the most rows, of several the first; -1 where there is none. */
export function usualSheet(rows: readonly number[]): number {
  return rows.indexOf(Math.max(...rows));
}
