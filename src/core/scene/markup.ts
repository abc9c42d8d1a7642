const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as it stands in XML, as content or in quotes; characters that XML 1.0 does not allow are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (found) => ESCAPES[found] as string)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** A number with at most two decimals and without trailing zeros. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with presentation attributes; `null` and `undefined` leave one out. Children are markup already. */
export function tag(name: string, attributes: Attributes, children: string | readonly string[] = ""): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${key}="${typeof value === "number" ? short(value) : escapeXml(value)}"`;
  }
  const inner = typeof children === "string" ? children : children.join("");
  return inner === "" ? `${text}/>` : `${text}>${inner}</${name}>`;
}

/** A text element; the text is escaped. */
export function textTag(text: string, attributes: Attributes): string {
  return tag("text", attributes, escapeXml(text));
}
