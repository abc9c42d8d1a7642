import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { TravelFactors } from "../reach/straight.ts";

/** What goals are checked against; the travel factors matter to goals on travel time only. */
export interface GoalContext extends TravelFactors {
  readonly atlas: Atlas;
  readonly figures: Figures;
}
