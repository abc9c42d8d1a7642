import { useEffect, useState } from "preact/hooks";

/** Milliseconds after which work is worth telling of. */
const LATE = 500;

/** Whether some work has been going on for long enough to be told of; `null` stands for none. */
export function useLate(work: unknown): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (work === null) return undefined;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [work]);
  return late && work !== null;
}
