import type { ParsingOptions, WorkBook } from "@e965/xlsx";

declare module "@e965/xlsx" {
  /** The workbook in a zip that was inflated into a container of `CFB`; the types of the library leave it out. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}
