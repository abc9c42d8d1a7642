import { expect, test } from "vitest";
import { type Contents, createClinicJobs } from "../../../src/core/jobs/clinic.ts";
import { direct } from "../../../src/core/jobs/job.ts";
import { INDICATORS, PLACES } from "../clinic/office.ts";

const TEXT = `镇,2023年GDP（亿元）\n${"金利镇,1.5\n".repeat(60)}`;

const READ: readonly (readonly [string, () => Contents])[] = [
  ["its bytes", () => new TextEncoder().encode(TEXT)],
  ["the file itself", () => new File([TEXT], "镇.csv")],
];

test.each(READ)("a table is opened from %s, and only its first rows come back", async (_, contents) => {
  const ask = direct(createClinicJobs());
  const { sheets, encoding, delimiter } = await ask("openTable", { bytes: contents(), file: "镇.csv", reading: {} });
  expect([encoding, delimiter]).toEqual(["utf-8", ","]);
  expect(sheets).toMatchObject([{ name: null, rows: 61, header: { row: 0, height: 1 }, geo: null }]);
  expect(sheets[0]?.top).toHaveLength(40);
  expect(sheets[0]?.top.slice(0, 2)).toEqual([
    ["镇", "2023年GDP（亿元）"],
    ["金利镇", "1.5"],
  ]);
  const question = { sheet: 0, header: { row: 0, height: 1 }, places: PLACES, indicators: INDICATORS };
  const found = await ask("examine", { ...question, choices: { decisions: new Map() } });
  expect(found).toMatchObject({ rows: 60, key: "镇", outcomes: { matched: 60 }, levels: new Map([["town", 60]]) });
  expect(found.spans).toEqual([{ column: "2023年GDP（亿元）", count: 60, least: 1.5, most: 1.5, sum: 90 }]);
});

test("a layer that says values of its features is a table as well, codes and what programs write aside", async () => {
  const ask = direct(createClinicJobs());
  const geometry = {
    type: "Polygon",
    coordinates: [
      [
        [112, 23],
        [112.1, 23],
        [112.1, 23.1],
        [112, 23],
      ],
    ],
  };
  const open = (properties: Record<string, unknown>) => {
    const text = JSON.stringify({ type: "Feature", properties, geometry });
    return ask("openTable", { bytes: new TextEncoder().encode(text), file: "镇.geojson", reading: {} });
  };
  const bare = await open({ 名称: "金利镇", adcode: 441204, PAC: "441204115", OBJECTID: 7, Shape_Area: 0.5 });
  expect(bare.sheets.map(({ geo, attributes }) => [geo, attributes])).toEqual([["polygon", false]]);
  const { sheets } = await open({ 名称: "金利镇", "2023年GDP（亿元）": 1.5 });
  expect(sheets.map(({ geo, attributes, rows }) => [geo, attributes, rows])).toEqual([
    ["polygon", false, 2],
    [null, true, 2],
  ]);
  const question = { sheet: 1, header: { row: 0, height: 1 }, places: PLACES, indicators: INDICATORS };
  const found = await ask("examine", { ...question, choices: { decisions: new Map() } });
  expect(found.outcomes).toMatchObject({ matched: 1 });
  expect(found.spans).toEqual([{ column: "2023年GDP（亿元）", count: 1, least: 1.5, most: 1.5, sum: 1.5 }]);
});

test("features of one name are told by where they lie, each by itself", async () => {
  const ask = direct(createClinicJobs());
  const box = (west: number, south: number) => {
    const [east, north] = [west + 0.1, south + 0.1];
    return {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, south],
        ],
      ],
    };
  };
  const features = [box(112.6, 22.9), box(111.65, 23.15)].map((geometry) => ({
    type: "Feature",
    properties: { 名称: "回龙镇" },
    geometry,
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  await ask("openTable", { bytes, file: "镇.geojson", reading: {} });
  const seats = new Map([
    ["441204112", [112.64, 22.94] as const],
    ["441226104", [111.69, 23.18] as const],
  ]);
  const question = {
    sheet: 0,
    header: { row: 0, height: 1 },
    places: PLACES,
    indicators: INDICATORS,
    known: { seats, shapes: new Map(), around: new Map() },
  };
  const found = await ask("examine", { ...question, choices: { decisions: new Map() } });
  expect(found.outcomes).toMatchObject({ matched: 2, ambiguous: 0 });
  expect(found.hows).toMatchObject({ position: 2 });
  const asked = await ask("examine", { ...question, choices: { decisions: new Map(), byPosition: false } });
  expect(asked.outcomes).toMatchObject({ matched: 0, ambiguous: 2 });
});

test("a file that cannot be read any more is told", async () => {
  class Gone extends Blob {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new Error("gone"));
    }
  }
  const context = {
    signal: new AbortController().signal,
    progress: () => {},
    stage: () => {},
    pause: async () => {},
    handOver: () => {},
  };
  const opened = createClinicJobs().openTable({ bytes: new Gone(), file: "t.csv", reading: {} }, context);
  await expect(opened).rejects.toThrow("gone");
});

test("a table of 690,000 rows is read, typed and joined like a small one", async () => {
  // Each thousand rows hold the values 0 to 999, in turn at two towns, and the last of them at a place that does not exist.
  const names = Array.from({ length: 1000 }, (_, i) => (i === 999 ? "无此镇" : i % 2 === 0 ? "金利镇" : "金渡镇"));
  const thousand = names.map((name, i) => `${name},${i}\n`).join("");
  const ask = direct(createClinicJobs());
  const bytes = new TextEncoder().encode(`镇,2023年户数（户）\n${thousand.repeat(690)}`);
  const { sheets } = await ask("openTable", { bytes, file: "镇.csv", reading: {} });
  expect(sheets[0]?.rows).toBe(690_001);
  const question = { sheet: 0, header: { row: 0, height: 1 }, places: PLACES, indicators: INDICATORS };
  const found = await ask("examine", { ...question, choices: { decisions: new Map() } });
  expect(found.rows).toBe(690_000);
  expect(found.outcomes).toMatchObject({ matched: 689_310 });
  expect(found.problems).toMatchObject({ count: 1, shown: [{ text: "无此镇", count: 690 }] });
  // 0 to 999 add up to 499,500.
  expect(found.spans).toEqual([
    { column: "2023年户数（户）", count: 690_000, least: 0, most: 999, sum: 690 * 499_500 },
  ]);
});
