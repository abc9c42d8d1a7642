import type { Indicator } from "../core/indicators/definition.ts";
import { go, view } from "./address.ts";
import { level, shown } from "./chain.ts";
import { notify } from "./notices.ts";
import { showLevel } from "./selection.ts";

/** Shows an indicator; where it has no values at the level on show, the level follows and a notice says so. */
export function showIndicator(next: Indicator): void {
  const before = view.peek();
  const fits = next.levels.includes(level.peek());
  const offered = shown.peek().regions.levels.filter((one) => one.shown && next.levels.includes(one.id));
  const other = offered[0];
  if (!fits && other) showLevel(other.id);
  go({ indicator: next.id, classes: {}, highlight: [], goal: null }, { replace: !fits && other !== undefined });
  if (fits || !other) return;
  notify(
    {
      zh: `${next.name.zh}没有本级数据，已换到${other.name.zh}级。`,
      en: `${next.name.en} has no figures at this level; now showing ${other.noun.other}.`,
    },
    { action: { label: { zh: "撤销", en: "Undo" }, run: () => go(before) } },
  );
}
