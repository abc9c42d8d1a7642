import type { Observation } from "../indicators/observation.ts";

/** Observations by region, indicator and period, so that repetitions and contradictions are found across files. */
export interface Ledger {
  /** The observation already there, or `null` after this one has been entered. */
  enter(observation: Observation): Observation | null;
}

/** A ledger that holds the observations given. Of two with one key the first stays. */
export function openLedger(observations: readonly Observation[] = []): Ledger {
  const byCode = new Map<string, Map<string, Observation>>();
  const enter = (observation: Observation): Observation | null => {
    let own = byCode.get(observation.code);
    if (!own) {
      own = new Map();
      byCode.set(observation.code, own);
    }
    const key = `${observation.indicator}\n${observation.period}`;
    const earlier = own.get(key);
    if (earlier) return earlier;
    own.set(key, observation);
    return null;
  };
  for (const observation of observations) enter(observation);
  return { enter };
}
