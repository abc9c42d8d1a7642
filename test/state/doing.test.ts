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

test("a file that is dropped while another is read is read in its place", async () => {
  await openState("?level=town");
  const work: Ask<AllJobs> = direct(createJobs());
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ work: async () => work } as unknown as Parameters<typeof fillPorts>[0]);
  const { busy, doing, openTable, table, trouble } = await import("../../src/state/clinic.ts");
  const text = (rows: number) => async () => ({ bytes: new TextEncoder().encode(`镇,值\n${"甲,1\n".repeat(rows)}`) });
  const first = openTable("大.csv", text(300_000));
  const second = openTable("小.csv", text(1));
  await Promise.all([first, second]);
  expect([table.value?.file, trouble.value, busy.value, doing.value]).toEqual(["小.csv", null, false, null]);
});

test("what a job begins is shown, and how far it is from then on", async () => {
  await openState("?level=town");
  const { doing, working } = await import("../../src/state/clinic.ts");
  const seen: unknown[] = [];
  await working(async ({ onProgress, onStage }) => {
    const see = () => seen.push([doing.value?.stage, doing.value?.done]);
    see();
    onProgress?.(0.2);
    onStage?.("workbook");
    see();
    onProgress?.(0.6);
    see();
  });
  expect(seen).toEqual([
    [null, null],
    ["workbook", null],
    ["workbook", 0.6],
  ]);
});

test("a worker that no longer holds the file leaves the clinic without one, and says so", async () => {
  await openState("?level=county");
  const work: Ask<AllJobs> = direct(createJobs());
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ work: async () => work } as unknown as Parameters<typeof fillPorts>[0]);
  const { openTable, table, trouble } = await import("../../src/state/clinic.ts");
  const { match } = await import("../../src/state/joining.ts");
  await openTable("表.csv", async () => ({ bytes: new TextEncoder().encode("县,值\n甲,1\n") }));
  fillPorts({ work: async () => direct(createJobs()) } as unknown as Parameters<typeof fillPorts>[0]);
  await match();
  expect([table.value, trouble.value?.en]).toEqual([null, "the file is no longer open; open it again"]);
});

test("what is given up with its file is no failure", async () => {
  await openState("?level=county");
  const { trouble, working } = await import("../../src/state/clinic.ts");
  await working(() => Promise.reject(new DOMException("the worker was ended", "AbortError")));
  expect(trouble.value).toBeNull();
});

test("a survey is given up as all other work is", async () => {
  await openState("?level=town");
  const { fillPorts } = await import("../../src/state/ports.ts");
  const endless = (_: string, __: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  fillPorts({ work: async () => endless } as unknown as Parameters<typeof fillPorts>[0]);
  const { busy, doing, examination, trouble } = await import("../../src/state/clinic.ts");
  const { outline, outlined, surveying } = await import("../../src/state/outlining.ts");
  examination.value = { levels: new Map([["town", 1]]) } as unknown as typeof examination.value;
  const asked = outline();
  expect(surveying.value).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  doing.value?.cancel();
  await asked;
  expect([surveying.value, outlined.value, busy.value, trouble.value]).toEqual([null, null, false, null]);
});
