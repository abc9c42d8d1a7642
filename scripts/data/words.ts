/** Half-width punctuation as Chinese text has it; commas and colons between digits stay, spaces beside brackets go. */
export function fullWidth(text: string): string {
  return text
    .replace(/(?<!\d),|,(?!\d)/g, "，")
    .replace(/;\s*/g, "；")
    .replace(/(?<=\p{Script=Han}):/gu, "：")
    .replace(/\s*\(/g, "（")
    .replace(/\)\s*/g, "）");
}
