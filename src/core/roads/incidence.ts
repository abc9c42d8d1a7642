import type { Segments } from "./segments.ts";

/** Segments that meet at each vertex: those of vertex `v` stand in `segment` from `first[v]` up to `first[v + 1]`. */
export interface Incidence {
  readonly first: Uint32Array;
  readonly segment: Uint32Array;
}

/** Which segments meet at which of `vertices` vertices; each segment stands at both its ends. */
export function incidenceOf({ a, b }: Pick<Segments, "a" | "b">, vertices: number): Incidence {
  const first = new Uint32Array(vertices + 1);
  for (const ends of [a, b]) {
    for (let i = 0; i < ends.length; i++) {
      const at = (ends[i] as number) + 1;
      first[at] = (first[at] as number) + 1;
    }
  }
  for (let v = 0; v < vertices; v++) first[v + 1] = (first[v + 1] as number) + (first[v] as number);
  const next = first.slice(0, vertices);
  const segment = new Uint32Array(a.length * 2);
  for (let i = 0; i < a.length; i++) {
    for (const ends of [a, b]) {
      const v = ends[i] as number;
      const at = next[v] as number;
      segment[at] = i;
      next[v] = at + 1;
    }
  }
  return { first, segment };
}
