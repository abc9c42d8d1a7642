import { describe, expect, test, vi } from "vitest";
import { openState } from "./page.ts";

/** Opens the page with a clock that stands still until it is told. */
async function openAddress() {
  const visited = await openState();
  vi.useFakeTimers();
  const { go, view } = await import("../../src/state/address.ts");
  return { ...visited, go, view };
}

describe("the address bar", () => {
  test("takes the first of many changes at once and the last when they rest, while the page follows each", async () => {
    const { addresses, go, view } = await openAddress();
    for (const filter of ["a", "ab", "abc"]) {
      go({ filter }, { replace: true });
      expect(view.value.filter).toBe(filter);
      vi.advanceTimersByTime(100);
    }
    expect(addresses).toEqual(["/?q=a"]);
    vi.advanceTimersByTime(400);
    expect(addresses).toEqual(["/?q=abc"]);
  });

  test("takes changes with rest between them at once", async () => {
    const { addresses, go } = await openAddress();
    go({ filter: "a" }, { replace: true });
    vi.advanceTimersByTime(501);
    go({ filter: "ab" }, { replace: true });
    expect(addresses).toEqual(["/?q=ab"]);
  });

  test("takes what it owes before a new step of the history", async () => {
    const { addresses, go } = await openAddress();
    go({ filter: "a" }, { replace: true });
    go({ filter: "ab" }, { replace: true });
    go({ level: "town" });
    expect(addresses).toEqual(["/?q=ab", "/?level=town&q=ab"]);
    vi.advanceTimersByTime(1000);
    expect(addresses).toHaveLength(2);
  });

  test("takes nothing that was owed to an entry the person has left", async () => {
    const { addresses, go, happen, view } = await openAddress();
    go({ filter: "a" }, { replace: true });
    go({ filter: "ab" }, { replace: true });
    happen("popstate");
    vi.advanceTimersByTime(1000);
    expect(addresses).toEqual(["/?q=a"]);
    expect(view.value.filter).toBe("a");
  });
});
