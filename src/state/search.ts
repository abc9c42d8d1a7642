import { computed, signal } from "@preact/signals";
import type { Region } from "../core/regions/region.ts";
import { matchesFilter } from "../core/search/filter.ts";
import { addPinyin, buildSearchIndex, type SearchEntry, type SearchIndex } from "../core/search/index.ts";
import { shown } from "./chain.ts";
import { ports } from "./ports.ts";

/** Turns Chinese text into pinyin, once its dictionary has arrived. */
const pinyin = signal<((text: string) => { readonly full: string; readonly initials: string }) | null>(null);

let asked = false;

/** Fetches the pinyin dictionary; components call it when a search field is first used. */
export function wantPinyin(): void {
  if (asked) return;
  asked = true;
  ports()
    .pinyin()
    .then((convert) => {
      pinyin.value = convert;
    })
    .catch(() => {
      asked = false;
    });
}
