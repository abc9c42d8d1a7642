/** Languages of the interface, first one first. */
export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** A string in every language of the interface. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The string in the language asked for, or the other one where a package left it empty. */
export function pick(text: Text, lang: Lang): string {
  return text[lang] || text[lang === "zh" ? "en" : "zh"];
}
