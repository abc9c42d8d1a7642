import { afterEach, expect, test, vi } from "vitest";
import { openWork } from "../../src/work/open.ts";
import type { Asked } from "../../src/work/wire.ts";

afterEach(() => vi.unstubAllGlobals());

test("files have a worker of their own, and what is cancelled of one does not touch the roads", async () => {
  vi.useFakeTimers();
  const heard: string[] = [];
  class Recorded {
    readonly name: string;
    constructor(_: URL, options: WorkerOptions) {
      this.name = options.name ?? "";
    }
    addEventListener() {}
    postMessage(asked: Asked) {
      heard.push(`${this.name}: ${"cancel" in asked ? "cancel" : asked.name}`);
    }
    terminate() {
      heard.push(`${this.name}: ended`);
    }
  }
  vi.stubGlobal("Worker", Recorded);
  const ask = openWork();
  const control = new AbortController();
  const opening = ask(
    "openTable",
    { bytes: new Uint8Array(), file: "表.xlsx", reading: {} },
    { signal: control.signal },
  );
  void ask("packRoads", null);
  control.abort(new Error("given up"));
  await expect(opening).rejects.toThrow("given up");
  vi.runAllTimers();
  void openWork()("openTable", { bytes: new Uint8Array(), file: "表.csv", reading: {} });
  void ask("packRoads", null);
  expect(heard).toEqual([
    "clinic: openTable",
    "other: packRoads",
    "clinic: cancel",
    "clinic: ended",
    "clinic: openTable",
    "other: packRoads",
  ]);
  vi.useRealTimers();
});
