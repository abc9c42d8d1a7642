import type { Regions } from "../regions/region.ts";
import type { Text } from "./text.ts";

/** What the whole is called where nothing else is said of it. */
export const CITY: Text = { zh: "全市", en: "City" };

/** What the whole is called by the level its root is of: 「全市」 and "City"; 「全域」 where that level's name is no single word. */
export function wholeName(regions: Regions, root: string): Text {
  const top = regions.levels.find((one) => one.id === regions.byCode.get(root)?.level);
  const one = top?.noun.one ?? "";
  return {
    zh: top?.name.zh.length === 1 ? `全${top.name.zh}` : "全域",
    en: one === "" ? "Area" : one.charAt(0).toUpperCase() + one.slice(1),
  };
}
