import type { Lch } from "./oklch.ts";

/** A sequential palette, low to high: colours at even steps, between which one goes straight in L, C and h. */
export type Ramp = readonly Lch[];

export const XIJIANG: Ramp = [
  [0.957, 0.034, 100],
  [0.835, 0.08, 140],
  [0.705, 0.098, 178],
  [0.572, 0.093, 218],
  [0.437, 0.09, 246],
  [0.3, 0.072, 262],
];

export const XIJIANG_DARK: Ramp = [
  [0.36, 0.062, 255],
  [0.465, 0.085, 243],
  [0.585, 0.093, 218],
  [0.71, 0.098, 178],
  [0.83, 0.085, 140],
  [0.94, 0.05, 100],
];

export const DANXIA: Ramp = [
  [0.965, 0.03, 85],
  [0.835, 0.085, 72],
  [0.705, 0.122, 56],
  [0.575, 0.12, 42],
  [0.445, 0.1, 33],
  [0.32, 0.07, 25],
];

export const MOYAN: Ramp = [
  [0.965, 0.006, 250],
  [0.85, 0.02, 250],
  [0.71, 0.035, 250],
  [0.56, 0.045, 252],
  [0.41, 0.045, 255],
  [0.27, 0.035, 258],
];

/** Diverging tables have odd numbers; an even number of classes leaves out the neutral colour of the next one. */
export const DIVERGING: Readonly<Record<number, string>> = {
  3: "#904100 #F2F0EA #02578B",
  5: "#904100 #CC9271 #F2F0EA #75A1C7 #02578B",
  7: "#904100 #BB754D #DAAF98 #F2F0EA #9BBAD6 #5188B6 #02578B",
  9: "#904100 #B1673B #CC9271 #E0BEAC #F2F0EA #AFC7DD #75A1C7 #3F7CAC #02578B",
};

/** The one of nine classes lies between those of seven, mixed in OKLab at quarters of each arm. */
export const DIVERGING_DARK: Readonly<Record<number, string>> = {
  3: "#F2A360 #2B2E32 #70CCEE",
  5: "#F2A360 #94643B #2B2E32 #447B91 #70CCEE",
  7: "#F2A360 #B57742 #735237 #2B2E32 #3D6270 #4E96B1 #70CCEE",
};

/** Taken from the first on. */
export const CATEGORICAL = "#2F6FB0 #E39A33 #7E2A4A #C3A5F9 #5B6C00 #C3DAB1 #9B6D69 #71ABA8";
