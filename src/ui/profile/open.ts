import { go } from "../../state/address.ts";
import { level, shown } from "../../state/chain.ts";
import { showLevel } from "../../state/selection.ts";

/** Opens the profile of a region and selects it; a region of another level that the map offers takes the map there. */
export function open(code: string): void {
  const { byCode, levels } = shown.peek().regions;
  const region = byCode.get(code);
  if (!region) return;
  const offered = levels.find((one) => one.id === region.level)?.shown ?? false;
  const moves = offered && region.level !== level.peek();
  if (moves) showLevel(region.level);
  go({ tab: "profile", region: code, selection: offered ? [code] : [] }, { replace: moves });
}
