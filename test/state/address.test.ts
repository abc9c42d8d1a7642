import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("the address", () => {
  test("is written by what is shown and read again", async () => {
    const { addresses } = await openState();
    const { go, linkTo, view } = await import("../../src/state/address.ts");
    go({ indicator: "gdp", level: "town", selection: ["010001100"] });
    expect(view.value).toMatchObject({ indicator: "gdp", level: "town", selection: ["010001100"] });
    const link = linkTo(view.value);
    expect(link).toBe(`http://localhost${addresses[1]}`);
    await openState(new URL(link).search);
    const again = await import("../../src/state/address.ts");
    expect(again.view.value).toMatchObject({ indicator: "gdp", level: "town", selection: ["010001100"] });
  });

  test("grows by a step with each change, but not with one that replaces or changes nothing", async () => {
    const { addresses } = await openState("?ind=gdp");
    const { go } = await import("../../src/state/address.ts");
    go({ indicator: "gdp" });
    expect(addresses.length).toBe(1);
    go({ period: "2022" }, { replace: true });
    expect(addresses).toEqual([expect.stringContaining("t=2022")]);
    go({ level: "town" });
    expect(addresses.length).toBe(2);
  });

  test("that names what the package does not know shows the default and counts as damaged", async () => {
    await openState("?ind=__proto__&level=moon&s=999999");
    const { damaged, view } = await import("../../src/state/address.ts");
    expect(view.value).toMatchObject({ indicator: null, level: null, selection: [] });
    expect(damaged.value).toBe(true);
  });
});

describe("the view", () => {
  test("tells who follows one part of it of changes to that part alone", async () => {
    await openState("?level=town&s=010001100");
    const { effect } = await import("@preact/signals");
    const { go, view } = await import("../../src/state/address.ts");
    const seen: (readonly string[])[] = [];
    const stop = effect(() => {
      seen.push(view.value.selection);
    });
    go({ period: "2022" }, { replace: true });
    go({ tab: "goals" });
    expect(seen).toEqual([["010001100"]]);
    go({ selection: ["010001101"] });
    expect(seen).toEqual([["010001100"], ["010001101"]]);
    stop();
  });

  test("gives a copy that stays as it is", async () => {
    await openState("?level=town");
    const { go, view } = await import("../../src/state/address.ts");
    const kept = view.peek();
    go({ level: "county" });
    expect([kept.level, view.value.level]).toEqual(["town", "county"]);
  });
});
