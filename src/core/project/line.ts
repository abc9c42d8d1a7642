/** Text on one line, without control and direction characters, cut to a length in characters. */
export function plainLine(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
  return [...line.trim()].slice(0, longest).join("");
}
