import { PbfWriter } from "pbf";
import { describe, expect, test } from "vitest";
import { readWire } from "../../../src/core/roads/wire.ts";

const written = (write: (pbf: PbfWriter) => void) => {
  const pbf = new PbfWriter();
  write(pbf);
  return readWire(pbf.finish());
};

describe("readWire", () => {
  test("reads what the pbf package writes", () => {
    const wire = written((pbf) => {
      pbf.writeVarintField(1, 300);
      pbf.writeSVarintField(2, -12_000_000_005);
      pbf.writeStringField(3, "道路");
      pbf.writeVarintField(4, -25);
      pbf.writeVarintField(5, 2 ** 40);
    });
    expect([wire.field(), wire.varint()]).toEqual([1, 300]);
    expect([wire.field(), wire.signed()]).toEqual([2, -12_000_000_005]);
    expect([wire.field(), new TextDecoder().decode(wire.bytes())]).toEqual([3, "道路"]);
    expect([wire.field(), wire.integer()]).toEqual([4, -25]);
    expect([wire.field(), wire.integer()]).toEqual([5, 2 ** 40]);
    expect(wire.field()).toBe(0);
  });

  test("passes over values that are not read, of every type", () => {
    const wire = written((pbf) => {
      pbf.writeVarintField(1, 1);
      pbf.writeDoubleField(2, 1);
      pbf.writeStringField(3, "x");
      pbf.writeFloatField(4, 1);
      pbf.writeVarintField(5, 7);
    });
    expect(Array.from({ length: 5 }, () => wire.field())).toEqual([1, 2, 3, 4, 5]);
    expect(wire.varint()).toBe(7);
  });

  test.each([
    ["a number without an end", [0x08, 0x80]],
    ["a number of eleven bytes", [0x08, ...new Array(10).fill(0x80), 0]],
    ["a length beyond the end", [0x0a, 0x7f, 1]],
    ["a length beyond all ends", [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 1]],
    ["eight bytes that are four", [0x09, 1, 2, 3, 4]],
    ["a group", [0x0b]],
    ["a field of number 0", [0x00, 0x00]],
  ])("throws for %s", (_, bytes) => {
    const wire = readWire(Uint8Array.from(bytes));
    expect(() => {
      for (let field = wire.field(); field !== 0; field = wire.field());
    }).toThrow(RangeError);
  });

  test("throws where bytes are asked of a field that has none", () => {
    const wire = written((pbf) => pbf.writeVarintField(1, 5));
    wire.field();
    expect(() => wire.bytes()).toThrow("field of type 0");
  });
});
