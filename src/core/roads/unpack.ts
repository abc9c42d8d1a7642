import type { Issue, IssueKind } from "../package/issue.ts";
import { ROAD_CLASSES, type RoadGraph } from "../reach/graph.ts";
import { connect } from "./arcs.ts";
import { checksum } from "./checksum.ts";
import { FILE_GRID, FILE_METRES, HEADER, MARK, VERSION } from "./pack.ts";
import { isPlace } from "./systems.ts";
import { readWire, type Wire } from "./wire.ts";

/** Whether bytes begin as a `.roads` file does. */
export function isRoads(bytes: Uint8Array): boolean {
  return [...MARK].every((one, i) => bytes[i] === one.charCodeAt(0));
}

/**
 * The graph of a `.roads` file (see `writeRoads`). A file that is cut short, damaged, of another type or of a later
 * version gives an issue and `null`; nothing is allotted that the bytes could not fill.
 */
export function readRoads(
  bytes: Uint8Array,
  file: string,
): { readonly graph: RoadGraph | null; readonly issues: readonly Issue[] } {
  const refuse = (kind: IssueKind, value: string | null, detail: string | null) => {
    const issue: Issue = { severity: "error", kind, file, row: null, column: null, value, detail };
    return { graph: null, issues: [issue] };
  };
  if (bytes.length === 0) return refuse("file-empty", null, null);
  if (!isRoads(bytes)) return refuse("file-type", null, ".roads");
  if (bytes.length < HEADER) return refuse("file-cut", null, null);
  const version = bytes[MARK.length] as number;
  if (version !== VERSION) return refuse("file-unreadable", null, `version ${version}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const rest = bytes.subarray(HEADER);
  const announced = view.getUint32(MARK.length + 1, true);
  if (rest.length < announced) return refuse("file-cut", null, `${rest.length} / ${announced}`);
  if (rest.length > announced || checksum(rest) !== view.getUint32(MARK.length + 5, true))
    return refuse("file-unreadable", null, "CRC-32");
  try {
    return { graph: readGraph(rest), issues: [] };
  } catch (error) {
    return refuse("file-unreadable", null, error instanceof Error ? error.message : null);
  }
}

/** Throws a `RangeError` for numbers that make no graph. */
function readGraph(bytes: Uint8Array): RoadGraph {
  const wire = readWire(bytes);
  const [nodeCount, edgeCount, pointCount] = [wire.varint(), wire.varint(), wire.varint()];
  // A node or a point takes at least two bytes, an edge five.
  if (2 * nodeCount + 5 * edgeCount + 2 * pointCount > bytes.length) throw new RangeError("more counts than bytes");
  const nodes = { lng: new Float64Array(nodeCount), lat: new Float64Array(nodeCount) };
  let [x, y] = [0, 0];
  for (let node = 0; node < nodeCount; node++) {
    x += wire.signed();
    y += wire.signed();
    [nodes.lng[node], nodes.lat[node]] = degrees(x, y);
  }
  const edges = {
    from: new Uint32Array(edgeCount),
    to: new Uint32Array(edgeCount),
    metres: new Float64Array(edgeCount),
    roadClass: new Uint8Array(edgeCount),
    posted: new Uint8Array(edgeCount),
    oneway: new Uint8Array(edgeCount),
    sealed: new Uint8Array(edgeCount),
    shapeFirst: new Uint32Array(edgeCount + 1),
    shape: new Float64Array(pointCount * 2),
  };
  let from = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    from += wire.signed();
    const to = from + wire.signed();
    const kind = wire.varint();
    if (!(from >= 0 && from < nodeCount && to >= 0 && to < nodeCount && kind < 128))
      throw new RangeError(`edge ${edge} makes no sense`);
    edges.from[edge] = from;
    edges.to[edge] = to;
    edges.roadClass[edge] = kind % ROAD_CLASSES.length;
    edges.oneway[edge] = kind & 16 ? 1 : 0;
    edges.sealed[edge] = kind & 32 ? 1 : 0;
    edges.posted[edge] = kind & 64 ? wire.varint() : 0;
    edges.metres[edge] = wire.varint() * FILE_METRES;
    const [lng, lat] = [nodes.lng[from] as number, nodes.lat[from] as number];
    edges.shapeFirst[edge + 1] = readShape(wire, edges.shape, edges.shapeFirst[edge] as number, lng, lat);
  }
  if (edges.shapeFirst[edgeCount] !== pointCount || wire.more()) throw new RangeError("counts and contents differ");
  return { nodes, edges, ...connect(nodeCount, edges) };
}

/** Reads the points of one edge into `shape` from point `begin` on; the number of the first point after them. */
function readShape(wire: Wire, shape: Float64Array, begin: number, lng: number, lat: number): number {
  let [x, y] = [Math.round(lng / FILE_GRID), Math.round(lat / FILE_GRID)];
  const end = begin + wire.varint();
  if (end * 2 > shape.length) throw new RangeError("more points than announced");
  for (let point = begin; point < end; point++) {
    x += wire.signed();
    y += wire.signed();
    [shape[2 * point], shape[2 * point + 1]] = degrees(x, y);
  }
  return end;
}

/** Degrees of a place on the grid. Divided and not multiplied, so that they come out as they are written. */
function degrees(x: number, y: number): readonly [number, number] {
  const [lng, lat] = [x / 1e6, y / 1e6];
  if (!isPlace(lng, lat)) throw new RangeError(`${lng}, ${lat} is no place`);
  return [lng, lat];
}
