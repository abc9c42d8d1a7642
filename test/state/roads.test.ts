import { expect, test, vi } from "vitest";
import { type AllJobs, createJobs } from "../../src/core/jobs/all.ts";
import { type Ask, direct } from "../../src/core/jobs/job.ts";
import { openState } from "./page.ts";

/** A secondary road from the exit of the tiny package to the seat of 回龙镇 in 东县. */
const ROADS = JSON.stringify({
  type: "Feature",
  properties: { highway: "secondary" },
  geometry: {
    type: "LineString",
    coordinates: [
      [112.3, 23.5],
      [112.25, 23.25],
    ],
  },
});

/** A busy machine takes its time. */
const PATIENT = { timeout: 15_000 };

const rest = () => new Promise((resolve) => setTimeout(resolve, 200));

test("roads are searched once for what is asked, though what is mapped rests on the times that are found", async () => {
  await openState("?level=town&way=road&ind=T2:minutes&layers=bands");
  const asked: string[] = [];
  const work = direct(createJobs());
  const ask: Ask<AllJobs> = (name, ...rest) => {
    asked.push(name);
    return work(name, ...rest);
  };
  const bytes = new TextEncoder().encode(ROADS);
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({
    work: async () => ask,
    choose: async () => ({ name: "roads.geojson", bytes, again: async () => bytes }),
  } as unknown as Parameters<typeof fillPorts>[0]);
  const { openRoadFile, searching } = await import("../../src/state/roads.ts");
  const { bands, making } = await import("../../src/state/bands.ts");
  const { cells } = await import("../../src/state/chain.ts");
  const { effect } = await import("@preact/signals");
  const stop = effect(() => void [cells.value, bands.value, searching.value]);
  await openRoadFile();
  // 28.26 km at 55 km/h are 30.8 minutes; the other towns are not connected.
  const minutes = () => cells.value.map(({ value }) => value && Math.round(value * 10) / 10);
  await vi.waitFor(() => expect(minutes()).toEqual([30.8, null, null, null]), PATIENT);
  await vi.waitFor(() => expect(searching.value || making.value).toBe(false), PATIENT);
  const before = asked.length;
  await rest();
  expect(asked.length).toBe(before);
  expect(asked.filter((name) => name === "travel")).toHaveLength(1);
  expect(bands.value.length).toBeGreaterThan(0);
  stop();
});
