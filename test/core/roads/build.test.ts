import { describe, expect, test } from "vitest";
import { components } from "../../../src/core/roads/components.ts";
import { build, edgesOf } from "./drawing.ts";

describe("lines become a graph", () => {
  test("a road through a crossing is two edges, its bends are shape", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 1],
          [2, 0],
          [3, 1],
          [4, 0],
        ],
      },
      {
        over: [
          [2, 0],
          [2, 3],
        ],
      },
    ]);
    expect(edgesOf(graph)).toEqual([
      "residential: 0,0 - 2,0 (1,1)",
      "residential: 2,0 - 2,3",
      "residential: 2,0 - 4,0 (3,1)",
    ]);
  });

  test("lines that cross without a point in common do not meet", () => {
    const { graph } = build([
      {
        over: [
          [0, 1],
          [2, 1],
        ],
      },
      {
        over: [
          [1, 0],
          [1, 2],
        ],
      },
    ]);
    expect(graph.edges.from.length).toBe(2);
    expect(components(graph.out).count).toBe(2);
  });

  test("lines drawn end to end are one edge where nothing changes", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        over: [
          [2, 0],
          [1, 0],
        ],
      },
    ]);
    expect(edgesOf(graph)).toEqual(["residential: 0,0 - 2,0 (1,0)"]);
    // 0.02° of the parallel of 23°: 2 * 111,195 m * 0.01 * cos 23°.
    expect(graph.edges.metres[0]).toBeCloseTo(2047.11, 1);
  });

  test("an edge ends where class, limit or direction changes", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        over: [
          [1, 0],
          [2, 0],
        ],
        posted: 30,
      },
      {
        over: [
          [2, 0],
          [3, 0],
        ],
        posted: 30,
        roadClass: "primary",
      },
      {
        over: [
          [3, 0],
          [4, 0],
        ],
        posted: 30,
        roadClass: "primary",
        direction: 1,
      },
    ]);
    expect(graph.edges.from.length).toBe(4);
  });

  test("one-way lines keep their direction through bends, also where they are drawn against it", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
        direction: 1,
      },
      {
        over: [
          [3, 0],
          [2, 0],
          [1, 0],
        ],
        direction: -1,
      },
    ]);
    expect(edgesOf(graph)).toEqual(["residential: 0,0 > 3,0 (1,0 2,0)"]);
  });

  test("one-way lines that run against each other meet in a node", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
        direction: 1,
      },
      {
        over: [
          [2, 0],
          [1, 0],
        ],
        direction: 1,
      },
    ]);
    expect(edgesOf(graph)).toEqual(["residential: 0,0 > 1,0", "residential: 2,0 > 1,0"]);
  });

  test("a roundabout is driven round one way", () => {
    const { graph } = build([
      {
        over: [
          [1, 0],
          [2, 1],
          [1, 2],
          [0, 1],
          [1, 0],
        ],
        direction: 1,
      },
      {
        over: [
          [1, 0],
          [1, -2],
        ],
      },
      {
        over: [
          [1, 2],
          [1, 4],
        ],
      },
    ]);
    expect(edgesOf(graph)).toEqual([
      "residential: 1,-2 - 1,0",
      "residential: 1,0 > 1,2 (2,1)",
      "residential: 1,2 - 1,4",
      "residential: 1,2 > 1,0 (0,1)",
    ]);
    expect(components(graph.out).count).toBe(1);
  });

  test("a ring that nothing joins keeps one node, a loop on a road keeps the road's", () => {
    expect(
      edgesOf(
        build([
          {
            over: [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
            direction: 1,
          },
        ]).graph,
      ),
    ).toEqual(["residential: 0,0 > 0,0 (1,0 1,1)"]);
    const loop = edgesOf(
      build([
        {
          over: [
            [5, 0],
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        },
      ]).graph,
    );
    expect(loop).toHaveLength(2);
    expect(loop).toContain("residential: 0,0 - 5,0");
  });

  test("what is drawn twice counts once, and opposite ways together make a two-way road", () => {
    const twice = build([
      {
        over: [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      },
      {
        over: [
          [2, 0],
          [1, 0],
          [0, 0],
        ],
      },
    ]);
    expect(edgesOf(twice.graph)).toEqual(["residential: 0,0 - 2,0 (1,0)"]);
    expect(twice.repeated).toBe(2);
    const pair = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
        direction: 1,
      },
      {
        over: [
          [1, 0],
          [0, 0],
        ],
        direction: 1,
      },
    ]);
    expect(edgesOf(pair.graph)).toEqual(["residential: 0,0 - 1,0"]);
  });

  test("roads of two classes between the same places stay two", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        over: [
          [0, 0],
          [1, 0],
        ],
        roadClass: "primary",
      },
    ]);
    expect(edgesOf(graph)).toEqual(["primary: 0,0 - 1,0", "residential: 0,0 - 1,0"]);
  });

  test("points repeated in a line leave no edge of no length", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [0, 0],
          [1, 0],
          [1, 0],
        ],
      },
    ]);
    expect(edgesOf(graph)).toEqual(["residential: 0,0 - 1,0"]);
  });

  test("points closer than the grid of 1e-6 degrees are one place, farther ones are not", () => {
    const near = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        over: [
          [1 + 4e-5, 0],
          [2, 0],
        ],
      },
    ]);
    expect(near.graph.edges.from.length).toBe(1);
    const far = build([
      {
        over: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        over: [
          [1 + 3e-4, 0],
          [2, 0],
        ],
      },
    ]);
    expect(components(far.graph.out).count).toBe(2);
  });
});

describe("barriers", () => {
  test("cut a road at the place where they stand", () => {
    const { graph, barriers } = build(
      [
        {
          over: [
            [0, 0],
            [1, 0],
            [2, 0],
          ],
        },
      ],
      [[1, 0]],
    );
    expect(edgesOf(graph)).toEqual(["residential: 0,0 - 1,0", "residential: 1,0 - 2,0"]);
    expect(components(graph.out).count).toBe(2);
    expect(barriers).toBe(1);
  });

  test("cut all roads of a crossing from each other", () => {
    const { graph } = build(
      [
        {
          over: [
            [0, 1],
            [1, 1],
            [2, 1],
          ],
        },
        {
          over: [
            [1, 0],
            [1, 1],
            [1, 2],
          ],
        },
      ],
      [[1, 1]],
    );
    expect(components(graph.out).count).toBe(4);
  });

  test("at the end of a road or beside it cut nothing", () => {
    expect(
      build(
        [
          {
            over: [
              [0, 0],
              [1, 0],
            ],
          },
        ],
        [
          [0, 0],
          [5, 5],
        ],
      ).barriers,
    ).toBe(0);
  });
});

describe("expressways", () => {
  const expressway = {
    over: [
      [0, 0],
      [2, 0],
      [4, 0],
    ],
    roadClass: "motorway",
  } as const;

  test("are not entered where an ordinary road crosses without a link", () => {
    const { graph, overpasses } = build([
      expressway,
      {
        over: [
          [2, -2],
          [2, 0],
          [2, 2],
        ],
      },
    ]);
    expect(overpasses).toBe(1);
    expect(edgesOf(graph)).toEqual(["motorway: 0,0 - 4,0 (2,0)", "residential: 2,-2 - 2,2 (2,0)"]);
    expect(components(graph.out).count).toBe(2);
  });

  test("are not entered where an ordinary road ends at them without a link", () => {
    const { graph, overpasses } = build([
      expressway,
      {
        over: [
          [2, 0],
          [2, 2],
        ],
      },
    ]);
    expect(overpasses).toBe(1);
    expect(components(graph.out).count).toBe(2);
  });

  test("leave ordinary roads joined that cross each other below", () => {
    const { graph } = build([
      expressway,
      {
        over: [
          [2, -2],
          [2, 0],
          [2, 2],
        ],
      },
      {
        over: [
          [0, 3],
          [2, 0],
          [4, 3],
        ],
      },
    ]);
    expect(components(graph.out).count).toBe(2);
    expect(edgesOf(graph)).toHaveLength(5);
  });

  test("are entered over a link, and where a link meets them beside a road", () => {
    const over = build([
      expressway,
      {
        over: [
          [2, 0],
          [3, 2],
        ],
        roadClass: "motorway_link",
      },
      {
        over: [
          [3, 2],
          [3, 4],
        ],
      },
    ]);
    expect(over.overpasses).toBe(0);
    expect(components(over.graph.out).count).toBe(1);
    const beside = build([
      expressway,
      {
        over: [
          [2, 0],
          [3, 2],
        ],
        roadClass: "motorway_link",
      },
      {
        over: [
          [2, 0],
          [2, 2],
        ],
      },
    ]);
    expect(components(beside.graph.out).count).toBe(1);
  });

  test("go on as an ordinary road where they end, also where two carriageways come together", () => {
    const ending = build([
      {
        over: [
          [0, 0],
          [2, 0],
        ],
        roadClass: "motorway",
      },
      {
        over: [
          [2, 0],
          [4, 0],
        ],
      },
    ]);
    expect(ending.overpasses).toBe(0);
    const merging = build([
      {
        over: [
          [0, 0.2],
          [2, 0],
        ],
        roadClass: "motorway",
        direction: 1,
      },
      {
        over: [
          [2, 0],
          [0, -0.2],
        ],
        roadClass: "motorway",
        direction: 1,
      },
      {
        over: [
          [2, 0],
          [4, 0],
        ],
      },
    ]);
    expect(merging.overpasses).toBe(0);
    expect(edgesOf(merging.graph)).toHaveLength(3);
  });

  test("are joined to the nearest crossing of a known exit within 1 km, and across the other carriageway", () => {
    // Carriageways 0.0005° apart (56 m); further crossings 1.1 km to the east.
    const north = {
      over: [
        [0, 0.05],
        [2, 0.05],
        [3.1, 0.05],
        [5, 0.05],
      ],
      roadClass: "motorway",
      direction: -1,
    } as const;
    const south = {
      over: [
        [0, 0],
        [2, 0],
        [3.1, 0],
        [5, 0],
      ],
      roadClass: "motorway",
      direction: 1,
    } as const;
    const at = (column: number) =>
      ({
        over: [
          [column, -2],
          [column, 0],
          [column, 0.05],
          [column, 2],
        ],
      }) as const;
    const strokes = [north, south, at(2), at(3.1)];
    expect(build(strokes).overpasses).toBe(4);
    const { graph, overpasses, exits } = build(strokes, [], [[2.2, 0.3]]);
    expect({ overpasses, exits }).toEqual({ overpasses: 2, exits: 2 });
    expect(edgesOf(graph)).toContain("motorway: 0,0 > 2,0");
    expect(build(strokes, [], [[2, 1]]).exits).toBe(0);
  });
});
