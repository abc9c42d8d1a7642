import { describe, expect, test } from "vitest";
import { checksum } from "../../../src/core/roads/checksum.ts";
import { writeRoads } from "../../../src/core/roads/pack.ts";
import { readRoads } from "../../../src/core/roads/unpack.ts";
import { build } from "./drawing.ts";
import { drawGraph } from "./grid.ts";

function randomGraph(seed: number) {
  let state = seed;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const spot = () => [random() * 300 - 100, random() * 300 - 100] as const;
  const spots = Array.from({ length: 40 }, spot);
  const classes = ["motorway", "primary", "residential", "ferry"] as const;
  return build(
    Array.from({ length: 60 }, () => ({
      over: Array.from({ length: 2 + Math.floor(random() * 5) }, () =>
        random() < 0.6 ? (spots[Math.floor(random() * 40)] as (typeof spots)[number]) : spot(),
      ),
      roadClass: classes[Math.floor(random() * 4)] as (typeof classes)[number],
      direction: random() < 0.3 ? 1 : 0,
      posted: random() < 0.4 ? Math.ceil(random() * 160) : 0,
    })),
  ).graph;
}

/** The largest difference between numbers at the same place. */
const apart = (a: Float64Array, b: Float64Array) =>
  a.length === b.length
    ? a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0)
    : Number.NaN;

describe("a graph that was written", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("is read as it was, places on the grid of 1e-6 degrees (graph %i)", (seed) => {
    const graph = randomGraph(seed);
    const { graph: read, issues } = readRoads(writeRoads(graph), "x.roads");
    expect(issues).toEqual([]);
    if (!read) throw new Error("nothing read");
    const { shape, metres, ...edges } = graph.edges;
    const { shape: readShape, metres: readMetres, ...readEdges } = read.edges;
    expect(readEdges).toEqual(edges);
    expect(read.out).toEqual(graph.out);
    expect(read.into).toEqual(graph.into);
    expect(apart(read.nodes.lng, graph.nodes.lng)).toBeLessThanOrEqual(5.001e-7);
    expect(apart(read.nodes.lat, graph.nodes.lat)).toBeLessThanOrEqual(5.001e-7);
    expect(apart(readShape, shape)).toBeLessThanOrEqual(5.001e-7);
    expect(apart(readMetres, metres)).toBeLessThanOrEqual(0.05001);
    expect(writeRoads(read)).toEqual(writeRoads(graph));
  });

  test("may be empty", () => {
    expect(readRoads(writeRoads(drawGraph([], [])), "x").graph?.edges.from.length).toBe(0);
  });

  test("may lie anywhere on the globe", () => {
    const places = [
      [-180, -90],
      [180, 90],
      [0, 0],
    ] as const;
    const graph = drawGraph(places, [{ from: 0, to: 2, metres: 1, via: [[179.999999, -89.999999]] }]);
    const read = readRoads(writeRoads(graph), "x").graph;
    expect([...(read?.nodes.lng ?? [])]).toEqual([-180, 180, 0]);
    expect([...(read?.edges.shape ?? [])]).toEqual([179.999999, -89.999999]);
  });

  test("has the bytes that its description says", () => {
    const graph = drawGraph(
      [
        [0.000001, 0],
        [0, 0.000064],
      ],
      [{ from: 0, to: 1, metres: 7.1, roadClass: "motorway_link", posted: 60, oneway: true }],
    );
    const bytes = writeRoads(graph);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("ROADS");
    // Version 1; 16 bytes follow; counts 2, 1, 0; steps 1, 0 and -1, 64; edge 0, +1, class 1 + 16 + 64, 60, 71 dm, 0.
    expect([...bytes.subarray(5, 10)]).toEqual([1, 14, 0, 0, 0]);
    expect([...bytes.subarray(14)]).toEqual([2, 1, 0, 2, 0, 1, 128, 1, 0, 2, 81, 60, 71, 0]);
  });
});

describe("a file that is damaged", () => {
  const good = writeRoads(randomGraph(9));
  const kinds = (bytes: Uint8Array) => {
    const { graph, issues } = readRoads(bytes, "x.roads");
    expect(graph).toBeNull();
    return issues.map(({ kind }) => kind);
  };

  test("gives an issue for each way in which it can be", () => {
    expect(kinds(new Uint8Array())).toEqual(["file-empty"]);
    expect(kinds(new TextEncoder().encode("roads of nowhere"))).toEqual(["file-type"]);
    expect(kinds(good.subarray(0, 9))).toEqual(["file-cut"]);
    expect(kinds(good.subarray(0, good.length / 2))).toEqual(["file-cut"]);
    expect(kinds(new Uint8Array([...good, 0]))).toEqual(["file-unreadable"]);
    expect(kinds(good.with(5, 2))).toEqual(["file-unreadable"]);
  });

  test("is found out at every byte", () => {
    for (let at = 14; at < good.length; at += 7) {
      expect(kinds(good.with(at, (good[at] as number) ^ 0x10))).toEqual(["file-unreadable"]);
    }
  });

  /** A file whose checksum is right though its contents are not. */
  const forged = (contents: readonly number[]) => {
    const bytes = new Uint8Array(14 + contents.length);
    bytes.set([...new TextEncoder().encode("ROADS"), 1, contents.length]);
    bytes.set(contents, 14);
    new DataView(bytes.buffer).setUint32(10, checksum(bytes.subarray(14)), true);
    return bytes;
  };

  test.each([
    ["a million nodes in a few bytes", [0xc0, 0x84, 0x3d, 0, 0]],
    ["an edge to a node that is not there", [1, 1, 0, 0, 0, 0, 4, 0, 0, 0]],
    ["an edge from a node below 0", [1, 1, 0, 0, 0, 1, 0, 0, 0, 0]],
    ["a place off the globe", [1, 0, 0, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0]],
    ["more points than announced", [1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0]],
    ["fewer points than announced", [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["a number that does not end", [1, 0, 0, 0x80, 0x80]],
    ["bytes left over", [1, 0, 0, 0, 0, 0]],
  ])("does not mislead with a right checksum: %s", (_, contents) => {
    expect(kinds(forged(contents))).toEqual(["file-unreadable"]);
  });
});

test("the checksum is CRC-32: its check value of 123456789 is cbf43926", () => {
  expect(checksum(new TextEncoder().encode("123456789")).toString(16)).toBe("cbf43926");
});
