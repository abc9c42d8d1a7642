import type { VerdictStatus } from "./goal.ts";

/**
 * Whether all of several statements hold, in Kleene's three-valued logic: one that fails decides it, one that is not
 * known (`uncertain` or `none`) leaves it open. `none` where nothing is known of any, as for no statements at all.
 */
export function allOf(statuses: readonly VerdictStatus[]): VerdictStatus {
  return decide(statuses, "not", "met");
}

/** Whether any of several statements holds: one that holds decides it, else as `allOf`. */
export function anyOf(statuses: readonly VerdictStatus[]): VerdictStatus {
  return decide(statuses, "met", "not");
}

function decide(statuses: readonly VerdictStatus[], decisive: "met" | "not", otherwise: "met" | "not"): VerdictStatus {
  if (statuses.includes(decisive)) return decisive;
  if (statuses.every((status) => status === "none")) return "none";
  return statuses.every((status) => status === otherwise) ? otherwise : "uncertain";
}
