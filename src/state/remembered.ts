const keyOf = (address: string | null) => `atlas-project ${address ?? ""}`;

/** Id of the project that was last worked on with a package; `null` where there is none. */
export function lastProject(address: string | null): string | null {
  try {
    return localStorage.getItem(keyOf(address));
  } catch {
    return null;
  }
}

/** Remembers which project a visit of the package begins with; "" for none. */
export function rememberProject(address: string | null, id: string): void {
  try {
    localStorage.setItem(keyOf(address), id);
  } catch {
    // A browser may refuse storage; then it keeps no projects either, and that is told.
  }
}
