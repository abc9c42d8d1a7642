import { describe, expect, test } from "vitest";
import { ROAD_CLASSES } from "../../../src/core/reach/graph.ts";
import { openRoads } from "../../../src/core/roads/open.ts";
import { geojson, type Node, osmPbf, osmXml, overpassJson, type Way } from "./files.ts";

/**
 * A crossing at 2, reached from 1 by a bent primary road, from 3 by a one-way street against its drawing, from 4 over a
 * bollard, beside a footway and a private road. One degree of a great circle is 111,195 m.
 */
const nodes: Node[] = [
  { id: 1, lng: 112, lat: 23 },
  { id: 11, lng: 112.01, lat: 23.001 },
  { id: 2, lng: 112.02, lat: 23 },
  { id: 3, lng: 112.02, lat: 23.01 },
  { id: 41, lng: 112.02, lat: 22.995, tags: { barrier: "bollard" } },
  { id: 4, lng: 112.02, lat: 22.99 },
  { id: 12_000_000_005, lng: 112.03, lat: 23 },
  { id: 99, lng: 50, lat: 50, tags: { highway: "bus_stop" } },
];
const ways: Way[] = [
  { id: 100, nodes: [1, 11, 2], tags: { highway: "primary", maxspeed: "60", name: '端州 <一>路 & "x"' } },
  { id: 101, nodes: [2, 3], tags: { highway: "residential", oneway: "-1" } },
  { id: 102, nodes: [2, 41, 4], tags: { highway: "residential" } },
  { id: 103, nodes: [2, 12_000_000_005], tags: { highway: "footway" } },
  { id: 104, nodes: [2, 12_000_000_005], tags: { highway: "service", access: "private" } },
  { id: 105, nodes: [2, 12_000_000_005], tags: { building: "yes" } },
  { id: 106, nodes: [2, 12_000_000_005], tags: { highway: "tertiary" } },
];

const line = (...ids: number[]) => ids.map((id) => [at(id).lng, at(id).lat]);
const at = (id: number) => nodes.find((node) => node.id === id) as Node;

const FORMS: readonly (readonly [string, Uint8Array])[] = [
  ["osm.pbf", osmPbf(nodes, ways)],
  ["osm.pbf without dense nodes and without compression", osmPbf(nodes, ways, { dense: false, raw: true })],
  ["osm.pbf on another grid", osmPbf(nodes, ways, { granularity: 1000, latOffset: -5_000_000, lngOffset: 7_000_000 })],
  ["OSM XML", osmXml(nodes, ways)],
  ["Overpass JSON with nodes", overpassJson(nodes, ways)],
  [
    "GeoJSON",
    geojson(
      ways.map(({ tags, nodes: ids }) => [tags, line(...ids)]),
      [
        {
          type: "Feature",
          properties: { barrier: "bollard" },
          geometry: { type: "Point", coordinates: [112.02, 22.995] },
        },
      ],
    ),
  ],
];

const open = (bytes: Uint8Array) => openRoads(bytes, "roads");

describe.each(FORMS)("roads from %s", (_, bytes) => {
  test("make the graph that was drawn", async () => {
    const { graph, report, issues } = await open(bytes);
    // Behind the bollard lie 556 of 5,306 m.
    expect(issues).toMatchObject([{ kind: "roads-apart", severity: "warning", value: "90%" }]);
    expect(report).toMatchObject({
      read: 6,
      ways: 4,
      refused: { undriven: 1, closed: 1, unfinished: 0, reversible: 0 },
      nodes: 7,
      edges: 5,
      made: { overpasses: 0, exits: 0, barriers: 1, repeated: 0 },
    });
    if (!graph) throw new Error("no graph");
    const { edges, nodes: places } = graph;
    const drawn = Array.from(edges.from, (from, edge) => ({
      ends: [from, edges.to[edge] as number].map((node) => [places.lng[node], places.lat[node]].join()),
      roadClass: ROAD_CLASSES[edges.roadClass[edge] as number],
      posted: edges.posted[edge],
      oneway: edges.oneway[edge],
      metres: edges.metres[edge] as number,
      shape: [
        ...edges.shape.subarray(2 * (edges.shapeFirst[edge] as number), 2 * (edges.shapeFirst[edge + 1] as number)),
      ],
    }));
    const primary = drawn.find(({ roadClass }) => roadClass === "primary");
    expect(primary).toMatchObject({ posted: 60, oneway: 0, shape: [112.01, 23.001] });
    expect(primary?.ends.toSorted()).toEqual(["112,23", "112.02,23"]);
    // Twice the hypotenuse of 111.195 m north and 1,023.55 m east (0.01° at 23°).
    expect(primary?.metres).toBeCloseTo(2 * Math.hypot(111.195, 1023.55), 0);
    const against = drawn.find(({ oneway }) => oneway === 1);
    expect(against).toMatchObject({ roadClass: "residential", ends: ["112.02,23.01", "112.02,23"], shape: [] });
    expect(against?.metres).toBeCloseTo(1111.95, 1);
    const cut = drawn.filter(({ roadClass, oneway }) => roadClass === "residential" && oneway === 0);
    expect(cut.map(({ metres }) => Math.round(metres))).toEqual([556, 556]);
  });
});

test("Overpass answers with the geometry in the ways make the same roads", async () => {
  const { report } = await open(overpassJson(nodes, ways, true));
  // The tags of nodes are not part of such an answer, so the bollard is not known.
  expect(report).toMatchObject({ ways: 4, nodes: 5, edges: 4, made: { barriers: 0 } });
});

test("features, collections and several lines in one are read alike", async () => {
  const multi = { type: "MultiLineString", coordinates: [line(1, 11, 2), line(2, 3)] };
  const feature = { type: "Feature", properties: { highway: "primary" }, geometry: multi };
  const bytes = (data: object) => new TextEncoder().encode(JSON.stringify(data));
  expect((await open(bytes(feature))).report).toMatchObject({ ways: 2, edges: 1, format: "geojson" });
  const collection = { ...feature, geometry: { type: "GeometryCollection", geometries: [multi, multi] } };
  expect((await open(bytes(collection))).report).toMatchObject({ ways: 4, edges: 1, made: { repeated: 3 } });
  expect((await open(bytes(multi))).report).toMatchObject({ ways: 2 });
});

test("lines without any class count as unclassified, with a word", async () => {
  const { report, issues } = await open(geojson([[{ name: "x" }, line(1, 2)]]));
  expect(report?.kmByClass.map(({ roadClass }) => roadClass)).toEqual(["unclassified"]);
  expect(issues).toMatchObject([{ kind: "class-missing", severity: "warning", detail: "1" }]);
});

test("lines without a class beside lines with one are no roads", async () => {
  const { report } = await open(
    geojson([
      [{ highway: "primary" }, line(1, 2)],
      [{ waterway: "river" }, line(2, 3)],
    ]),
  );
  expect(report).toMatchObject({ ways: 1, edges: 1 });
});

test("an expressway drawn as one line is driven both ways unless the file knows directions", async () => {
  const oneway = async (...lines: Parameters<typeof geojson>[0]) => {
    const { graph } = await open(geojson(lines));
    return [...(graph?.edges.oneway ?? [])];
  };
  expect(await oneway([{ highway: "motorway" }, line(1, 2)])).toEqual([0]);
  expect(
    await oneway([{ highway: "motorway" }, line(1, 2)], [{ highway: "trunk", oneway: "no" }, line(3, 4)]),
  ).toContain(1);
});

test("a file that names Web Mercator is converted", async () => {
  // 112°, 23° in EPSG:3857: 6378137 * π / 180 * 112 and 6378137 * ln(tan(45° + 11.5°)).
  const x = ((6378137 * Math.PI) / 180) * 112;
  const y = 6378137 * Math.log(Math.tan(((45 + 11.5) * Math.PI) / 180));
  const data = {
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } },
    features: [
      {
        type: "Feature",
        properties: { highway: "primary" },
        geometry: {
          type: "LineString",
          coordinates: [
            [x, y],
            [x + 1000, y],
          ],
        },
      },
    ],
  };
  const { report } = await open(new TextEncoder().encode(JSON.stringify(data)));
  expect(report?.box?.[0]).toBeCloseTo(112, 9);
  expect(report?.box?.[1]).toBeCloseTo(23, 9);
});

test("XML as editors save it is read: quotes of either kind, ids below 0, deleted elements, a byte order mark", async () => {
  const { report, graph, issues } = await open(
    new TextEncoder().encode(`\uFEFF<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6' generator='JOSM'>
  <!-- a comment with <way id='9'> in it -->
  <bounds minlat='22' minlon='111' maxlat='24' maxlon='113'/>
  <node id='-1' lat='23' lon='112' />
  <node id='-2' lat='23.01' lon='112'><tag k='barrier' v='gate'/></node>
  <node id='-3' lat='23.02' lon='112' action='delete' />
  <way id='-5'><nd ref='-1'/><nd ref='-2'/><tag k='highway' v='tertiary'/></way>
  <way id='-6' action='delete'><nd ref='-2'/><nd ref='-1'/><tag k='highway' v='primary'/></way>
  <way id='-7' visible='false'><nd ref='-2'/><nd ref='-1'/><tag k='highway' v='primary'/></way>
  <relation id='1'><member type='way' ref='-5' role=''/><tag k='highway' v='x'/></relation>
</osm>`),
  );
  expect(issues).toEqual([]);
  expect(report).toMatchObject({ ways: 1, nodes: 2, edges: 1, made: { barriers: 0 } });
  expect([...(graph?.nodes.lat ?? [])].sort()).toEqual([23, 23.01]);
});

test("the parts of a PBF that are no roads are passed over, and ways far from each other stay apart", async () => {
  const far: Node[] = [
    { id: 2 ** 40, lng: -70.5, lat: -33.25 },
    { id: 2 ** 40 + 1, lng: -70.51, lat: -33.25 },
  ];
  const bytes = osmPbf(
    [...nodes, ...far],
    [
      { id: 1, nodes: [1, 11], tags: { highway: "primary" } },
      { id: 2, nodes: [2 ** 40, 2 ** 40 + 1], tags: { highway: "primary", name: "" } },
    ],
  );
  const { report } = await open(bytes);
  expect(report?.box).toEqual([-70.51, -33.25, 112.01, 23.001]);
});
