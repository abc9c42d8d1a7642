const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A part of a file name without what Windows, macOS or a shell cannot take: separators, controls, dots in front. */
function safe(part: string): string {
  return part
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]+/gu, "")
    .replace(/[/\\:*?"<>|\s]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}

/**
 * A file name from its parts, joined by `_`, at most 100 characters before the extension: 「肇庆市_镇_人均地区生产总值_2023
 * _示例.csv」. `sample` is the word added where samples are among the values, so that the name says what the file holds. Empty parts drop out.
 */
export function fileName(parts: readonly string[], options: { sample?: string; extension: string }): string {
  const joined = parts
    .map(safe)
    .filter((part) => part !== "")
    .join("_");
  const cut = [...joined]
    .slice(0, 100)
    .join("")
    .replace(/[-.]+$/, "");
  const stem = cut === "" || RESERVED.test(cut) ? `atlas${cut && `_${cut}`}` : cut;
  return `${stem}${options.sample ? `_${options.sample}` : ""}.${options.extension}`;
}

/** Width and height of a map sheet on paper and on screen, in px at scale 1; 16:11 as an A4 sheet within its margins. */
export const SHEET = { width: 1600, height: 1100 } as const;
