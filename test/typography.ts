const HAN = "\\p{Script=Han}";

/** What Chinese text must not have: half-width punctuation beside Han, a typed space between Han and letters or digits. */
const FAULTS = new RegExp(`${HAN}[,;:!?()]|[,;:!?()]${HAN}|${HAN} [A-Za-z0-9%]|[A-Za-z0-9%] ${HAN}`, "gu");

/** Every place in a Chinese text that is not set as Chinese is, with what stands around it. */
export function chineseFaults(text: string): string[] {
  return [...text.matchAll(FAULTS)].map(({ index }) => text.slice(Math.max(0, index - 8), index + 10));
}

/** Whether a text has any Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
