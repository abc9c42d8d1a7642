/** Rows drawn beyond each edge of what is visible. */
const MARGIN = 4;

/**
 * Which of `count` rows of equal height to draw at a scroll position, and how many px the rows before and after take.
 */
export function windowOf(
  count: number,
  top: number,
  height: number,
  rowHeight: number,
): { readonly from: number; readonly to: number; readonly before: number; readonly after: number } {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - MARGIN);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
