/** Tags that are opened and not closed, in order; throws on a close that does not match. */
export function unclosed(markup: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name as string);
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  }
  return open;
}
