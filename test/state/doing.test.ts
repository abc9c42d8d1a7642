import { expect, test } from "vitest";
import { type AllJobs, createJobs } from "../../src/core/jobs/all.ts";
import { type Ask, direct } from "../../src/core/jobs/job.ts";
import { openState } from "./page.ts";

test("a file that is given up while it is read leaves the clinic without one, and without an error", async () => {
  await openState("?level=town");
  const work: Ask<AllJobs> = direct(createJobs());
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ work: async () => work } as unknown as Parameters<typeof fillPorts>[0]);
  const { busy, doing, openTable, table, trouble } = await import("../../src/state/clinic.ts");
  const { effect } = await import("@preact/signals");
  const bytes = () => new TextEncoder().encode(`代码,值\n${"441204106,1\n".repeat(300_000)}`);
  const stop = effect(() => {
    if ((doing.value?.done ?? 0) > 0) doing.value?.cancel();
  });
  await openTable("大.csv", async () => ({ bytes: bytes() }));
  stop();
  expect([table.value, trouble.value, busy.value, doing.value]).toEqual([null, null, false, null]);
  await openTable("小.csv", async () => ({ bytes: new TextEncoder().encode("镇,值\n甲,1\n") }));
  expect(table.value?.file).toBe("小.csv");
});
