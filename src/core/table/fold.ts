const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Text with full-width letters, digits and signs made half-width (`１２．５％` to `12.5%`), the minus sign U+2212 made a
 * hyphen and every kind of space made a plain one, trimmed. Superscripts, fractions and the like stay as they are.
 */
export function foldWidth(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/[\s\u3000]/g, " ")
    .trim();
}
