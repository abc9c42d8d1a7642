import { afterEach, vi } from "vitest";
import { tinyLoad } from "../core/package/tiny.ts";

/** The history a page would keep: addresses, the last one on show. */
export interface Visited {
  readonly addresses: string[];
  /** Tells the window's listeners of an event, as when a key is let go. */
  readonly happen: (event: string) => void;
}

function storage(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

/**
 * Stands in for the page the state lives in: an address with its history, a window of 1440 x 900 and storage; opens the
 * tiny package whole, with some of its files replaced. Modules of the state are to be imported after it, so that each call
 * starts afresh.
 */
export async function openState(
  search = "",
  kept = new Map<string, string>(),
  files: Parameters<typeof tinyLoad>[0] = {},
): Promise<Visited> {
  vi.resetModules();
  const addresses = [`/${search}`];
  const location = { search, pathname: "/", hash: "", origin: "http://localhost" };
  const visit = (address: string) => {
    location.search = address.replace(/^[^?]*/, "");
  };
  vi.stubGlobal("location", location);
  vi.stubGlobal("history", {
    pushState(_: unknown, __: string, address: string) {
      addresses.push(address);
      visit(address);
    },
    replaceState(_: unknown, __: string, address: string) {
      addresses.splice(-1, 1, address);
      visit(address);
    },
  });
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  const listeners: (readonly [event: string, listen: () => void])[] = [];
  vi.stubGlobal("addEventListener", (event: string, listen: () => void) => listeners.push([event, listen]));
  vi.stubGlobal("innerWidth", 1440);
  vi.stubGlobal("innerHeight", 900);
  vi.stubGlobal("localStorage", storage(kept));
  vi.stubGlobal("sessionStorage", storage(kept));
  const { openAtlas, completeAtlas } = await import("../../src/state/atlas.ts");
  await openAtlas(tinyLoad(files));
  await completeAtlas();
  return {
    addresses,
    happen: (event) => {
      for (const [name, listen] of listeners) if (name === event) listen();
    },
  };
}

afterEach(async () => {
  const { settle } = await import("../../src/state/history.ts");
  settle();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
