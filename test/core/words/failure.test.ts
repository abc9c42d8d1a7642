import { expect, test } from "vitest";
import { failureText } from "../../../src/core/words/failure.ts";

test.each([
  ["a file that is gone", new DOMException("A requested file could not be found", "NotFoundError"), "重新选择"],
  ["a worker that lost its file", new DOMException("no sheet 0 is open", "InvalidStateError"), "重新打开"],
  ["a full disk", new DOMException("Encountered full disk", "QuotaExceededError"), "存储空间"],
  ["too much memory", new RangeError("Array buffer allocation failed"), "内存不够"],
  ["a part that is not there", new TypeError("Failed to fetch dynamically imported module: x"), "检查网络"],
  ["anything else", new TypeError("Cannot read properties of undefined (reading 'x')"), "出了差错"],
  ["what is no error", "worker", "出了差错"],
])("%s is told in both languages, never in the words of the error", (_, error, part) => {
  const { zh, en } = failureText(error);
  expect(zh).toContain(part);
  for (const text of [zh, en]) expect(text).not.toContain(error instanceof Error ? error.message : error);
  expect(zh).not.toMatch(/[A-Za-z]/);
});
