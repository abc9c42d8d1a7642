import { describe, expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { byteCells } from "../../../src/core/table/bytecells.ts";
import { type Layout, laying } from "../../../src/core/table/layout.ts";

function rowsOf(text: string, delimiter: "," | "|" = ","): readonly (readonly string[])[] {
  const bytes = new TextEncoder().encode(text);
  return byteCells(bytes, finish(laying(bytes, delimiter)) as Layout).rows();
}

describe("the layout of a text", () => {
  test("gives where each cell begins, and a bound more for each row", () => {
    // a stands at 0, nothing before 2, the three bytes of 镇 from 3 to before 6, b from 8 to before 9.
    expect(finish(laying(new TextEncoder().encode("a,,镇\r\nb\n"), ","))).toEqual({
      bounds: Uint32Array.of(0, 2, 3, 7, 8, 10),
      begins: Uint32Array.of(0, 4),
      ends: Uint32Array.of(3, 5),
    });
  });

  test.each([
    ["line feeds", "a,b\nc,d\n"],
    ["carriage returns and line feeds", "a,b\r\nc,d\r\n"],
    ["carriage returns alone", "a,b\rc,d\r"],
    ["both kinds, and none at its end", "a,b\r\nc,d"],
  ])("takes %s for the ends of rows", (_, text) => {
    expect(rowsOf(text)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("keeps empty rows and cells, and a carriage return within a row", () => {
    expect(rowsOf("\n,\n\r\na\rb\n")).toEqual([[""], ["", ""], [""], ["a\rb"]]);
    expect(rowsOf("")).toEqual([]);
  });

  test("is parted by what it is told", () => {
    expect(rowsOf("1,5|镇|2023-12\n", "|")).toEqual([["1,5", "镇", "2023-12"]]);
  });

  test("holds for texts of many stretches and rows of many cells", () => {
    const row = Array.from({ length: 300_000 }, (_, at) => String(at % 10));
    const rows = rowsOf(`${row.join(",")}\n${"x,y\n".repeat(600_000)}`);
    expect([rows.length, rows[0]?.length, rows[0]?.at(-1), rows[600_000]]).toEqual([600_001, 300_000, "9", ["x", "y"]]);
  });

  test.each([
    ["quoted", 'a,"b"\n'],
    ["quoted", "a,\u0000\n"],
  ] as const)("is not made of a text that is %s: %j", (why, text) => {
    expect(finish(laying(new TextEncoder().encode(text), ","))).toBe(why);
  });

  // From table 3-7 of the Unicode Standard: forms that are too long, surrogates, too large, cut, or begin with a follower.
  test.each([
    [[0xc0, 0x80]],
    [[0xc1, 0xbf]],
    [[0xe0, 0x9f, 0xbf]],
    [[0xed, 0xa0, 0x80]],
    [[0xf0, 0x8f, 0xbf, 0xbf]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0xf5, 0x80, 0x80, 0x80]],
    [[0xe9, 0x95]],
    [[0xe9, 0x95, 0x41]],
    [[0x80]],
    [[0xbd, 0xf0, 0xc0, 0xfb]],
  ])("is not made of bytes that are no sound UTF-8: %j", (bytes) => {
    expect(finish(laying(Uint8Array.from(bytes), ","))).toBe("unsound");
  });

  test.each([
    [[0xc2, 0x80]],
    [[0xe0, 0xa0, 0x80]],
    [[0xed, 0x9f, 0xbf]],
    [[0xee, 0x80, 0x80]],
    [[0xf0, 0x90, 0x80, 0x80]],
    [[0xf4, 0x8f, 0xbf, 0xbf]],
  ])("is made of the first and last sound forms: %j", (bytes) => {
    expect(finish(laying(Uint8Array.from(bytes), ","))).toMatchObject({ ends: Uint32Array.of(1) });
  });
});
