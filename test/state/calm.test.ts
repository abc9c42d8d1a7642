import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followCalmly } from "../../src/state/calm.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Follows a period and a theme, and writes down what it saw. */
function followed() {
  const period = signal(2019);
  const theme = signal("light");
  const seen: string[] = [];
  const stop = followCalmly(period, 300, () => {
    seen.push(`${period.value} ${theme.value}`);
  });
  return { period, theme, seen, stop };
}

test("follows a change at once, and chased ones once in the time and once at rest", () => {
  const { period, seen } = followed();
  expect(seen).toEqual(["2019 light"]);
  vi.advanceTimersByTime(1000);
  period.value = 2020;
  expect(seen).toEqual(["2019 light", "2020 light"]);
  for (const next of [2021, 2022, 2023, 2024]) {
    vi.advanceTimersByTime(100);
    period.value = next;
  }
  // 400 ms went by: one more than at the start, of the period of 300 ms, and the last at rest.
  expect(seen).toEqual(["2019 light", "2020 light", "2022 light"]);
  vi.advanceTimersByTime(300);
  expect(seen.at(-1)).toBe("2024 light");
  expect(seen).toHaveLength(4);
});

test("follows everything else at once", () => {
  const { period, theme, seen } = followed();
  vi.advanceTimersByTime(1000);
  period.value = 2020;
  theme.value = "dark";
  expect(seen.at(-1)).toBe("2020 dark");
});

test("never waits for a change of what stands apart, not even while a chased one is owed", () => {
  const period = signal(2019);
  const level = signal("county");
  const seen: string[] = [];
  const stop = followCalmly(period, 300, () => void seen.push(`${period.value} ${level.value}`), level);
  period.value = 2020;
  expect(seen).toEqual(["2019 county"]);
  level.value = "town";
  expect(seen.at(-1)).toBe("2020 town");
  stop();
});

test("sees nothing any more once it is ended, not even what it still owed", () => {
  const { period, seen, stop } = followed();
  vi.advanceTimersByTime(1000);
  period.value = 2020;
  period.value = 2021;
  stop();
  vi.advanceTimersByTime(1000);
  expect(seen.at(-1)).toBe("2020 light");
});
