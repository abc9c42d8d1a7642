import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("the selection at another level", () => {
  test("is the parent once all its towns are selected, and all towns of a parent", async () => {
    await openState("?level=town&s=010001100+010001101");
    const { selected, showLevel } = await import("../../src/state/selection.ts");
    showLevel("county");
    expect([...selected.value]).toEqual(["010001"]);
    showLevel("town");
    expect([...selected.value]).toEqual(["010001100", "010001101"]);
  });

  test("keeps towns that make no whole parent, and counts them as elsewhere", async () => {
    await openState("?level=town&s=010001100+010002100+010002101");
    const { elsewhere, selected, selectedHere, showLevel } = await import("../../src/state/selection.ts");
    showLevel("county");
    expect(selectedHere.value).toEqual(["010002"]);
    expect([...selected.value]).toContain("010001100");
    expect(elsewhere.value).toBe(1);
  });

  test("is turned round, added to, taken from and emptied as steps of the history", async () => {
    const { addresses } = await openState();
    const { clearSelection, invert, select, selected, toggle } = await import("../../src/state/selection.ts");
    select(["010001"], "replace");
    toggle("010002");
    expect([...selected.value]).toEqual(["010001", "010002"]);
    select(["010001"], "remove");
    invert();
    expect([...selected.value]).toEqual(["010001"]);
    clearSelection();
    expect(selected.value.size).toBe(0);
    expect(addresses.length).toBe(6);
  });
});
