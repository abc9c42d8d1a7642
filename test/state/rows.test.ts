import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

async function codes(): Promise<string[]> {
  const { rows } = await import("../../src/state/rows.ts");
  return rows.value.map(({ region }) => region.code);
}

describe("the rows of the table", () => {
  test("have those without a value last, whichever way they are sorted", async () => {
    await openState("?ind=gdp&t=2023&level=town");
    const { go } = await import("../../src/state/address.ts");
    const { rows } = await import("../../src/state/rows.ts");
    expect((await codes())[0]).toBe("010001100");
    go({ sort: { by: "value", descending: false } });
    expect((await codes())[0]).toBe("010001100");
    expect(rows.value.map(({ rank }) => rank)).toEqual([1, null, null, null]);
  });

  test("are cut to a part and to what is typed: a name, an alias, a former name, a code", async () => {
    await openState("?level=town&part=west");
    const { go } = await import("../../src/state/address.ts");
    expect((await codes()).sort()).toEqual(["010002100", "010002101"]);
    go({ part: null, filter: "回龙" });
    expect((await codes()).sort()).toEqual(["010001100", "010002100"]);
    go({ filter: "城关镇" });
    expect(await codes()).toEqual(["010002101"]);
    go({ filter: "江川" });
    expect(await codes()).toEqual(["010001101"]);
    go({ filter: "010002" });
    expect((await codes()).sort()).toEqual(["010002100", "010002101"]);
  });
});
