import { csvText } from "../core/export/csv.ts";
import { fileName } from "../core/export/file.ts";
import { templateRows } from "../core/export/template.ts";
import type { Indicator } from "../core/indicators/definition.ts";
import { atlas, completeAtlas } from "./atlas.ts";
import { ports } from "./ports.ts";
import { lang, say } from "./settings.ts";

/** An empty table as a person wants it. */
export interface TemplateWish {
  readonly level: string;
  readonly format: "xlsx" | "csv";
  readonly indicators: readonly string[];
  readonly period: string;
}

/** Indicators that an office may be asked for at a level: those that are given there and not worked out. */
export function askedAt(level: string): readonly Indicator[] {
  return (atlas.value?.indicators ?? []).filter(({ levels, formula }) => levels.includes(level) && formula === null);
}

/** Hands over a table with the regions of a level and empty columns for indicators. */
export async function saveTemplate({ level, format, indicators, period }: TemplateWish): Promise<void> {
  await completeAtlas();
  const whole = atlas.peek();
  const named = whole?.regions.levels.find(({ id }) => id === level);
  if (!whole || !named) return;
  const asked = whole.indicators.filter(({ id }) => indicators.includes(id));
  const rows = templateRows({
    regions: whole.regions,
    level,
    indicators: asked,
    among: whole.indicators,
    period,
    lang: lang.peek(),
  });
  const title = say({ zh: `${named.name.zh}空白表`, en: `${named.name.en} template` });
  const name = fileName([say(whole.place), title, period], { extension: format });
  const texts = (rows[0]?.length ?? 0) - asked.length;
  ports().save(name, format === "csv" ? csvBlob(rows) : await bookBlob(rows, title, texts));
}

function csvBlob(rows: readonly (readonly string[])[]): Blob {
  return new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" });
}

/** What writes workbooks is fetched with the first. */
async function bookBlob(rows: readonly (readonly string[])[], sheet: string, texts: number): Promise<Blob> {
  const { workbookBytes } = await import("../core/export/workbook.ts");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Blob([workbookBytes(rows, sheet, texts) as Uint8Array<ArrayBuffer>], { type });
}
