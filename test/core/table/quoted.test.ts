import { describe, expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { readingQuoted } from "../../../src/core/table/quoted.ts";

/** The records of a text read in blocks of a size, and those with a quotation mark that has no partner. */
function read(text: string, size?: number): { readonly records: string[][]; readonly stray: readonly number[] } {
  const stray: number[] = [];
  const records: string[][] = [];
  finish(readingQuoted(text, ",", (record) => stray.push(record), records, size));
  return { records, stray };
}

describe.each([1, 2, 7, 1000])("text with quotation marks in blocks of %i", (size) => {
  test("keeps delimiters, line breaks and quotation marks within quotes", () => {
    expect(read('a,b\r\n"x,\r\ny","say ""no"""\r\n"z" ,1', size)).toEqual({
      records: [
        ["a", "b"],
        ["x,\r\ny", 'say "no"'],
        ["z", "1"],
      ],
      stray: [],
    });
  });

  test("passes over quotation marks without a partner and tells their records", () => {
    expect(read('a,b\n1,"2\n"x, y",4\n"5" inch,6\n', size)).toEqual({
      records: [["a", "b"], ["1", "2"], ["x, y", "4"], ['5" inch', "6"], [""]],
      stray: [1, 3],
    });
  });

  test("finds what ends its rows anew where a quotation mark had hidden it", () => {
    expect(read('a\r\n"b\r\nc\r\n"d"\r\n', size)).toEqual({ records: [["a"], ["b"], ["c"], ["d"], [""]], stray: [1] });
  });
});

test("tells how far it is and can be given up between two blocks", () => {
  // Ten records of six characters, and two of the next one.
  const steps = readingQuoted('"a",1\n'.repeat(100), ",", () => undefined, [], 62);
  expect([steps.next().value, steps.next().value]).toEqual([0.1, 0.2]);
});
