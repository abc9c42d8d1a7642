import type { Band } from "../core/isochrone/bands.ts";
import type { Route } from "../core/reach/route.ts";
import { view } from "./address.ts";
import { arriving } from "./arriving.ts";

const maker = arriving(() => import("./bands.ts"));
const router = arriving(() => import("./route.ts"));

const NONE: readonly Band[] = [];

/** The isochrones on show. What makes them is fetched when a view first asks for some. */
export function bandsOnShow(): readonly Band[] {
  return view.value.layers.includes("bands") ? (maker.value?.bands.value ?? NONE) : NONE;
}

/** The way over roads from the region that is selected, in degrees. What searches roads is fetched when first needed. */
export function routeOnShow(): Route["line"] | null {
  return view.value.way === "road" ? (router.value?.route.value?.line ?? null) : null;
}
