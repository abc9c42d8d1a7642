import type { RoadGraph } from "../reach/graph.ts";
import { metresBetween } from "./ground.ts";
import { growing } from "./growing.ts";
import { alongHilbert } from "./hilbert.ts";
import { type Incidence, incidenceOf } from "./incidence.ts";
import { AGAINST, ALONG, type Segments } from "./segments.ts";
import type { Split } from "./split.ts";

/**
 * Nodes and edges of a graph. Where just two segments of the same kind and direction meet is no node: the vertex becomes
 * a point of the edge's shape. A ring that nothing joins keeps one node. Nodes are numbered along a Hilbert curve, edges
 * by the node they begin at.
 */
export function contract({ segments, lng, lat }: Split): Pick<RoadGraph, "nodes" | "edges"> {
  const incidence = incidenceOf(segments, lng.length);
  const keep = new Uint8Array(lng.length);
  for (let v = 0; v < keep.length; v++) keep[v] = isNode(v, segments, incidence) ? 1 : 0;

  const order = growing((length) => new Uint32Array(length), alongHilbert(lng, lat, keep));
  const numberOf = new Int32Array(lng.length).fill(-1);
  for (let node = 0; node < order.length(); node++) numberOf[order.get(node)] = node;

  const bytes = (length: number) => new Uint8Array(length);
  const words = (length: number) => new Uint32Array(length);
  const doubles = (length: number) => new Float64Array(length);
  const [from, to, shapeFirst] = [growing(words), growing(words), growing(words, [0])];
  const [metres, shape] = [growing(doubles), growing(doubles)];
  const [roadClass, posted, oneway, sealed] = [growing(bytes), growing(bytes), growing(bytes), growing(bytes)];
  const used = new Uint8Array(segments.a.length);

  /** Follows the road from a node over `first` to the next node, and makes an edge of it. */
  const walk = (start: number, first: number) => {
    let length = 0;
    let segment = first;
    let at = start;
    for (;;) {
      used[segment] = 1;
      const next = otherEnd(segments, segment, at);
      length += metresBetween(lng[at] as number, lat[at] as number, lng[next] as number, lat[next] as number);
      at = next;
      if (keep[at]) break;
      shape.push(lng[at] as number);
      shape.push(lat[at] as number);
      const begin = incidence.first[at] as number;
      const one = incidence.segment[begin] as number;
      segment = one === segment ? (incidence.segment[begin + 1] as number) : one;
    }
    from.push(numberOf[start] as number);
    to.push(numberOf[at] as number);
    metres.push(length);
    roadClass.push(segments.roadClass[first] as number);
    posted.push(segments.posted[first] as number);
    sealed.push(segments.sealed[first] as number);
    oneway.push(leaves(segments, segment, at) ? 0 : 1);
    shapeFirst.push(shape.length() / 2);
  };

  for (let node = 0; node < order.length(); node++) {
    const v = order.get(node);
    for (let at = incidence.first[v] as number; at < (incidence.first[v + 1] as number); at++) {
      const segment = incidence.segment[at] as number;
      if (!used[segment] && leaves(segments, segment, v)) walk(v, segment);
    }
  }
  for (let segment = 0; segment < used.length; segment++) {
    if (used[segment]) continue;
    const v = ((segments.driven[segment] as number) & ALONG ? segments.a[segment] : segments.b[segment]) as number;
    keep[v] = 1;
    numberOf[v] = order.length();
    order.push(v);
    walk(v, segment);
  }
  const place = (of: Float64Array) => Float64Array.from(order.done(), (v) => of[v] as number);
  return {
    nodes: { lng: place(lng), lat: place(lat) },
    edges: {
      from: from.done(),
      to: to.done(),
      metres: metres.done(),
      roadClass: roadClass.done(),
      posted: posted.done(),
      oneway: oneway.done(),
      sealed: sealed.done(),
      shapeFirst: shapeFirst.done(),
      shape: shape.done(),
    },
  };
}

function otherEnd({ a, b }: Segments, segment: number, v: number): number {
  return (a[segment] === v ? b[segment] : a[segment]) as number;
}

/** Whether a segment may be driven from one of its ends. */
function leaves({ a, driven }: Segments, segment: number, v: number): boolean {
  return ((driven[segment] as number) & (a[segment] === v ? ALONG : AGAINST)) !== 0;
}

/** Whether a segment may be driven towards one of its ends. */
function arrives({ b, driven }: Segments, segment: number, v: number): boolean {
  return ((driven[segment] as number) & (b[segment] === v ? ALONG : AGAINST)) !== 0;
}

/** Whether anything happens at a vertex: an end, a crossing, or a change of what the road is. */
function isNode(v: number, segments: Segments, { first, segment }: Incidence): boolean {
  const from = first[v] as number;
  const count = (first[v + 1] as number) - from;
  if (count !== 2) return count > 0;
  const one = segment[from] as number;
  const other = segment[from + 1] as number;
  const { roadClass, posted, sealed } = segments;
  return !(
    roadClass[one] === roadClass[other] &&
    posted[one] === posted[other] &&
    sealed[one] === sealed[other] &&
    arrives(segments, one, v) === leaves(segments, other, v) &&
    arrives(segments, other, v) === leaves(segments, one, v)
  );
}
