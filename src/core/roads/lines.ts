/**
 * Roads as every format leaves them: lines over numbered vertices. Lines meet where they have a vertex in common. The
 * vertices of line `i` are those of `vertex` from `first[i]` up to `first[i + 1]`, at least two, neighbours never equal.
 */
export interface RoadLines {
  /** Degrees, WGS 84, by vertex; not a number for vertices that no line uses. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** 1 for vertices where a barrier cuts the roads. */
  readonly barred: Uint8Array;
  readonly roadClass: Uint8Array;
  /** 0 for both ways, 1 along the line only, -1 against it only. */
  readonly direction: Int8Array;
  readonly posted: Uint8Array;
  readonly sealed: Uint8Array;
  readonly first: Uint32Array;
  readonly vertex: Uint32Array;
}
