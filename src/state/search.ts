import { computed, signal } from "@preact/signals";
import { addPinyin, buildSearchIndex, type SearchEntry, type ToPinyin } from "../core/search/entry.ts";
import { matchesFilter } from "../core/search/filter.ts";
import { view } from "./address.ts";
import { completeAtlas } from "./atlas.ts";
import { regions, shown } from "./chain.ts";
import { ports } from "./ports.ts";

/** Turns Chinese text into pinyin, once its dictionary has arrived. */
const pinyin = signal<ToPinyin | null>(null);

let asked = false;

/** Fetches the pinyin dictionary and the rest of the package; called when a search field is first used. */
export function wantPinyin(): void {
  void completeAtlas();
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

const entries = computed<readonly SearchEntry[]>(() => [
  ...shown.value.regions.all.map((region) => ({
    id: region.code,
    kind: "region" as const,
    label: region.name,
    keys: [region.short, region.nameEn, region.code, ...region.aliases, ...region.former, ...region.formerEn],
  })),
  ...shown.value.indicators.map((one) => ({
    id: one.id,
    kind: "indicator" as const,
    label: one.name.zh,
    keys: [one.name.en, one.id],
  })),
  ...shown.value.goals.map((one) => ({
    id: one.id,
    kind: "goal" as const,
    label: one.name.zh,
    keys: [one.name.en, one.text.zh, one.text.en, one.id],
  })),
]);

/** Everything that can be found, with its keys. */
export const index = computed(() => {
  const plain = buildSearchIndex(entries.value);
  return pinyin.value ? addPinyin(plain, pinyin.value) : plain;
});

const keysOf = computed(() => new Map(index.value.entries.map((entry) => [entry.id, entry.keys])));

/** Codes of the level that answer to the table's filter; `null` without one, and then no index is made. */
export const matching = computed<ReadonlySet<string> | null>(() => {
  const { filter } = view.value;
  if (filter.trim() === "") return null;
  const found = regions.value.filter((region) => matchesFilter(region, filter, keysOf.value.get(region.code) ?? []));
  return new Set(found.map((region) => region.code));
});
