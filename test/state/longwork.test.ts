import { afterEach, expect, test, vi } from "vitest";
import { longWork } from "../../src/state/longwork.ts";
import { notice, notify } from "../../src/state/notices.ts";

const TOLD = { text: { zh: "正在做", en: "Doing" }, failed: { zh: "没做成", en: "Failed" } };

/** Long work that is done when it is told so. */
function held() {
  let release: (answer: number) => void = () => {};
  const answer = longWork(TOLD, () => new Promise<number>((resolve) => (release = resolve)));
  return { answer, release: (value: number) => release(value) };
}

afterEach(() => {
  vi.useRealTimers();
  notice.value = null;
});

test("work that is done in a moment is not told of", async () => {
  vi.useFakeTimers();
  expect(await longWork(TOLD, async () => 5)).toBe(5);
  await vi.advanceTimersByTimeAsync(1000);
  expect(notice.value).toBeNull();
});

test("longer work is told of until it is done, and another notice stays", async () => {
  vi.useFakeTimers();
  const first = held();
  await vi.advanceTimersByTimeAsync(499);
  expect(notice.value).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(notice.value).toMatchObject({ text: TOLD.text, stays: true, error: false });
  first.release(5);
  expect(await first.answer).toBe(5);
  expect(notice.value).toBeNull();

  const second = held();
  await vi.advanceTimersByTimeAsync(500);
  notify({ zh: "别的", en: "Other" });
  second.release(6);
  expect(await second.answer).toBe(6);
  expect(notice.value?.text.en).toBe("Other");
});

test("work that knows how far it is says so where it is told of", async () => {
  vi.useFakeTimers();
  let release = () => {};
  let tell: (done: number) => void = () => {};
  const answer = longWork(TOLD, ({ onProgress }) => {
    tell = (done) => onProgress?.(done);
    return new Promise<void>((resolve) => (release = resolve));
  });
  tell(0.25);
  expect(notice.value).toBeNull();
  await vi.advanceTimersByTimeAsync(500);
  const before = notice.value;
  expect(before?.done).toBeUndefined();
  tell(0.5);
  expect(notice.value).toEqual({ ...before, done: 0.5 });
  release();
  await answer;
});

test("work that is given up gives nothing, and is no failure", async () => {
  vi.useFakeTimers();
  const answer = longWork(TOLD, ({ signal }) => new Promise((_, reject) => signal?.addEventListener("abort", reject)));
  await vi.advanceTimersByTimeAsync(500);
  notice.value?.action?.run();
  expect(await answer).toBeNull();
  expect(notice.value).toBeNull();
});

test("work that fails is told", async () => {
  expect(await longWork(TOLD, () => Promise.reject(new Error("no")))).toBeNull();
  expect(notice.value).toMatchObject({ text: TOLD.failed, error: true, stays: true });
});
