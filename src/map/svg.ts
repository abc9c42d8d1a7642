const NAMESPACE = "http://www.w3.org/2000/svg";

/** A new SVG element with presentation attributes, which a strict Content-Security-Policy allows. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(NAMESPACE, name);
  set(made, attributes);
  return made;
}

/** Sets attributes that differ from what is there. */
export function set(on: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (on.getAttribute(name) !== text) on.setAttribute(name, text);
  }
}
