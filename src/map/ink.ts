import type { Theme } from "./host.ts";

/** Colours and widths of what the map draws besides values; widths in CSS px. */
export interface Ink {
  readonly ground: string;
  readonly panel: string;
  readonly text: string;
  readonly accent: string;
  readonly city: string;
  readonly county: string;
  readonly casing: string;
  readonly townBase: string;
  readonly town: string;
  readonly hover: string;
  readonly hoverCasing: string;
  readonly selected: string;
  readonly selectedCasing: string;
  /** Patterns: red, green, blue and opacity, 0 to 1. */
  readonly hatch: readonly [number, number, number, number];
  readonly not: readonly [number, number, number, number];
  readonly dots: readonly [number, number, number, number];
}

/** Red, green, blue 0 to 1 of a `#rrggbb` colour, with an opacity. */
function channels(colour: string, opacity: number): [number, number, number, number] {
  const bits = Number.parseInt(colour.slice(1), 16);
  return [(bits >> 16) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255, opacity];
}

export const INKS: Record<Theme, Ink> = {
  light: {
    ground: "#E8ECEF",
    panel: "#FFFFFF",
    text: "#17212B",
    accent: "#0F5EA8",
    city: "#17212B",
    county: "#33414E",
    casing: "rgba(255,255,255,0.8)",
    townBase: "rgba(255,255,255,0.6)",
    town: "rgba(51,65,78,0.75)",
    hover: "#17212B",
    hoverCasing: "#FFFFFF",
    selected: "#17212B",
    selectedCasing: "#FFFFFF",
    hatch: channels("#8B949C", 1),
    not: channels("#FFFFFF", 0.55),
    dots: channels("#7A5A00", 1),
  },
  dark: {
    ground: "#0B1117",
    panel: "#161E26",
    text: "#E9EEF2",
    accent: "#7FB8F2",
    city: "#E9EEF2",
    county: "#B6C1CB",
    casing: "rgba(11,17,23,0.8)",
    townBase: "rgba(11,17,23,0.75)",
    town: "rgba(182,193,203,0.75)",
    hover: "#FFFFFF",
    hoverCasing: "#0B1117",
    selected: "#FFFFFF",
    selectedCasing: "#0B1117",
    hatch: channels("#64717D", 1),
    not: channels("#0B1117", 0.55),
    dots: channels("#F5D88E", 1),
  },
};
