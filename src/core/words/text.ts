/** Languages of the interface, first one first. */
export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** A string in every language of the interface. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A string that reads the same in every language: a number, an id, a name that has no other form. */
export function sameText(text: string): Text {
  return { zh: text, en: text };
}

/** Texts one after the other, parted as each language parts them: 「；」 and "; ". */
export function joinTexts(texts: readonly Text[]): Text {
  return { zh: texts.map((one) => one.zh).join("；"), en: texts.map((one) => one.en).join("; ") };
}

/** The string in the language asked for, or the other one where a package left it empty. */
export function pick(text: Text, lang: Lang): string {
  return text[lang] || text[lang === "zh" ? "en" : "zh"];
}
