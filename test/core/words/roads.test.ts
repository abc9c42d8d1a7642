import { expect, test } from "vitest";
import { ROAD_CLASSES } from "../../../src/core/reach/graph.ts";
import type { RoadReport } from "../../../src/core/roads/report.ts";
import { partText, roadClassText, roadsSummary, strandedText } from "../../../src/core/words/roads.ts";
import { LANGS } from "../../../src/core/words/text.ts";

const report: RoadReport = {
  file: "x.osm.pbf",
  format: "osm-pbf",
  read: 12345,
  ways: 11540,
  clipped: 4,
  lost: 2,
  refused: { undriven: 800, closed: 0, unfinished: 3, reversible: 0 },
  nodes: 5000,
  edges: 7001,
  km: 1234.5,
  kmByClass: [{ roadClass: "primary", km: 1234.5 }],
  box: [112, 23, 113, 24],
  main: { nodes: 4900, km: 1200.4 },
  apart: { count: 7, km: 34.1, longest: [] },
  made: { overpasses: 2, exits: 0, barriers: 1, repeated: 0 },
  suspicion: null,
  seats: { seats: 105, snapped: 103, onMain: 101, medianMetres: 120.4, longestMetres: 2345 },
};

test("the report reads as sentences in Chinese", () => {
  expect(roadsSummary(report, "zh")).toEqual([
    "文件中有12,345条道路，采用11,540条（其中4条去掉了没有位置的点），未采用805条：不供机动车行驶800条，尚未建成3条，不足两个可用的点2条。",
    "路网有5,000个路口、7,001个路段，共1,235公里。",
    "主路网有4,900个路口、1,200公里；另有7处共34.1公里不能与它往返。",
    "按立交断开2处，路障断开1处。",
    "105个驻地中103个在5公里内有路，101个接上主路网；到路的距离中位数120米，最远2.3公里。",
  ]);
});

test("the report reads as sentences in English", () => {
  expect(roadsSummary(report, "en")).toEqual([
    "12,345 roads read, 11,540 kept (4 without points that have no place), 805 left out: not for motor vehicles 800, not built yet 3, fewer than two usable points 2.",
    "5,000 crossings, 7,001 stretches, 1,235 km.",
    "The main network has 4,900 crossings and 1,200 km; 7 parts with 34.1 km cannot be driven to and from.",
    "Taken apart or dropped: 2 overpasses, 1 barrier.",
    "103 of 105 seats have a road within 5 km, 101 on the main network; the walk is 120 m at the median and 2.3 km at most.",
  ]);
});

test("lines without anything to tell are left out", () => {
  const plain: RoadReport = {
    ...report,
    read: 0,
    ways: 0,
    clipped: 0,
    lost: 0,
    refused: { undriven: 0, closed: 0, unfinished: 0, reversible: 0 },
    apart: { count: 0, km: 0, longest: [] },
    made: { overpasses: 0, exits: 0, barriers: 0, repeated: 0 },
    seats: null,
  };
  expect(roadsSummary(plain, "zh")).toEqual(["路网有5,000个路口、7,001个路段，共1,235公里。", "所有路口互相通达。"]);
  expect(roadsSummary({ ...plain, read: 1, ways: 1 }, "en")[0]).toBe("1 road read, 1 kept.");
  const nowhere = { seats: 3, snapped: 0, onMain: 0, medianMetres: null, longestMetres: null };
  expect(roadsSummary({ ...plain, seats: nowhere }, "en").at(-1)).toBe(
    "0 of 3 seats have a road within 5 km, 0 on the main network.",
  );
});

test("a part says how it lies, how large it is and where", () => {
  const part = { apart: "island", nodes: 2, km: 0.56, box: [112, 23, 112.02, 23] } as const;
  expect(partText(part, "zh")).toBe("与主路网不通：2个路口，0.6公里，位于112.010, 23.000");
  expect(partText({ ...part, apart: "no-way-out", nodes: 1 }, "en")).toBe(
    "can only be driven into: 1 crossing, 0.6 km, at 112.010, 23.000",
  );
});

test("a place off the main network says so", () => {
  expect(strandedText("冷坑镇", "zh")).toBe("冷坑镇：没有接上主路网");
  expect(strandedText("Lengkeng", "en")).toBe("Lengkeng: not on the main network");
});

test.each(LANGS)("every class has a name of its own (%s)", (lang) => {
  expect(new Set(ROAD_CLASSES.map((roadClass) => roadClassText(roadClass, lang))).size).toBe(ROAD_CLASSES.length);
});
