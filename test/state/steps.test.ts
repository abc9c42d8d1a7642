import { describe, expect, test, vi } from "vitest";
import { openState } from "./page.ts";

/** The counties' GDP in 2020 to 2023, the year given on show, and a clock that stands still until it is told. */
async function openPeriods(year: string) {
  const page = await openState(`?ind=gdp&t=${year}&hold=0`);
  const { addition, atlas } = await import("../../src/state/atlas.ts");
  const opened = atlas.value;
  if (!opened) throw new Error("the tiny package did not open");
  const rows = opened.observations.filter((row) => row.indicator === "gdp" && row.period === "2023");
  const earlier = ["2020", "2021", "2022"].flatMap((period) => rows.map((row) => ({ ...row, period })));
  addition.value = (read) => ({ ...read, observations: [...earlier, ...read.observations] });
  vi.useFakeTimers();
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
  const { period } = await import("../../src/state/chain.ts");
  const steps = await import("../../src/state/steps.ts");
  const { view } = await import("../../src/state/address.ts");
  /** Lets time pass and then the browser paint. */
  const pass = (ms: number) => {
    vi.advanceTimersByTime(ms);
    for (const draw of frames.splice(0)) draw();
    return period.value;
  };
  return { ...page, ...steps, period, view, pass };
}

describe("the periods", () => {
  test("play by themselves, 900 ms each, to the last one, and hold the classes meanwhile", async () => {
    const { pass, run, running, view } = await openPeriods("2021");
    run();
    expect(view.value.hold).toBe(true);
    expect(pass(899)).toBe("2021");
    expect(pass(1)).toBe("2022");
    expect(pass(900)).toBe("2023");
    expect(running.value).toBe(true);
    expect(pass(900)).toBe("2023");
    expect(running.value).toBe(false);
    expect(view.value.hold, "as it was before").toBe(false);
  });

  test("play from the first where the last is on show, and stop where they are paused", async () => {
    const { pass, pause, period, run, running } = await openPeriods("2023");
    run();
    expect(period.value).toBe("2020");
    expect(pass(900)).toBe("2021");
    pause();
    expect(running.value).toBe(false);
    expect(pass(5000)).toBe("2021");
  });

  test("step at once and then every 100 ms while a key is held, until it is let go or the end is reached", async () => {
    const { happen, hold, pass, period } = await openPeriods("2023");
    hold(-1);
    expect(period.value).toBe("2022");
    hold(-1);
    pass(0);
    expect(pass(100)).toBe("2021");
    happen("keyup");
    expect(pass(1000)).toBe("2021");
    hold(1);
    pass(0);
    for (const year of ["2023", "2023", "2023"]) expect(pass(100)).toBe(year);
  });

  test("go on playing when a held key is let go", async () => {
    const { happen, hold, pass, run } = await openPeriods("2020");
    run();
    hold(1);
    pass(0);
    happen("keyup");
    expect(pass(899)).toBe("2021");
    expect(pass(1)).toBe("2022");
  });

  test("wait for the page to be painted, so that none is left out", async () => {
    const { hold, pass, period } = await openPeriods("2020");
    hold(1);
    vi.advanceTimersByTime(1000);
    expect(period.value).toBe("2021");
    pass(0);
    expect(pass(100)).toBe("2022");
  });

  test("are followed by the table as one: calmly while a key is held, at once by what else changes, and at rest", async () => {
    const { hold, happen, pass } = await openPeriods("2020");
    const { go } = await import("../../src/state/address.ts");
    const { rows } = await import("../../src/state/rows.ts");
    const { followTable, tabled } = await import("../../src/state/tabled.ts");
    const stop = followTable();
    pass(1000);
    hold(1);
    pass(0);
    expect(tabled.value.period, "a first change at once").toBe("2021");
    expect([pass(100), tabled.value.period]).toEqual(["2022", "2021"]);
    expect(rows.value.every(({ cell }) => tabled.value.cells.includes(cell))).toBe(true);
    expect([pass(100), tabled.value.period]).toEqual(["2023", "2021"]);
    happen("keyup");
    expect([pass(100), tabled.value.period]).toEqual(["2023", "2023"]);
    go({ period: "2022" });
    expect(tabled.value.period).toBe("2023");
    go({ level: "town", period: "2023" });
    expect(tabled.value.cells, "another level does not wait").toHaveLength(rows.value.length);
    stop();
  });
});
