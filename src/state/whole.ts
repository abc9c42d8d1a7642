import { computed } from "@preact/signals";
import type { Text } from "../core/words/text.ts";
import { shown } from "./chain.ts";

/** What the whole is called by the level it is of: 「全市」 and "City"; 「全域」 where that level's name is no single word. */
export const whole = computed<Text>(() => {
  const { regions, root } = shown.value;
  const top = regions.levels.find((one) => one.id === regions.byCode.get(root)?.level);
  const one = top?.noun.one ?? "";
  return {
    zh: top?.name.zh.length === 1 ? `全${top.name.zh}` : "全域",
    en: one === "" ? "Area" : one.charAt(0).toUpperCase() + one.slice(1),
  };
});
