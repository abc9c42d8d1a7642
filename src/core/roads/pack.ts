import type { RoadGraph } from "../reach/graph.ts";
import { checksum } from "./checksum.ts";
import { type Growing, growing } from "./growing.ts";

/** The first bytes of a `.roads` file, and the version of what follows. */
export const MARK = "ROADS";
export const VERSION = 1;
/** Mark, version, length of the rest, checksum of the rest. */
export const HEADER = MARK.length + 1 + 4 + 4;

/** Degrees and metres in a file are multiples of these: places lie within 0.06 m, lengths within 0.05 m. */
export const FILE_GRID = 1e-6;
export const FILE_METRES = 0.1;

/**
 * A graph as a `.roads` file. After a header of 14 bytes (`ROADS`, version, length and CRC-32 of the rest, little-endian)
 * all numbers are varints as in Protocol Buffers, signed ones zigzag: counts of nodes, edges and shape points; each node
 * as the step from the one before, in millionths of a degree; each edge as the step of its first node from that of the
 * edge before, of its last node from its first, one byte of class (4 bits), one-way (16), sealed (32) and posted (64),
 * the limit where one is posted, decimetres, the number of its shape points, and these as steps from the first node on.
 * Order is kept; arcs are made anew when it is read.
 */
export function writeRoads({ nodes, edges }: RoadGraph): Uint8Array {
  const out = growing((length) => new Uint8Array(length), new Uint8Array(HEADER));
  const lng = onGrid(nodes.lng);
  const lat = onGrid(nodes.lat);
  const shape = onGrid(edges.shape);
  for (const count of [lng.length, edges.from.length, shape.length / 2]) unsigned(out, count);
  for (let node = 0; node < lng.length; node++) {
    signed(out, (lng[node] as number) - (lng[node - 1] ?? 0));
    signed(out, (lat[node] as number) - (lat[node - 1] ?? 0));
  }
  for (let edge = 0; edge < edges.from.length; edge++) {
    const from = edges.from[edge] as number;
    signed(out, from - (edges.from[edge - 1] ?? 0));
    signed(out, (edges.to[edge] as number) - from);
    const limit = edges.posted[edge] as number;
    const kind = (edges.oneway[edge] ? 16 : 0) + (edges.sealed[edge] ? 32 : 0) + (limit > 0 ? 64 : 0);
    unsigned(out, (edges.roadClass[edge] as number) + kind);
    if (limit > 0) unsigned(out, limit);
    unsigned(out, Math.round((edges.metres[edge] as number) / FILE_METRES));
    const end = edges.shapeFirst[edge + 1] as number;
    const begin = edges.shapeFirst[edge] as number;
    unsigned(out, end - begin);
    let [x, y] = [lng[from] as number, lat[from] as number];
    for (let point = begin; point < end; point++) {
      signed(out, (shape[2 * point] as number) - x);
      signed(out, (shape[2 * point + 1] as number) - y);
      [x, y] = [shape[2 * point] as number, shape[2 * point + 1] as number];
    }
  }
  const bytes = out.done();
  for (let i = 0; i < MARK.length; i++) bytes[i] = MARK.charCodeAt(i);
  bytes[MARK.length] = VERSION;
  const view = new DataView(bytes.buffer);
  view.setUint32(MARK.length + 1, bytes.length - HEADER, true);
  view.setUint32(MARK.length + 5, checksum(bytes.subarray(HEADER)), true);
  return bytes;
}

function onGrid(degrees: Float64Array): Int32Array {
  return Int32Array.from(degrees, (value) => Math.round(value / FILE_GRID));
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function unsigned(out: Growing<Uint8Array>, value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

/** Zigzag: 0, -1, 1, -2 become 0, 1, 2, 3. */
function signed(out: Growing<Uint8Array>, value: number): void {
  unsigned(out, value < 0 ? -2 * value - 1 : 2 * value);
}
