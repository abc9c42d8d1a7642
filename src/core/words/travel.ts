import { formatNumber } from "./number.ts";
import type { Lang } from "./text.ts";

/** What travel times on a map or on paper rest on. */
export interface TravelTold {
  readonly method: "straight" | "road";
  readonly detour: number;
  /** In km/h. */
  readonly speed: number;
  /** Facilities that are other than at present. */
  readonly changes: number;
}

/** How times were counted, and whether the picture shows a what-if. */
export function travelText({ method, detour, speed, changes }: TravelTold, lang: Lang): string {
  const told = (value: number) =>
    formatNumber(value, Number.isInteger(value * 10) ? (Number.isInteger(value) ? 0 : 1) : 2);
  if (lang === "zh") {
    const way =
      method === "road"
        ? "时间按路网计算，含两端步行。"
        : `时间按直线距离×绕行系数${told(detour)}÷车速${told(speed)}公里/小时计算。`;
    return changes > 0 ? `${way}含假设：${changes}处设施与现状不同。` : way;
  }
  const way =
    method === "road"
      ? "Times are over roads, with the walks at both ends."
      : `Times are straight distance × detour ${told(detour)} ÷ ${told(speed)} km/h.`;
  if (changes === 0) return way;
  return `${way} What-if: ${changes} ${changes === 1 ? "facility differs" : "facilities differ"} from the present.`;
}
