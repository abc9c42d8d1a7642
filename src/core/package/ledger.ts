import type { Observation } from "../indicators/observation.ts";

/** Observations by region, indicator and period, so that repetitions and contradictions are found across files. */
export interface Ledger {
  /** The observation already there, or `null` after this one has been entered. */
  enter(observation: Observation): Observation | null;
}

/** A ledger that holds the observations given. Of two with one key the first stays. */
export function openLedger(observations: readonly Observation[] = []): Ledger {
  const series = new Map<string, Map<string, Map<string, Observation>>>();
  const enter = (observation: Observation): Observation | null => {
    const byPeriod = within(series, observation.indicator);
    const byCode = within(byPeriod, observation.period);
    const earlier = byCode.get(observation.code);
    if (earlier) return earlier;
    byCode.set(observation.code, observation);
    return null;
  };
  for (const observation of observations) enter(observation);
  return { enter };
}

function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key);
  if (found) return found;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}
