import type { FigureColumns } from "../indicators/columns.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Atlas, Source } from "../package/atlas.ts";
import { layFigures } from "./laid.ts";

/** Figures that a person added to the package from one sheet of a file. */
export interface Import {
  /** Id of its source, unlike any other. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  /** Day on which it was added, ISO. */
  readonly date: string;
  readonly figures: FigureColumns;
  /** Indicators that came with it. */
  readonly indicators: readonly Indicator[];
}

/** Theme of indicators that a person brought. */
export const OWN_THEME = { id: "own", name: { zh: "导入的指标", en: "Imported" } } as const;

/**
 * The package with what was added to it: a figure that was added stands in for the package's own of the same region,
 * indicator and period, later imports for earlier ones; each says file, sheet, row and day. An indicator is shown at the
 * levels at which figures were added, and a formula or a level that has its own stays as it is.
 */
export function withImports(atlas: Atlas, imports: readonly Import[]): Atlas {
  if (imports.length === 0) return atlas;
  const laid = layFigures(imports, atlas.regions);
  const sources = new Map<string, Source>([
    ...atlas.sources,
    ...imports.map((one) => [one.id, sourceOf(one)] as const),
  ]);
  const known = new Set(atlas.indicators.map(({ id }) => id));
  const fresh = new Map(imports.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const)));
  const themes = new Set(atlas.themes.map(({ id }) => id));
  const own = [...fresh.values()]
    .filter(({ id }) => !known.has(id))
    .map((one) => (themes.has(one.theme) ? one : { ...one, theme: OWN_THEME.id }));
  const order = atlas.regions.levels.map(({ id }) => id);
  const widened = (indicator: Indicator): Indicator => {
    const all = new Set([...indicator.levels, ...laid.levels(indicator.id)]);
    return { ...indicator, levels: order.filter((level) => all.has(level)) };
  };
  // A project of another package may name levels that are not here.
  const placed = own.map(widened).filter((one) => one.levels.length > 0);
  const isWide = ({ id, levels: all }: Indicator) => laid.levels(id).every((level) => all.includes(level));
  const indicators = [...atlas.indicators.map((one) => (isWide(one) ? one : widened(one))), ...placed];
  const themed =
    placed.some(({ theme }) => theme === OWN_THEME.id) && !atlas.themes.some(({ id }) => id === OWN_THEME.id);
  return {
    ...atlas,
    indicators,
    sources,
    themes: themed ? [...atlas.themes, OWN_THEME] : atlas.themes,
    laid,
  };
}

function sourceOf({ id, file, sheet, date }: Import): Source {
  const where = sheet === null ? file : `${file} · ${sheet}`;
  const [year, month, day] = date.split("-").map(Number);
  return {
    id,
    title: { zh: `${where}，${year}年${month}月${day}日导入`, en: `${where}, imported on ${date}` },
    url: null,
    licence: null,
  };
}
