import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/core/table/encoding.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

describe("decodeText", () => {
  test("reads UTF-8", () => {
    expect(decodeText(new TextEncoder().encode("肇庆"))).toEqual({ text: "肇庆", encoding: "utf-8" });
  });

  test("drops a byte order mark", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: "a", encoding: "utf-8" });
  });

  test("falls back to GB18030 where the bytes are no UTF-8", () => {
    // 四会 in GBK: CBC4 BBE1.
    expect(decodeText(bytes(0xcb, 0xc4, 0xbb, 0xe1))).toEqual({ text: "四会", encoding: "gb18030" });
  });

  test("reads UTF-16 of either order by its mark", () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xdb, 0x56))).toEqual({ text: "四", encoding: "utf-16le" });
    expect(decodeText(bytes(0xfe, 0xff, 0x56, 0xdb))).toEqual({ text: "四", encoding: "utf-16be" });
  });

  test("gives no text for no bytes", () => {
    expect(decodeText(bytes())).toEqual({ text: "", encoding: "utf-8" });
  });
});
