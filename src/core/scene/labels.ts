import type { Region } from "../regions/region.ts";
import { decimalsFor, formatNumber, markQuality } from "../words/number.ts";
import { type Lang, pick } from "../words/text.ts";
import { banded } from "./bands.ts";
import type { SceneInput } from "./input.ts";
import type { Paint } from "./paint.ts";
import type { CircleMark, LabelWish } from "./scene.ts";
import type { Standing } from "./standing.ts";

/** Zoom steps above the whole-city camera. */
const FINER_FROM = 1.5;
const VALUE_FROM = 2;
const DOT_FROM = 3;

/** First priority of finer levels and of dots; coarse names start at 0. */
const FINE = 10_000;
const DOT = 1_000_000;

/** The name the map writes: full for the coarsest level, short for the others; English names have no kind. */
function nameOf(region: Region, coarse: boolean, lang: Lang): string {
  if (lang === "en") return region.nameEn || region.short || region.name;
  return coarse ? region.name : region.short || region.name;
}

/** What stands under a region's name, by code: its value without a unit, the word of a category, or nothing. */
function valuesBelow(input: SceneInput, standing: Standing): ReadonlyMap<string, string> {
  const { cells, indicator, lang, verdict } = input;
  if (verdict || standing.dots) return new Map();
  const decimals = decimalsFor(
    indicator,
    cells.map(({ value }) => value),
  );
  return new Map(
    standing.regions.flatMap(({ code }, i) => {
      const cell = cells[i];
      if (!cell || cell.value === null) return [];
      const word = indicator.categories.find(({ value }) => value === cell.value);
      if (word) return [[code, pick(word.name, lang)]];
      const text = formatNumber(cell.value, decimals);
      return [[code, cell.quality === "estimate" ? markQuality(text, "estimate", lang) : text]];
    }),
  );
}

/**
 * The names the map would like to write, in the order of their priority: the coarsest level from the smallest region to
 * the largest, the level shown from large to small, dots last. At the coarsest level the next finer one follows from a
 * closer zoom. `circles` are those of the scene, dots included.
 */
export function labelWishes(
  input: SceneInput,
  standing: Standing,
  paints: ReadonlyMap<string, Paint>,
  circles: readonly CircleMark[],
): readonly LabelWish[] {
  const { atlas, lang } = input;
  const [coarse] = standing.layers;
  const order = atlas.regions.levels.map(({ id }) => id);
  const shown = order.indexOf(standing.level);
  const values = valuesBelow(input, standing);
  const round = new Map(circles.map((circle) => [circle.code, circle]));
  const shaded = !standing.dots && !banded(input) && (input.spec.mark !== "circle" || Boolean(input.verdict));
  const wishes: LabelWish[] = [];

  for (const layer of standing.layers) {
    const isCoarse = layer === coarse;
    const own = layer.level === standing.level;
    const finer = order.indexOf(layer.level) > shown && !own;
    if (finer && (standing.layer !== coarse || layer !== standing.layers[1])) continue;
    const shapes = [...layer.shapes.values()].sort((a, b) => (isCoarse ? a.area - b.area : b.area - a.area));
    for (const [i, { code, label }] of shapes.entries()) {
      const region = atlas.regions.byCode.get(code);
      if (!region) continue;
      const paint = own ? paints.get(code) : finer ? paints.get(region.parent ?? "") : undefined;
      const ground = shaded && paint ? paint.fill : null;
      const at = finer && region.position ? ([region.position.lng, region.position.lat] as const) : label;
      const circle = own ? round.get(code)?.radius : undefined;
      wishes.push({
        code,
        text: nameOf(region, isCoarse, lang),
        below: own ? (values.get(code) ?? null) : null,
        role: isCoarse ? "coarse" : "fine",
        lng: at[0],
        lat: at[1],
        priority: (isCoarse ? 0 : FINE) + i,
        ground,
        from: finer ? FINER_FROM : 0,
        ...(finer && { seat: true, beside: true }),
        ...(own && !isCoarse && { belowFrom: VALUE_FROM }),
        ...(circle !== undefined && { circle }),
        ...(standing.dots && !isCoarse && { strong: true }),
        ...(paint?.dim && { dim: true }),
      });
    }
  }
  if (!standing.dots) return wishes;
  for (const [i, region] of standing.regions.entries()) {
    const dot = round.get(region.code);
    if (!dot) continue;
    wishes.push({
      code: region.code,
      text: nameOf(region, false, lang),
      below: null,
      role: "fine",
      lng: dot.lng,
      lat: dot.lat,
      priority: DOT + i,
      ground: null,
      from: DOT_FROM,
      beside: true,
      ...(paints.get(region.code)?.dim && { dim: true }),
    });
  }
  return wishes;
}
