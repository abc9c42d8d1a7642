/** A start tag: its name, its attributes as they are written, and whether it ends itself. */
export type OnStart = (name: string, attributes: string, empty: boolean) => void;

/** The longest tag or comment that may lie across two pieces, in characters. */
const LONGEST = 100_000;

/** Reads tags from text that comes in pieces. */
export interface TagScanner {
  /** Throws an `Error` for a document type, and for a tag that does not end. */
  feed(text: string): void;
  /** What is left without an end: not blank where the text was cut off. */
  readonly rest: () => string;
}

/**
 * A scanner for tags alone: text, comments and processing instructions are passed over. It knows no document types and
 * expands no entities, so that no document can grow while it is read.
 */
export function scanTags(onStart: OnStart, onEnd: (name: string) => void): TagScanner {
  let rest = "";
  return {
    feed(piece) {
      const text = rest + piece;
      let at = 0;
      for (;;) {
        const open = text.indexOf("<", at);
        if (open < 0) {
          rest = "";
          return;
        }
        const close = endOf(text, open);
        if (close < 0) {
          if (text.length - open > LONGEST) throw new Error("a tag or comment does not end");
          rest = text.slice(open);
          return;
        }
        if (text[open + 1] === "/") onEnd(text.slice(open + 2, close).trim());
        else if (text[open + 1] !== "!" && text[open + 1] !== "?") start(text, open + 1, close, onStart);
        at = close + 1;
      }
    },
    rest: () => rest,
  };
}

/** Index of the `>` that ends what begins at `open`, quotes respected; -1 where it is still to come. */
function endOf(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return after(text, "-->", open + 4);
  if (text.startsWith("<![CDATA[", open)) return after(text, "]]>", open);
  if (text.startsWith("<?", open)) return after(text, "?>", open);
  if (text.startsWith("<!", open) && text.length - open > 9) throw new Error("document types are not read");
  let quote = 0;
  for (let i = open + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}

function start(text: string, from: number, to: number, onStart: OnStart): void {
  const empty = text[to - 1] === "/";
  let end = from;
  while (end < to && text.charCodeAt(end) > 32 && text[end] !== "/") end++;
  onStart(text.slice(from, end), text.slice(end, empty ? to - 1 : to), empty);
}

/**
 * Attributes by name, character references and the five entities that XML has by itself decoded. What follows something
 * that is no attribute is left out.
 */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open++;
    const quote = text[open];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close < 0) return attributes;
    attributes.set(text.slice(at, equals).trim(), decode(text.slice(open + 1, close)));
    at = close + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
