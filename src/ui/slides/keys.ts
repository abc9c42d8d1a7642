/** What a key does while slides are played. */
export type Move = number | "blank" | "legend" | "leave";

/** The slide, of `count`, that a key leads to from slide `at`, or what else it does; `null` where it does nothing. */
export function moveOf(key: string, at: number, count: number): Move | null {
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    PageDown: at + 1,
    " ": at + 1,
    ArrowLeft: at - 1,
    PageUp: at - 1,
    Home: 0,
    End: count - 1,
  };
  const slide = to[key];
  if (slide !== undefined) return Math.max(0, Math.min(count - 1, slide));
  const others: Record<string, Move> = { b: "blank", l: "legend", Escape: "leave" };
  return others[key] ?? others[key.toLowerCase()] ?? null;
}
