import type { Band } from "../core/isochrone/bands.ts";
import { view } from "./address.ts";
import { arriving } from "./arriving.ts";

const maker = arriving(() => import("./bands.ts"));

const NONE: readonly Band[] = [];

/** The bands on show. What makes them is fetched when a view first asks for some. */
export function bandsOnShow(): readonly Band[] {
  return view.value.layers.includes("bands") ? (maker.value?.bands.value ?? NONE) : NONE;
}
