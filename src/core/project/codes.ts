/** Most codes a link may hold. */
const MOST_CODES = 5000;

const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]{0,63}$/u;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** What `isCode` asks for, as an issue says it. */
export const CODE_FORM = "letters, digits, _ . : -";

/** Whether a text can be an id or a code, and so stand in a link: letters, digits, `_`, and after the first `.`, `:` and `-`; at most 64. */
export function isCode(text: string): boolean {
  return CODE.test(text) && !FORBIDDEN.has(text);
}

/** The next code of a run, such as 441224110202 after 441224110201; `null` where the last digits are no counter. */
function successor(code: string): string | null {
  const match = /^(.*?)(\d{1,9})$/.exec(code);
  if (!match) return null;
  const [, head = "", tail = ""] = match;
  const next = String(Number(tail) + 1).padStart(tail.length, "0");
  return next.length === tail.length ? head + next : null;
}

function runLength(codes: readonly string[], start: number): number {
  let length = 1;
  while (start + length < codes.length && codes[start + length] === successor(codes[start + length - 1] ?? ""))
    length++;
  return length;
}

/** What of a code has to be written after another of the same length: `.` and the end that differs. */
function shortened(code: string, before: string | undefined): string {
  if (before === undefined || before.length !== code.length || /[^\x20-\x7e]/.test(code)) return code;
  let same = 0;
  while (same < code.length - 1 && code[same] === before[same]) same++;
  return same > 1 ? `.${code.slice(same)}` : code;
}

/**
 * Codes as a short text, in their order, items parted by a space (which an address writes as `+`). An item `.203` shares
 * the front of the code before it; `441224110201*33` is a run of 33 consecutive codes.
 */
export function packCodes(codes: readonly string[]): string {
  const items: string[] = [];
  let before: string | undefined;
  for (let index = 0; index < codes.length; ) {
    const length = runLength(codes, index);
    const item = shortened(codes[index] ?? "", before);
    const count = length > 2 ? length : 1;
    items.push(count > 1 ? `${item}*${count}` : item);
    index += count;
    before = codes[index - 1];
  }
  return items.join(" ");
}

function unpackItem(item: string, before: string | undefined): string[] | null {
  const match = /^(\.?)([^*]+)(?:\*(\d{1,4}))?$/u.exec(item);
  if (!match) return null;
  const [, dot, end = "", times = "1"] = match;
  if (dot && (before === undefined || before.length < end.length)) return null;
  let code: string | null = dot && before ? before.slice(0, before.length - end.length) + end : end;
  const codes: string[] = [];
  for (let left = Number(times); left > 0; left--) {
    if (code === null || !isCode(code)) return null;
    codes.push(code);
    code = successor(code);
  }
  return codes;
}

/** The codes of a packed text without repetitions; `null` where it is not one or holds more than `MOST_CODES`. */
export function unpackCodes(text: string): readonly string[] | null {
  if (text === "") return [];
  const found = new Set<string>();
  let before: string | undefined;
  for (const item of text.split(" ", MOST_CODES + 1)) {
    const codes = unpackItem(item, before);
    if (codes === null) return null;
    for (const code of codes) found.add(code);
    if (found.size > MOST_CODES) return null;
    before = codes.at(-1);
  }
  return [...found];
}
