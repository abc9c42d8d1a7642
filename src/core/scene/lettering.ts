/** Lines a name is set in: its size in px, and how far letters stand apart. */
export interface Lettering {
  readonly size: number;
  readonly weight: number;
  /** Px between letters, and after the last one. */
  readonly spacing: number;
  /** Width of the halo's stroke in px. */
  readonly halo: number;
}

/** What a map is lettered for. */
export type Form = "screen" | "phone" | "presenter" | "print";

/** Size of the second line against the first. */
export const BELOW = 0.8125;

/** Names of the coarsest level and of the finer ones. */
export const LETTERING: Readonly<Record<Form, Readonly<Record<"coarse" | "fine", Lettering>>>> = {
  screen: {
    coarse: { size: 16, weight: 600, spacing: 3, halo: 3.6 },
    fine: { size: 12, weight: 400, spacing: 0, halo: 2.6 },
  },
  phone: {
    coarse: { size: 13, weight: 600, spacing: 2, halo: 3 },
    fine: { size: 10.5, weight: 400, spacing: 0, halo: 2.4 },
  },
  presenter: {
    coarse: { size: 25.6, weight: 600, spacing: 4.8, halo: 5.8 },
    fine: { size: 19, weight: 400, spacing: 0, halo: 4.2 },
  },
  print: {
    coarse: { size: 16, weight: 600, spacing: 3, halo: 3.6 },
    fine: { size: 12, weight: 400, spacing: 0, halo: 2.6 },
  },
};

/** Widths in em of letters that are not as wide as most, of the fonts that Chinese systems set Latin in. */
const NARROW = /[iljtfrI.,:;'|!()[\]\- ]/;
const WIDE = /[mwMW%@—]/;

function em(letter: string): number {
  if ((letter.codePointAt(0) as number) >= 0x2e80) return 1;
  if (NARROW.test(letter)) return 0.33;
  if (WIDE.test(letter)) return 0.9;
  return /[A-Z]/.test(letter) ? 0.67 : 0.57;
}

/** The width of a text in px, estimated: 1 em a Chinese character, Latin letters by class, 4 % more when bold. */
export function textWidth(text: string, size: number, { weight = 400, spacing = 0 } = {}): number {
  let width = 0;
  let letters = 0;
  for (const letter of text) {
    width += em(letter);
    letters++;
  }
  return width * size * (weight >= 600 ? 1.04 : 1) + letters * spacing;
}

/**
 * Breaks a text into lines no wider than `width` px. Chinese breaks anywhere but before closing punctuation; Latin words
 * and numbers stay whole unless one alone is too wide.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const words = text.match(/\n|[A-Za-z0-9.,:/?=&%#_~+\-–−²<>≤≥'’]+|\s|./gu) ?? [];
  const lines: string[] = [];
  let line = "";
  const push = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const word of words) {
    if (word === "\n") push();
    else if (textWidth(line + word, size) <= width || /^[，。；：、！？）」』》”·]$/u.test(word)) line += word;
    else {
      push();
      if (textWidth(word, size) <= width) line = word;
      else {
        for (const letter of word) {
          if (textWidth(line + letter, size) > width) push();
          line += letter;
        }
      }
    }
  }
  push();
  return lines;
}
