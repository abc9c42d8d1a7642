import { expect, test } from "vitest";
import type { Ports } from "../../src/state/ports.ts";
import { openState } from "./page.ts";

/** A page on which a picture is drawn when it is told so. */
async function openExport() {
  await openState("?level=town&ind=gdp");
  const saved: string[] = [];
  const drawing: (() => void)[] = [];
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({
    rasterise: () => new Promise<Blob>((resolve) => drawing.push(() => resolve(new Blob(["png"])))),
    save: (name: string) => void saved.push(name),
  } as unknown as Ports);
  const { exportNow } = await import("../../src/state/exporting.ts");
  const wish = { codes: [], indicators: [], allPeriods: false, format: "png", scale: 1, ink: "light" } as const;
  return { saved, drawing, exporting: (signal: AbortSignal) => exportNow(wish, signal) };
}

test("a picture that is given up ends at once and is not handed over when it comes", async () => {
  const { saved, drawing, exporting } = await openExport();
  const control = new AbortController();
  const given = exporting(control.signal);
  await expect.poll(() => drawing.length).toBe(1);
  control.abort();
  await expect(given).rejects.toThrow("abort");
  drawing[0]?.();
  const next = exporting(new AbortController().signal);
  await expect.poll(() => drawing.length).toBe(2);
  drawing[1]?.();
  await next;
  expect(saved).toHaveLength(1);
});
