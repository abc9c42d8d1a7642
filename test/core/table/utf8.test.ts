import { expect, test } from "vitest";
import { codePointAt, followers, textOfBytes } from "../../../src/core/table/utf8.ts";

/** One character of each length, and where it begins: at 0, 1, 3 and 6. */
const MIXED = new TextEncoder().encode("aé镇𠮷");

test("a part of some bytes is text, short or long, and a byte order mark stays", () => {
  expect(textOfBytes(MIXED, 0, 10)).toBe("aé镇𠮷");
  expect(textOfBytes(MIXED, 3, 6)).toBe("镇");
  expect(textOfBytes(MIXED, 3, 3)).toBe("");
  expect(textOfBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 0, 4)).toBe("\ufeffa");
  const long = "\ufeff肇庆市高要区金利镇人民政府";
  const bytes = new TextEncoder().encode(long);
  expect([bytes.length, textOfBytes(bytes, 0, bytes.length)]).toEqual([42, long]);
});

test("the code point at a byte is told", () => {
  expect([0, 1, 3, 6].map((at) => codePointAt(MIXED, at))).toEqual([0x61, 0xe9, 0x9547, 0x20bb7]);
});

test("the bytes after the first of a character are counted, where they are sound", () => {
  expect([1, 3, 6].map((at) => followers(MIXED, at))).toEqual([1, 2, 3]);
  expect([2, 4].map((at) => followers(MIXED, at))).toEqual([-1, -1]);
  expect(followers(MIXED.subarray(0, 5), 3)).toBe(-1);
});
