/** Languages of the interface, first one first. */
export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** A string in every language of the interface. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
