import type { Text } from "../words/text.ts";

/** More breaks than this make more than nine classes. */
const MOST = 8;

/** What is wrong with typed breaks. `position` counts the numbers from 1. */
export interface BreaksError {
  readonly kind: "empty" | "not-a-number" | "not-ascending" | "too-many";
  readonly position: number;
  /** The number or text that is wrong, as it was understood. */
  readonly found: string;
  /** The break before it, where the order is wrong. */
  readonly before: string | null;
  readonly message: Text;
}

export type TypedBreaks =
  | { readonly breaks: readonly number[]; readonly error?: undefined }
  | { readonly breaks?: undefined; readonly error: BreaksError };

const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?%?/y;

/**
 * Reads breaks as people type or paste them: `10, 20, 40`, `10 20 40`, `0 - 10 - 20`, `10–20–40`, one a line, with
 * full-width digits, points, signs and commas. A dash after a number and before a space or a digit without a space
 * before it parts two numbers; otherwise it is the sign of the next one (`-5, -1, 3`). A per cent sign is dropped. Breaks
 * must ascend; at most eight. What is wrong comes back as `error`, never thrown.
 */
export function checkBreaks(text: string): TypedBreaks {
  const words = split(
    text
      .normalize("NFKC")
      .replace(/[−﹣]/g, "-")
      .replace(/[–—―~至]/g, " - "),
  );
  if (words.length === 0) return wrong("empty", 1, "", null);
  const breaks: number[] = [];
  for (const [i, word] of words.entries()) {
    const value = word.value;
    const before = breaks.at(-1);
    if (value === null) return wrong("not-a-number", i + 1, word.text, null);
    if (before !== undefined && value <= before) return wrong("not-ascending", i + 1, shown(value), shown(before));
    breaks.push(value);
  }
  return breaks.length > MOST ? wrong("too-many", MOST + 1, String(breaks.length), null) : { breaks };
}

interface Word {
  readonly text: string;
  readonly value: number | null;
}

function split(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const gap = /^[\s,;、。]+/.exec(rest) ?? (words.length > 0 ? /^-(?=\s|-)/.exec(rest) : null);
    if (gap) {
      at += gap[0].length;
      continue;
    }
    if (words.length > 0 && rest.startsWith("-") && /[\d%.]/.test(text[at - 1] ?? "")) {
      at++;
      continue;
    }
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    const end = match ? at + match[0].length : at;
    if (match && /^(?:[\s,;、。-]|$)/.test(text.slice(end))) {
      words.push({ text: match[0], value: Number(match[0].replace("%", "")) });
      at = end;
    } else {
      const odd = /^[^\s,;、]+/.exec(rest)?.[0] ?? rest;
      words.push({ text: odd, value: null });
      at += odd.length;
    }
  }
  return words;
}

function shown(value: number): string {
  return String(value).replace("-", "−");
}

function wrong(kind: BreaksError["kind"], position: number, found: string, before: string | null): TypedBreaks {
  return { error: { kind, position, found, before, message: message(kind, position, found, before) } };
}

function message(kind: BreaksError["kind"], position: number, found: string, before: string | null): Text {
  switch (kind) {
    case "empty":
      return { zh: "请输入断点，用逗号或空格隔开", en: "Type breaks, separated by commas or spaces" };
    case "not-a-number":
      return { zh: `第${position}个断点“${found}”不是数字`, en: `Break ${position}, “${found}”, is not a number` };
    case "too-many":
      return { zh: `断点有${found}个，最多${MOST}个`, en: `${found} breaks; at most ${MOST}` };
    case "not-ascending":
      return found === before
        ? { zh: `第${position}个断点${found}与前一个相同`, en: `Break ${position}, ${found}, equals the one before` }
        : {
            zh: `第${position}个断点${found}小于前一个${before}`,
            en: `Break ${position}, ${found}, is less than the one before, ${before}`,
          };
  }
}
