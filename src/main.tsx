import { render } from "preact";
import { loadFrom } from "./files/load.ts";
import { loadPinyin } from "./files/pinyin.ts";
import { save } from "./files/save.ts";
import { view } from "./state/address.ts";
import { listenToFiles } from "./state/incoming.ts";
import { judge } from "./state/judge.ts";
import { listenToKeys } from "./state/keys.ts";
import { followPackage, followSlides } from "./state/opening.ts";
import { followPalettes } from "./state/palettes.ts";
import { fillPorts } from "./state/ports.ts";
import { bringBack } from "./state/returning.ts";
import { dressDocument } from "./state/settings.ts";
import { App, fetchParts } from "./ui/App.tsx";

fillPorts({
  openMap: async (container, host) => (await import("./map/open.ts")).openMap(container, host),
  loadFrom,
  keepPackage: async (...kept) => (await import("./files/shelf.ts")).keepPackage(...kept),
  dropPackage: async (address) => (await import("./files/shelf.ts")).dropPackage(address),
  save,
  choose: async (...asked) => (await import("./files/choose.ts")).choose(...asked),
  chooseFiles: async (accept) => (await import("./files/choose.ts")).chooseFiles(accept),
  rasterise: async (...drawing) => (await import("./files/raster.ts")).rasterise(...drawing),
  pinyin: loadPinyin,
  work: async () => (await import("./work/open.ts")).openWork(),
  projects: async () => (await import("./files/store.ts")).openStore(),
});

/**
 * Opens the package and draws the page. Not awaited at the top of this module: parts that are fetched import what stands
 * here, and would wait for it for ever.
 */
async function start(page: HTMLElement): Promise<void> {
  dressDocument(document.documentElement);
  listenToKeys(document);
  listenToFiles(document);
  followPalettes();
  followSlides();
  await Promise.all([followPackage(), fetchParts(), bringBack(), view.peek().goal === null ? null : judge.fetch()]);
  render(<App />, page);
}

const page = document.getElementById("app");
if (!page) throw new Error("the page has no #app");
void start(page);
