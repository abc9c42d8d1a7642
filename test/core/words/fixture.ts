import type { Indicator } from "../../../src/core/indicators/definition.ts";
import { indicator as declared } from "../fixture.ts";

/** An indicator that declares nothing but its unit and what a test adds. */
export function indicator(zh: string, en: string, more: Partial<Indicator> = {}): Indicator {
  return declared("x", { name: { zh: "指标", en: "Indicator" }, unit: { zh, en }, ...more });
}
