import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { ReachTo } from "../reach/minutes.ts";
import type { TravelFactors } from "../reach/straight.ts";

/** What goals are checked against; the travel factors matter to goals on travel time only. */
export interface GoalContext extends TravelFactors {
  readonly atlas: Atlas;
  readonly figures: Figures;
  /** Travel to each kind of facility; by straight line where it is not given. */
  readonly reachTo?: ReachTo;
}
