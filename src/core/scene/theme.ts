import type { VerdictStatus } from "../goals/goal.ts";
import type { Pattern } from "./scene.ts";

/** Colours of what the map draws, and strokes in px at scale 1. Fills are `#rrggbb`. */
export interface MapTheme {
  /** The ground around the regions. */
  readonly ground: string;
  /** A fill that says nothing: the panel's colour at 60 % over the ground. */
  readonly pale: string;
  /** The same under dots, which must stand out from it whatever their class. */
  readonly dotGround: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly accent: string;
  /** Under names that do not stand on a fill of their own. */
  readonly halo: string;
  /** Proportional circles, drawn at `CIRCLE_OPACITY`. */
  readonly circle: string;
  readonly verdict: Readonly<Record<VerdictStatus, string>>;
  /** Ink of a pattern and its opacity. */
  readonly pattern: Readonly<Record<Exclude<Pattern, "none">, { readonly ink: string; readonly opacity: number }>>;
  readonly outline: Stroke;
  readonly coarse: Cased;
  readonly fine: Cased;
  readonly hover: Cased;
  readonly selected: Cased;
  readonly warn: { readonly ground: string; readonly ink: string; readonly line: string };
}

export interface Stroke {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
}

/** A line over a wider one that parts it from what lies beneath. */
export interface Cased {
  readonly casing: Stroke;
  readonly line: Stroke;
}

/** Opacity of proportional circles. */
export const CIRCLE_OPACITY = 0.72;

/** Opacity of the fills of dimmed regions, and of their names. */
export const DIM = 0.22;
export const DIM_LABEL = 0.4;

/** Radius in px at scale 1 of the grey dot of a seat. */
export const SEAT_RADIUS = 2.2;

/** Outlines of compared groups lie inside them: a line, and a casing of the panel's colour inside that. */
export const GROUP_LINE = 4.5;
export const GROUP_CASING = 2;

/** Dash and gap of the outline of the second group, px. */
export const GROUP_DASH = [16, 6] as const;

/** A way over roads: a line of the accent in a casing of the panel's colour. */
export function routeStrokes({
  panel,
  accent,
}: MapTheme): readonly { readonly colour: string; readonly width: number }[] {
  return [
    { colour: panel, width: 6 },
    { colour: accent, width: 3 },
  ];
}

/** Outline colours of the two groups compared that declare none. */
export const GROUP_COLOURS = ["#2F6FB0", "#BF7410"] as const;

/** Dash and gap of approximate lines, px. */
export const DASH = [4, 3] as const;

/** Pattern of a verdict. */
export const VERDICT_PATTERN: Readonly<Record<VerdictStatus, Pattern>> = {
  met: "none",
  not: "not",
  uncertain: "uncertain",
  none: "missing",
};

const stroke = (colour: string, width: number, opacity = 1): Stroke => ({ colour, width, opacity });

/** How the map is drawn in each theme. */
export const MAP_THEME: Readonly<Record<"light" | "dark", MapTheme>> = {
  light: {
    ground: "#e8ecef",
    pale: "#f6f7f9",
    dotGround: "#d8dfe6",
    panel: "#ffffff",
    ink: "#17212b",
    ink2: "#47535f",
    ink3: "#5f6a75",
    line: "#e1e4e6",
    line2: "#7e8993",
    accent: "#0f5ea8",
    halo: "#ffffff",
    circle: "#1e6188",
    verdict: { met: "#a9cde8", not: "#c2561c", uncertain: "#f0dfa6", none: "#f2f2ef" },
    pattern: {
      missing: { ink: "#8b949c", opacity: 1 },
      not: { ink: "#ffffff", opacity: 0.55 },
      uncertain: { ink: "#7a5a00", opacity: 1 },
      low: { ink: "#17212b", opacity: 0.7 },
    },
    outline: stroke("#17212b", 1.7),
    coarse: { casing: stroke("#ffffff", 3.4, 0.8), line: stroke("#33414e", 1.3) },
    fine: { casing: stroke("#ffffff", 1.5, 0.6), line: stroke("#33414e", 0.9, 0.75) },
    hover: { casing: stroke("#ffffff", 4), line: stroke("#17212b", 1.8) },
    selected: { casing: stroke("#ffffff", 5.5), line: stroke("#17212b", 2.5) },
    warn: { ground: "#fff1cc", ink: "#664300", line: "#e3bc5c" },
  },
  dark: {
    ground: "#0b1117",
    pale: "#121920",
    dotGround: "#121920",
    panel: "#161e26",
    ink: "#e9eef2",
    ink2: "#b6c1cb",
    ink3: "#8e9aa6",
    line: "#2a3540",
    line2: "#6e7b87",
    accent: "#7fb8f2",
    halo: "#0b1117",
    circle: "#4e96b1",
    verdict: { met: "#3c6e96", not: "#f08a4b", uncertain: "#6b5a22", none: "#1a222a" },
    pattern: {
      missing: { ink: "#64717d", opacity: 1 },
      not: { ink: "#0b1117", opacity: 0.55 },
      uncertain: { ink: "#f5d88e", opacity: 1 },
      low: { ink: "#e9eef2", opacity: 0.7 },
    },
    outline: stroke("#e9eef2", 1.7),
    coarse: { casing: stroke("#0b1117", 3.4, 0.8), line: stroke("#b6c1cb", 1.3) },
    fine: { casing: stroke("#0b1117", 1.5, 0.75), line: stroke("#b6c1cb", 0.9, 0.75) },
    hover: { casing: stroke("#0b1117", 4), line: stroke("#ffffff", 1.8) },
    selected: { casing: stroke("#0b1117", 5.5), line: stroke("#ffffff", 2.5) },
    warn: { ground: "#3a2e12", ink: "#f5d88e", line: "#7a6124" },
  },
};

/** The light theme in greys, for black-and-white paper; patterns tell verdicts apart. */
export const MONO_THEME: MapTheme = {
  ...MAP_THEME.light,
  ground: "#ffffff",
  pale: "#f6f7f9",
  dotGround: "#dfe3e7",
  accent: "#17212b",
  circle: "#43566d",
  verdict: { met: "#b7c4d2", not: "#43566d", uncertain: "#f0f4f7", none: "#ffffff" },
  pattern: { ...MAP_THEME.light.pattern, uncertain: { ink: "#43566d", opacity: 1 } },
  warn: { ground: "#f1f2f3", ink: "#17212b", line: "#7e8993" },
};

/** The theme of a map, grey where that is asked for; dots lie on the ground that their palette is made for. */
export function themeOf({
  theme,
  tint = theme,
  mono,
}: {
  readonly theme: "light" | "dark";
  readonly tint?: "light" | "dark";
  readonly mono?: boolean;
}): MapTheme {
  if (mono) return MONO_THEME;
  return tint === theme ? MAP_THEME[theme] : { ...MAP_THEME[theme], dotGround: MAP_THEME[tint].dotGround };
}
