import type { Quality } from "../indicators/quality.ts";
import type { Position } from "../regions/region.ts";
import type { Text } from "../words/text.ts";

/** A place that regions should be near to, such as an expressway exit. */
export interface Facility {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  /** Road or network it belongs to, for its tooltip. */
  readonly road: Text | null;
  readonly region: string | null;
  /** `null` where the facility is known but not its place. */
  readonly position: Position | null;
  /** How sure it is that the facility is there at all. */
  readonly existence: Quality;
  /** False for what is planned or under construction. */
  readonly open: boolean;
  readonly source: string;
  readonly note: Text | null;
  /** True where only a what-if puts it there. */
  readonly assumed?: boolean;
}
