import papaparse from "papaparse";
import type { Page } from "playwright-core";
import { inject } from "vitest";

/** A file the page handed over. */
export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does what makes the page hand over a file, and reads that file. */
export async function take(page: Page, act: () => Promise<unknown>): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

/** Rows of a CSV text by the names of its heading; tabs that keep codes text in a spreadsheet are trimmed away. */
export function parseCsv(text: string): Record<string, string>[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transform: (value) => value.trim(),
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** Rows of a table of the package that ships. */
export async function packageRows(path: string): Promise<Record<string, string>[]> {
  const answer = await fetch(`${inject("site")}data/${path}`);
  return parseCsv((await answer.text()).replace(/^\ufeff/, ""));
}
