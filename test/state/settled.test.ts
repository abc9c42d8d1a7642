import { expect, test, vi } from "vitest";
import { type Ask, direct } from "../../src/core/jobs/job.ts";
import { createReachJobs, type ReachJobs } from "../../src/core/jobs/reach.ts";
import { openState } from "./page.ts";

test("a picture waits for isochrones, and for none that are given up or cannot be made", async () => {
  await openState("?level=town&ind=T2:minutes&layers=bands");
  const work = direct(createReachJobs());
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let answer: Ask<ReachJobs> = work;
  const ask: Ask<ReachJobs> = async (name, ...rest) => {
    await released;
    return answer(name, ...rest);
  };
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ work: async () => ask } as unknown as Parameters<typeof fillPorts>[0]);
  const { bands, giveUp, making } = await import("../../src/state/bands.ts");
  const { awaiting, mapSettled } = await import("../../src/state/settled.ts");
  const { go, view } = await import("../../src/state/address.ts");
  await vi.waitFor(() => expect(making.value).toBe(true));

  let settled = false;
  const first = mapSettled().then(() => {
    settled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([settled, awaiting.value, bands.value.length]).toEqual([false, true, 0]);
  release();
  await first;
  expect(awaiting.value).toBe(false);
  expect(bands.value.length).toBeGreaterThan(0);

  go({ detour: 1.5 });
  expect(making.value).toBe(true);
  const second = mapSettled();
  giveUp();
  await second;
  expect(view.peek().layers).toEqual([]);

  answer = () => Promise.reject(new Error("no"));
  go({ layers: ["bands"], detour: 1.6 });
  await mapSettled();
  expect(making.value).toBe(false);
});
