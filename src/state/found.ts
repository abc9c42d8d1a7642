import type { SearchEntry } from "../core/search/entry.ts";
import { search } from "../core/search/search.ts";
import { formerText, regionName } from "../core/words/place.ts";
import { go } from "./address.ts";
import { level, shown } from "./chain.ts";
import { verdicts } from "./goals.ts";
import { showIndicator } from "./indicator.ts";
import { fitTo } from "./map.ts";
import { index } from "./search.ts";
import { select, showLevel } from "./selection.ts";
import { lang, say } from "./settings.ts";

/** Something that was found. */
export interface Found {
  readonly id: string;
  readonly kind: SearchEntry["kind"];
  readonly name: string;
  readonly note: string;
}

/** Entries of a kind shown before the list says how many more there are. */
const MOST = 5;

function describe(kind: SearchEntry["kind"], id: string): { name: string; note: string } {
  if (kind === "indicator") {
    const one = shown.value.indicators.find((each) => each.id === id);
    const theme = shown.value.themes.find((each) => each.id === one?.theme);
    return { name: one ? say(one.name) : id, note: theme ? say(theme.name) : "" };
  }
  if (kind === "goal") {
    const one = shown.value.goals.find((each) => each.id === id);
    return { name: one ? say(one.name) : id, note: id };
  }
  const region = shown.value.regions.byCode.get(id);
  if (!region) return { name: id, note: "" };
  const parent = region.parent ? shown.value.regions.byCode.get(region.parent) : undefined;
  const former = formerText(region, lang.value);
  return {
    name:
      regionName(region, shown.value.regions, lang.value) +
      (former && say({ zh: `（${former}）`, en: ` (${former})` })),
    note: [parent ? regionName(parent, shown.value.regions, lang.value) : "", region.code]
      .filter((one) => one)
      .join(" · "),
  };
}

/** What answers to a query, by kind. */
export function find(
  query: string,
): readonly { readonly kind: SearchEntry["kind"]; readonly found: readonly Found[]; readonly more: number }[] {
  return search(index.value, query, { limit: MOST }).map((group) => ({
    kind: group.kind,
    found: group.hits.map((hit) => ({ id: hit.id, kind: group.kind, ...describe(group.kind, hit.id) })),
    more: group.total - group.hits.length,
  }));
}

/** Goes to what was found: selects and fits a place, shows an indicator, opens a goal. */
export function openFound(found: Found, add: boolean): void {
  if (found.kind === "indicator") {
    const one = shown.peek().indicators.find((each) => each.id === found.id);
    if (one) showIndicator(one);
  } else if (found.kind === "goal") {
    const verdict = verdicts.peek().find((one) => one.goal === found.id);
    go({ tab: "goals", goal: found.id, highlight: [], ...(verdict?.level ? { level: verdict.level } : {}) });
  } else {
    const region = shown.peek().regions.byCode.get(found.id);
    const offered = shown.peek().regions.levels.find((one) => one.id === region?.level);
    if (region && offered?.shown && region.level !== level.peek()) showLevel(region.level);
    select([found.id], add ? "add" : "replace");
    if (!add) {
      go({ tab: "profile", region: found.id }, { replace: true });
      fitTo([found.id]);
    }
  }
}
