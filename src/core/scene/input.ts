import type { Classes, ClassSpec } from "../classes/classification.ts";
import type { Goal, Verdict } from "../goals/goal.ts";
import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Band } from "../isochrone/bands.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Group } from "../regions/region.ts";
import type { Lang } from "../words/text.ts";
import type { RuleWords } from "./rule.ts";

/** What a scene is made from. */
export interface SceneInput {
  readonly atlas: Atlas;
  readonly figures: Figures;
  readonly indicator: Indicator;
  readonly level: string;
  /** `null` where the indicator has no period at the level. */
  readonly period: string | null;
  /** Aligned with `atlas.regions.byLevel.get(level)`; what is not there counts as missing. Unread under a verdict. */
  readonly cells: readonly Cell[];
  readonly classes: Classes;
  readonly spec: ClassSpec;
  /** A goal and its verdict, where they colour the map in place of the indicator. */
  readonly goal?: Goal | null;
  readonly verdict: Verdict | null;
  /** The words for what the goal asks; `null` without a verdict. */
  readonly rule: RuleWords | null;
  /** Rows of the legend that stand out, -1 for those without data; empty for none. */
  readonly highlight: readonly number[];
  /** Codes the table is cut to, of the level or above it; `null` for all. */
  readonly part: ReadonlySet<string> | null;
  /** Kinds of facilities to draw. */
  readonly layers: readonly string[];
  /** Bands of the minutes on show, one a class of them but the last; none where regions are filled. */
  readonly bands?: readonly Band[];
  /** A way over roads, in degrees. */
  readonly route?: readonly (readonly [lng: number, lat: number])[] | null;
  readonly compare: readonly [Group, Group] | null;
  readonly lang: Lang;
  readonly theme: "light" | "dark";
  /** The theme whose palettes the classes take; `theme` when left out. */
  readonly tint?: "light" | "dark";
  /** For black-and-white paper: verdicts and circles in grey. The palette is that of `spec` all the same. */
  readonly mono?: boolean;
  /** Width and height of the map in px, which circles grow with; the size they are made for when left out. */
  readonly frame?: { readonly width: number; readonly height: number };
}
