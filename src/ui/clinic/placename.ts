import { computed } from "@preact/signals";
import { regionName } from "../../core/words/place.ts";
import { shown } from "../../state/chain.ts";
import { lang } from "../../state/settings.ts";

/** Levels with names that several of their regions have. */
const shared = computed<ReadonlySet<string>>(() => {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { level, name } of shown.value.regions.all) {
    const key = `${level} ${name}`;
    (once.has(key) ? again : once).add(key);
  }
  return again;
});

/** A region's name in a sentence of the clinic, with the place above where others have that name; a code that is none stays. */
export function placeName(code: string): string {
  const { regions } = shown.value;
  const region = regions.byCode.get(code);
  if (!region) return code;
  const name = regionName(region, regions, lang.value);
  const above = regions.byCode.get(region.parent ?? "");
  const doubtful = lang.value === "zh" && shared.value.has(`${region.level} ${region.name}`);
  return doubtful && above ? `${name}（${above.name}）` : name;
}

/** A region with the place above it. */
export function regionTitle(code: string): string {
  const { byCode } = shown.value.regions;
  const region = byCode.get(code);
  if (!region) return code;
  const above = byCode.get(region.parent ?? "");
  const [own, outer] = lang.value === "zh" ? [region.name, above?.name] : [region.nameEn, above?.nameEn];
  return `${own || region.name}${outer ? (lang.value === "zh" ? `（${outer}）` : ` (${outer})`) : ""}`;
}

/** A region as it is told apart in a list: name, the place above, code. */
export function regionLabel(code: string): string {
  const title = regionTitle(code);
  return title === code ? code : `${title} ${code}`;
}
