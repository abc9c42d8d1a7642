/** Half-width punctuation as Chinese text has it; commas and colons between digits stay, spaces beside brackets go. */
export function fullWidth(text: string): string {
  return text
    .replace(/(?<!\d),|,(?!\d)/g, "，")
    .replace(/;\s*/g, "；")
    .replace(/(?<=\p{Script=Han}):/gu, "：")
    .replace(/\s*\(/g, "（")
    .replace(/\)\s*/g, "）");
}

/** Spaces that parted words: 「，」 between Chinese words and numbers, nothing between these and Latin letters. */
export function closeUp(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\d]) (?=[\p{Script=Han}\d])/gu, "，")
    .replace(/(?<=\p{Script=Han}) (?=[\w“])|(?<=[\w+]) (?=\p{Script=Han})/gu, "");
}
